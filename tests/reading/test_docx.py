import pytest

from wz_metrics.reading import ReadingError, read_bytes


def test_paragraphs_come_in_order_and_runs_are_joined(build):
    data = build.docx(build.paragraph("政府工作报告") + build.paragraph("全市生产总值", "4297", ".8亿元"))
    assert read_bytes(data, "report.docx").text == "政府工作报告\n全市生产总值4297.8亿元"


def test_the_ending_does_not_matter(build):
    assert read_bytes(build.docx(build.paragraph("全市生产总值")), "report.txt").text == "全市生产总值"


def test_tables_stand_where_they_stand_with_merged_cells(build):
    span, first = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    rows = (
        f"<w:tr>{build.cell('街道', first)}{build.cell('生产总值', span)}</w:tr>"
        f"<w:tr>{build.cell('', '<w:vMerge/>')}{build.cell('总量')}{build.cell('增速')}</w:tr>"
        f"<w:tr>{build.cell('东街')}{build.cell('45.67')}{build.cell('6.5')}</w:tr>"
    )
    document = read_bytes(build.docx(build.paragraph("单位：亿元") + f"<w:tbl>{rows}</w:tbl>" + build.paragraph("全年增长6%。")))
    assert document.text == "单位：亿元\n街道\t生产总值\n\t总量\t增速\n东街\t45.67\t6.5\n全年增长6%。"
    [table] = document.tables
    assert [(cell.rows, cell.columns) for cell in table.cells[:2]] == [(2, 1), (1, 2)]


def test_automatic_numbers_are_written(build):
    numbering = (
        '<w:abstractNum w:abstractNumId="7">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = '<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    item = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
    body = (
        build.paragraph("回顾", properties='<w:pStyle w:val="a"/>')
        + build.paragraph("2024年", properties=item)
        + build.paragraph("2025年", properties=item)
        + build.paragraph("安排", properties='<w:pStyle w:val="a"/>')
        + build.paragraph("项目", properties=item)
    )
    text = read_bytes(build.docx(body, numbering=numbering, styles=styles)).text
    assert text.split("\n") == ["一、回顾", "1. 2024年", "2. 2025年", "二、安排", "1. 项目"]


def test_deleted_moved_hidden_and_fallback_text_goes(build):
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('增长')}<w:del><w:r><w:delText>5%</w:delText></w:r></w:del><w:moveFrom>{run.format('4%')}</w:moveFrom>"
        f"<w:ins>{run.format('6%')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>7%</w:t></w:r><mc:Fallback>{run.format('8%')}</mc:Fallback></w:p>"
    )
    assert read_bytes(build.docx(body)).text == "增长6%"


def test_a_text_box_comes_after_its_paragraph_once(build):
    box = f"<w:txbxContent>{build.paragraph('专栏：增长6%')}</w:txbxContent>"
    body = f"<w:p><w:r><w:t>全市</w:t>{box}<w:t>生产总值</w:t></w:r></w:p>{build.paragraph('第二段')}"
    assert read_bytes(build.docx(body)).text == "全市生产总值\n专栏：增长6%\n第二段"


def test_notes_are_marked_and_come_last(build):
    body = '<w:p><w:r><w:t>地区生产总值</w:t><w:footnoteReference w:id="5"/><w:t>540亿元</w:t></w:r></w:p>' + build.paragraph("全年")
    footnotes = (
        f'<w:footnote w:type="separator" w:id="0">{build.paragraph("——")}</w:footnote>'
        f'<w:footnote w:id="5">{build.paragraph("初步数")}</w:footnote>'
    )
    assert read_bytes(build.docx(body, footnotes=footnotes)).text == "地区生产总值[1]540亿元\n全年\n[1] 初步数"


def test_the_table_of_contents_goes(build):
    styles = '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    body = build.paragraph("一、回顾 3", properties='<w:pStyle w:val="11"/>') + build.paragraph("一、回顾")
    assert read_bytes(build.docx(body, styles=styles)).text == "一、回顾"


def test_breaks_tabs_and_raised_numbers(build):
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    body = f"<w:p><w:r><w:t>面积5km</w:t></w:r>{raised}<w:r><w:br/><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>"
    assert read_bytes(build.docx(body)).text == "面积5km²\n甲 乙"


def test_a_chinese_title_of_the_file_is_metadata(build):
    data = build.zip(
        {
            "word/document.xml": '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>全市</w:t></w:r></w:p></w:body></w:document>',
            "docProps/core.xml": "<c xmlns:dc='d'><dc:title>甲市政府工作报告</dc:title></c>",
        }
    )
    assert read_bytes(data).metadata.title == "甲市政府工作报告"


@pytest.mark.parametrize("body", ["<w:p><w:r>", "&nbsp;", ""])
def test_a_damaged_or_empty_file_is_refused(build, body):
    with pytest.raises(ReadingError):
        read_bytes(build.docx(body), "report.docx")
