"""Writes small workbooks after the example of ECMA-376, part by part."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>'
    '<sheet name="Documents" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)
STRINGS = (
    f'<sst xmlns="{MAIN}"><si><t>Symbol</t></si><si><t>Language</t></si>'
    "<si><r><t>Re</t></r><r><t>leased</t></r></si><si><t>C/41/302</t></si></sst>"
)
SHEET = (
    f'<worksheet xmlns="{MAIN}"><sheetData>'
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    '<c r="D1" t="s"><v>2</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>3</v></c>'
    '<c r="B2" t="inlineStr"><is><t>French</t></is></c><c r="D2"><v>46303</v></c></row>'
    '<row r="3"><c t="s"><v>3</v></c><c t="str"><v>en</v></c><c/><c><v>46301.5</v></c>'
    "</row></sheetData></worksheet>"
)
PARTS = {
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels": RELS,
    "xl/sharedStrings.xml": STRINGS,
    "xl/worksheets/sheet1.xml": SHEET,
}


def workbook(changed: Mapping[str, str | None] | None = None) -> bytes:
    """Return a workbook, some of its parts changed or (None) left out."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, text in {**PARTS, **(changed or {})}.items():
            if text is not None:
                file.writestr(name, text)
    return packed.getvalue()
