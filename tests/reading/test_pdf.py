import pytest

from wz_metrics.reading import ReadingError, read_bytes

pytest.importorskip("pypdfium2")


def paragraph(*lines, top=760, size=12, left=90):
    return [(left, top - 20 * number, size, text) for number, text in enumerate(lines)]


FULL = "全年全市地区生产总值同比增长稳中有进全年全市地区生产总值同比增长"  # 32 characters: a full line
# The same with other words: where no font has the characters, PDFium takes equal words that follow each other for one drawn twice.
SECOND, THIRD = FULL[9:] + FULL[:9], FULL[15:] + FULL[:15]


def test_broken_lines_are_joined_and_indented_ones_begin_a_paragraph(build):
    page = [(114, 760, 12, FULL[2:]), (90, 740, 12, FULL), (90, 720, 12, "4.8%。"), (114, 700, 12, "第二段。")]
    assert read_bytes(build.pdf([page])).text == f"{FULL[2:]}{FULL}4.8%。\n第二段。"


def test_a_number_that_moved_to_the_next_line_is_joined(build):
    page = [(90, 760, 12, FULL), (90, 740, 12, FULL[:28]), (90, 720, 12, "4297.8亿元，增长6.2%。")]
    assert read_bytes(build.pdf([page])).text == f"{FULL}{FULL[:28]}4297.8亿元，增长6.2%。"


def test_a_heading_stands_alone(build):
    page = [
        (250, 780, 18, "甲市政府工作报告"),
        (90, 740, 12, "一、回顾"),
        (114, 720, 12, FULL[2:]),
        (90, 700, 12, FULL),
        (90, 680, 12, "完。"),
    ]
    assert read_bytes(build.pdf([page])).text.split("\n")[:2] == ["甲市政府工作报告", "一、回顾"]


def test_a_centred_title_of_two_lines_is_one(build):
    page = [
        (95, 790, 15.5, "关于甲市二〇二四年国民经济和社会发展计划执行情况"),
        (258, 765, 15.5, "的报告"),
        *paragraph(FULL, SECOND, "完。", top=700),
    ]
    assert read_bytes(build.pdf([page])).text.split("\n")[0] == "关于甲市二〇二四年国民经济和社会发展计划执行情况的报告"


def test_small_raised_numbers_are_note_marks_and_brackets_stay(build):
    page = [(90, 740, 12, "全市生产总值"), (162, 746, 6, "12"), (174, 740, 12, "540亿元，[门][合]皂山增长。")]
    assert read_bytes(build.pdf([page])).text == "全市生产总值[12]540亿元，[门][合]皂山增长。"


def test_characters_are_ordered_by_place_not_by_drawing(build):
    page = [(162, 760, 12, "总值增长6%。"), (90, 760, 12, "全市地区生产"), (90, 780, 12, FULL)]
    assert read_bytes(build.pdf([page])).text == f"{FULL}全市地区生产总值增长6%。"


def test_running_heads_and_page_numbers_go_and_paragraphs_cross_pages(build):
    pages = [
        [(200, 810, 9, "甲市统计公报"), (90, 740, 12, FULL), (90, 720, 12, SECOND), (290, 40, 9, f"—{number}—")] for number in (1, 2, 3)
    ]
    assert read_bytes(build.pdf(pages)).text == (FULL + SECOND) * 3


def test_a_paragraph_gap_ends_a_paragraph_without_indents(build):
    page = [*paragraph(FULL, SECOND), *paragraph(THIRD, "完。", top=700)]
    assert read_bytes(build.pdf([page])).text == f"{FULL}{SECOND}\n{THIRD}完。"


def test_two_columns_are_read_one_after_the_other(build):
    left = [f"左栏全市生产总值增长百分之{digit}稳中有进" for digit in "零一二三四五六七八九"]
    right = [f"右栏社会消费品零售总额增{digit}快于去年。" for digit in "零一二三四五六七八九"]
    page = paragraph(*left, left=50) + paragraph(*right, left=320)
    text = read_bytes(build.pdf([page])).text.replace("\n", "")
    assert text == "".join(left + right)


def test_a_ruled_table_has_cells(build):
    xs, ys = (90, 190, 290, 390), (600, 620, 640, 660)
    rules = [(x, 600, 0.5, 60) for x in xs] + [(90, y, 300, 0.5) for y in ys]
    texts = [("街道", "总量", "增速"), ("东街", "45.67", "-4.5"), ("西街", "23.40", "12.0")]
    words = [(xs[c] + 5, 645 - 20 * r, 10, text) for r, line in enumerate(texts) for c, text in enumerate(line)]
    page = [(90, 700, 12, f"{FULL}。"), (200, 670, 12, "表1 单位：亿元、%"), *rules, *words, (114, 580, 12, "全年新增就业1.2万人。")]
    document = read_bytes(build.pdf([page]))
    assert document.text.split("\n")[1:] == [
        "表1 单位：亿元、%",
        "街道\t总量\t增速",
        "东街\t45.67\t-4.5",
        "西街\t23.40\t12.0",
        "全年新增就业1.2万人。",
    ]
    [table] = document.tables
    assert [document.text[c.start : c.end] for c in table.cells if not c.header] == ["45.67", "-4.5", "23.40", "12.0"]
    assert document.text[table.caption_start : table.caption_end] == "表1 单位：亿元、%"


def test_a_table_without_rules_is_told_by_its_columns(build):
    texts = [("指标", "总量", "增速"), ("生产总值", "160.5", "6.2"), ("工业", "60.2", "5.8"), ("服务业", "91.2", "6.9")]
    words = [(90 + 130 * c, 700 - 20 * r, 10, text) for r, line in enumerate(texts) for c, text in enumerate(line)]
    [table] = read_bytes(build.pdf([[(90, 740, 12, FULL), *words]])).tables
    assert [(cell.row, cell.column) for cell in table.cells if not cell.header] == [(r, c) for r in (1, 2, 3) for c in (1, 2)]


def test_a_turned_page_is_read_upright(build):
    assert read_bytes(build.pdf([paragraph(FULL, SECOND, "完。")], rotation=180)).text


def test_characters_drawn_twice_are_read_once(build):
    page = [
        (90, 760, 12, "全市地区生产总值增长6.2%，好于预期，稳中有进。"),
        (90.3, 760, 12, "全市地区生产总值增长6.2%，好于预期，稳中有进。"),
    ]
    assert read_bytes(build.pdf([page])).text == "全市地区生产总值增长6.2%，好于预期，稳中有进。"


def test_a_scan_is_named_as_one(build):
    with pytest.raises(ReadingError, match=r"no text layer, it is a scan; .*ocrmypdf"):
        read_bytes(build.pdf([[(90, 100, 300, 400)]]), "scan.pdf")


def test_pages_without_text_are_reported(build):
    document = read_bytes(build.pdf([paragraph(*[FULL[n:] + FULL[:n] for n in range(10)]), [(90, 100, 300, 400)]]))
    assert document.metadata.warnings == ("1 of 2 pages have no text layer (pages 2): pictures are not read",)


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\n" + bytes(range(256)) * 9, b"%PDF-1.4\ntrailer<</Root 1 0 R>>"])
def test_a_damaged_file_is_refused(data):
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(data, "report.pdf")


def test_a_dash_at_the_end_of_a_line_stays(build):
    page = [(90, 760, 12, FULL), (90, 740, 12, f"{FULL[:-4]}中俄-"), (90, 720, 12, "托木斯克木材合作区。")]
    assert "中俄-托木斯克木材合作区。" in read_bytes(build.pdf([page])).text


def test_a_low_sign_does_not_divide_its_line():
    from wz_metrics.reading.pdfpage import Box, Glyph, make_lines

    quote, number = Glyph("“", Box(10, 100, 20, 103)), Glyph("1", Box(40, 102, 45, 109))
    words = [Glyph(sign, Box(left, 100, left + 10, 109.5)) for sign, left in (("近", 20), ("破", 30), ("万", 46))]
    assert [line.text.replace(" ", "") for line in make_lines([number, *words, quote])] == ["“近破1万"]
