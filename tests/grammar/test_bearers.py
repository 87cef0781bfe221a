"""Those of which the next number counts something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("28家企业39个产品入选首批品牌名录。", ["产品入选首批品牌名录的企业", "入选首批品牌名录的产品"]),
        ("38个部门412项政务服务事项实现网上申办。", ["政务服务事项实现网上申办的部门", "实现网上申办的政务服务事项"]),
        ("5个县、243个村、44.25万人全部脱贫。", ["脱贫的县", "脱贫的村", "脱贫人数"]),
        ("23条入湖河道的170个排污口全部封堵。", ["排污口封堵的入湖河道", "封堵排污口"]),
        ("完成76个村庄的规划、24个村庄提升建设。", ["村庄的规划", "村庄提升建设"]),
    ],
)
def test_bearers_of_what_is_counted_next(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
