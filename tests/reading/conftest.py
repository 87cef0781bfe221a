"""Small files that tests build: Word packages, PDF pages, archives."""

import io
import zipfile
from types import SimpleNamespace

import pytest

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.fixture
def build():
    return SimpleNamespace(zip=make_zip, docx=make_docx, paragraph=paragraph, cell=cell, pdf=make_pdf)


def make_zip(members, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_docx(body, **parts):
    """A Word file with ``body`` as the XML of its text; further parts by name: styles=…, numbering=…, footnotes=…."""
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:{{0}} xmlns:w="{WORD}" xmlns:mc="{MARKUP}">{{1}}</w:{{0}}>'
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": xml.format("document", f"<w:body>{body}</w:body>")}
    return make_zip(members | {f"word/{name}.xml": xml.format(name, content) for name, content in parts.items()})


def paragraph(*texts, properties=""):
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def make_pdf(pages, rotation=0):
    """A PDF; each page is a list of (x, y, size, text), or of (left, bottom, width, height) for filled boxes.

    The font is not embedded: its encoding is one of those that every reader of PDF knows, one em to a character.
    """
    font = (
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0"
        "/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1[500 94 500]814[500 939 500]]"
        "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        "/Descent -120/CapHeight 880/StemV 93>>>>]>>"
    )
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", font]
    kids = []
    for page in pages:
        drawn = []
        for item in page:
            if isinstance(item[3], str):
                x, y, size, text = item
                drawn.append(f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET")
            else:
                drawn.append(f"{item[0]} {item[1]} {item[2]} {item[3]} re f")
        content = "\n".join(drawn)
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotation}/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>"
        )
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{content}endobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    cross_references = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R>>\n"
    return data + f"{cross_references}startxref\n{len(data)}\n%%EOF".encode()
