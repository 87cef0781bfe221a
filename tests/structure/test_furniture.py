"""Lines of the page give no rows, wherever they stand; lines of the report that only look like them do."""

from __future__ import annotations

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import read_bytes

TITLE = "2025年温州市政府工作报告"
MEETING = "——2025年1月15日在温州市第十四届人民代表大会第四次会议上\n各位代表：\n一、2024年工作回顾"
BODY = (
    "2024年，全市地区生产总值9718.8亿元，增长6.3%，一般公共预算收入增长3.1%，固定资产投资增长4.2%，"
    "社会消费品零售总额增长5.5%，城镇居民人均可支配收入增长4.6%，各项事业取得新的进步。"
)
TWICE = f"{BODY}\n{BODY}"
WANTED = ["9718.8亿元", "6.3%", "3.1%", "4.2%", "5.5%", "4.6%"]

PAGE_LINES = [
    "发布日期：2025-01-21 15:26 来源：市政府办公室 浏览次数：1234次 字号：大 中 小",
    "2025年1月21日 10:30　阅读量：5.6万　分享到：微信 微博",
    "阅读次数：12,345",
    "访问量 3456 次",
    "已有 256 人浏览",
    "点击数：1024 更新时间：2025-01-21",
    "人气：2356　评论：15条",
    "阅读 10万+",
    "本文共3256字，阅读约需8分钟",
    "索引号：330300/2025-00123 文号：温政发〔2025〕1号 公开方式：主动公开",
    "索 引 号: 001008001001003/2025-12345 主题分类: 综合政务 发文日期: 2025-01-21",
    "【字体：大 中 小】 【打印本页】 【关闭窗口】",
    "您现在的位置：首页 > 政务公开 > 2025年 > 政府工作报告",
    "首页\n走进温州\n新闻中心\n今日人数 1234人\n在线 25人",
    "温州 今天 多云 12℃~20℃ 空气质量 良 AQI 65",
    "2025年1月21日 星期二 晴 5℃-14℃",
    "1月15日，市长张三在会上作政府工作报告。记者 李四 摄",
    "图为参会的350名代表听取报告。 本报记者 李四 摄",
    "听新闻 00:00 / 12:35 倍速 1.5倍",
    "联系电话：0577-88969776 传真：0577-88969777 邮编：325000",
    "值班电话：88966600（24小时）",
    "地址：温州市市府路500号 邮政编码：325009",
    "浙ICP备05062502号-1 浙公网安备 33030202000123号 网站标识码：3303000001",
    "您是第 12345678 位访问者",
    "网站总访问量：123456789次 今日访问量：1234次",
    "累计访问 35.6万人次 在线人数 256人",
    "共12页 当前第3页 上一页 1 2 3 4 5 下一页 尾页",
    "1 2 3 4 5 6 ... 下一页 共 35 条记录",
    "第3页 共12页",
    "— 12 —",
    "扫一扫在手机打开当前页 二维码 200×200",
    "长按识别二维码关注“温州发布”，已有100万人关注",
    "分享到： 0 点赞 15 评论 3 收藏 8",
    "Copyright © 2010-2025 温州市人民政府 版权所有 建议使用1024×768分辨率 IE9.0以上版本浏览器",
    "打开APP，查看全部256条评论",
    "免责声明：本站转载文章，请在30天内与我们联系",
    "发表于 2025-1-21 10:30:15 | 只看该作者 | 1# 楼",
    "0 个回复 查看 1520 回复 3",
    "附件：2025年温州市政府工作报告.pdf（1.2MB，下载次数：256次）",
    "文档大小：35.5KB 页数：25页 下载积分：10分 浏览：1200人次",
    "本文档由会员上传，共25页，需要5元下载券",
    "30秒后自动关闭",
    "这篇文章对您有帮助吗？ 有 256人 没有 12人",
]
RELATED = [
    "相关链接\n温州市2024年GDP突破9700亿元\n一图读懂2025年温州政府工作报告\n温州今年要办10件民生实事",
    "相关阅读：\n·2024年浙江省GDP增长5.5%\n·杭州一般公共预算收入达2700亿元",
    "推荐阅读\n温州去年新增高新技术企业700家！",
    "热门文章\n1 温州一季度GDP增长6.1%\n2 全市新增市场主体3.2万户",
    "网友评论（256条）\n张三：增长6.3%真棒，家里收入涨了20%！",
    "上一篇：2024年温州市GDP增长6.3%\n下一篇：温州新增企业1.2万家",
]
REPORT_LINES = [
    ("年末移动电话用户1115.9万户", "1115.9万户"),
    ("全市12345热线办理诉求35.6万件", "35.6万件"),
    ("新闻网站年访问量突破3000万次，增长12%", "3000万次"),
    ("年平均气温18.5℃，比上年高0.6℃", "18.5℃"),
    ("新增二维码支付商户1.2万家", "1.2万家"),
    ("“掌上办”平台注册用户256万人", "256万人"),
    ("图书馆接待读者35.6万人次", "35.6万人次"),
    ("培养摄影记者、通讯员120名", "120名"),
]


def as_page(text: str) -> str:
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><body>{lines}</body></html>"


def values(text: str, name: str) -> list[str]:
    return [row.text for row in extract_document(read_bytes(text.encode(), name), load_engine()).observations]


@pytest.mark.parametrize("name", ["page.txt", "page.html"])
@pytest.mark.parametrize("line", PAGE_LINES)
def test_a_line_of_the_page_gives_no_row(line, name):
    above = f"{TITLE}\n{line}\n{MEETING}\n{TWICE}"
    inside = f"{TITLE}\n{MEETING}\n{BODY}\n{line}\n{BODY}"
    below = f"{TITLE}\n{MEETING}\n{TWICE}\n{line}\n"
    for text in (above, inside, below):
        assert values(as_page(text) if name.endswith("html") else text, name) == WANTED * 2


@pytest.mark.parametrize("name", ["page.txt", "page.html"])
@pytest.mark.parametrize("related", RELATED)
def test_a_list_of_other_articles_gives_no_row(related, name):
    text = f"{TITLE}\n{MEETING}\n{TWICE}\n{related}"
    assert values(as_page(text) if name.endswith("html") else text, name) == WANTED * 2


@pytest.mark.parametrize(("line", "value"), REPORT_LINES)
def test_a_line_of_the_report_that_names_such_things_gives_its_row(line, value):
    assert value in values(f"{TITLE}\n{MEETING}\n{BODY}\n{line}\n{BODY}", "report.txt")


def test_a_list_of_links_in_the_middle_of_a_report_ends_nothing():
    text = f"{TITLE}\n{MEETING}\n相关报道\n{BODY}\n{BODY}"
    assert values(text, "report.txt") == WANTED * 2


def test_a_dash_at_the_head_of_the_next_line_makes_no_range():
    assert values(f"{TITLE}\n{MEETING}\n{BODY}\n新增企业2000家\n——2025年将继续增长\n{BODY}", "report.txt")[6] == "2000家"


def test_a_page_number_inside_a_sentence_gives_no_row():
    text = f"{TITLE}\n{MEETING}\n全市上下深入贯彻落实上级决策部署，全年完成固定资产投资\n— 12 —\n1234.5亿元，增长5%。\n{BODY}"
    found = extract_document(read_bytes(text.encode(), "report.txt"), load_engine()).observations
    assert [(row.indicator, row.text) for row in found[:2]] == [("固定资产投资", "1234.5亿元"), ("固定资产投资", "5%")]
