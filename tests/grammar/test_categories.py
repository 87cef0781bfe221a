"""Industries, firms and rates of aid that are named without what is measured of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建材产业主营业务收入600亿元，锂电产业100亿元。", ["建材产业主营业务收入", "锂电产业主营业务收入"]),
        ("装备制造业营收突破2000亿元，新材料产业超千亿。", ["装备制造业营收", "新材料产业营收"]),
        ("太钢集团销售收入突破1000亿元，山西建龙超过600亿元。", ["太钢集团销售收入", "山西建龙销售收入"]),
        ("高新技术产业营业收入达到2500亿元，民参军企业达到430家。", ["高新技术产业营业收入", "民参军企业"]),
        ("城乡低保由340元、238元分别提高到623元、544元。", ["城市低保标准", "农村低保标准", "城市低保标准", "农村低保标准"]),
        ("发放城乡低保4.7亿元。", ["发放城乡低保"]),
    ],
)
def test_what_is_measured_is_that_of_the_clause_before(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
