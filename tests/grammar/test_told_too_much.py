"""Names without how something goes, how much of it there is, and what only stands for more."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建阳区加快实施同城化项目57项。", ["建阳区实施同城化项目"]),
        ("实施人防工程等一批重大城建项目68个。", ["实施人防工程等重大城建项目"]),
        ("实现第一批60项事项网上办理。", ["网上办理第一批事项"]),
        ("三项乡村振兴行动迅速铺开、进展有序。", ["乡村振兴行动"]),
        ("电子商务迅速发展，交易额年均增长30%以上。", ["电子商务交易额"]),
        ("棚改居民已完成安置1.9万户。", ["棚改居民安置"]),
        ("基本完成十项民生实事各项目标。", ["民生实事"]),
        ("全面完成10万套保障性住房开工建设目标。", ["保障性住房开工建设"]),
        ("22个县级污水处理厂出水水质全部达到四类标准。", ["出水水质达到四类标准的县级污水处理厂"]),
        ("工业总量在全国省会城市中前移4个位次，居第13位。", ["工业总量位次", "工业总量"]),
        ("29个贫困村达标退出。", ["达标退出贫困村"]),
    ],
)
def test_how_it_goes_is_no_part_of_the_name(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names
