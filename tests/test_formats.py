"""Files as they come, pages, Word and PDF files, in the folder that WZ_FORMATS names: no row may be of the page around the report.

``WZ_FORMATS=folder pytest tests/test_formats.py``
"""

from __future__ import annotations

import os
import re

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents

FOLDER = os.environ.get("WZ_FORMATS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="WZ_FORMATS is not set")

FILES = find_files([FOLDER])[0] if FOLDER else []
LONGEST = 200
PAGE = re.compile(
    r"ICP备|公网安备|备案号|网站标识码|版权所有|(?:电话|传真|邮编|邮政编码)\s*[：:]|(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]|访问量\s*[：:\d]|"
    r"发布(?:日期|时间)\s*[：:]|索引号|公开方式|字[号体]\s*[：:]|[上下]一[篇页条]|相关(?:链接|阅读|报道)|扫一扫|二维码|微信公众号|"
    r"您(?:现在|当前)?的?位置|责任编辑|记者.{0,12}摄[）)]?$|打开APP|[条个](?:评论|回复)|点赞\s*\d|分享到|关闭窗口|^\W*[—–-]\s*\d{1,3}\s*[—–-]\W*$"
)


@pytest.mark.parametrize("file", FILES)
def test_no_row_overlaps_a_line_of_the_page(file):
    wrong = []
    for document in read_documents(file):
        if isinstance(document, ReadingError):
            continue
        for row in extract_document(document, load_engine()).observations:
            start = document.text.rfind("\n", 0, row.start) + 1
            end = document.text.find("\n", row.end)
            line = document.text[start : end if end >= 0 else None]
            if len(line) <= LONGEST and PAGE.search(line):
                wrong.append((row.text, line))
    assert wrong == []
