"""Those who are helped, led or sent to do something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("帮助1.2万名失业人员实现再就业。", ["帮助失业人员再就业"]),
        ("扶持300家企业在第三方电商平台开设网店。", ["扶持企业在第三方电商平台开设网店"]),
        ("推荐94家企业获得银行授信。", ["推荐企业获得银行授信"]),
        ("资助6.8万名农村困难人员免费参加新型农村合作医疗。", ["资助农村困难人员免费参加新型农村合作医疗"]),
        ("选派560名机关干部与2033家企业结对帮扶。", ["选派机关干部", "选派结对帮扶企业"]),
        ("推动280家以上工业企业实施技改。", ["实施技改工业企业"]),
        ("解决30万农村人口饮水安全问题。", ["解决饮水安全问题的农村人口"]),
    ],
)
def test_helped_keep_their_order(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("全面完成了省政府下达的50件民生实事。", ["省政府下达的民生实事"]),
        ("完成今年确定的17件民生实事。", ["民生实事"]),
        ("落实好《实施意见》提出的46项改革举措。", ["落实《实施意见》提出的改革举措"]),
        ("市政府向全市人民承诺的十二件实事全部兑现。", ["兑现市政府向人民承诺的实事"]),
        ("完成列入国家督办的35条黑臭河涌整治。", ["列入国家督办的黑臭河涌整治"]),
        ("抓好事关孝感发展全局的100个重大项目建设。", ["抓好事关孝感发展全局的重大项目建设"]),
        ("出台促进外贸平稳发展的48项措施。", ["出台促进外贸平稳发展的措施"]),
        ("打造的20个示范村。", ["打造示范村"]),
        ("年初确定的10大旅游和10大交通项目进展顺利。", ["旅游项目", "交通项目"]),
    ],
)
def test_what_was_set_by_others_says_by_whom(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("为4000多名劳动者追讨工资5700多万元。", ["追讨工资的劳动者", "为劳动者追讨工资"]),
        ("为219所农村中小学装备教育信息化“班班通”设备。", ["装备教育信息化“班班通”设备的农村中小学"]),
        ("为240家单位发出定制包车2083辆。", ["发出定制包车的单位", "为单位发出定制包车"]),
        ("为4.1万家无环评工业企业依法补办手续。", ["依法补办手续的无环评工业企业"]),
        ("重点打造4条精品示范线路和齐鲁风情8号线、五彩乡村等6条美丽乡村旅游线路。", ["重点打造精品示范线路", "重点打造美丽乡村旅游线路"]),
    ],
)
def test_served_are_told_by_what_they_get(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
