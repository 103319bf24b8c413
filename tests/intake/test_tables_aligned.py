"""Tables whose cells reach over columns and rows: every cell stands below its head in the Markdown that is kept."""

import pytest
from packed import docx, odt

from remiss.importing import prepare_draft, read_draft

HEAD = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Mål</w:t></w:r></w:p>'


def cell(text: str, **properties: str) -> str:
    told = "".join(f'<w:{name} w:val="{value}"/>' for name, value in properties.items())
    return f"<w:tc><w:tcPr>{told}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells: str, before: int = 0) -> str:
    left_out = f'<w:gridBefore w:val="{before}"/>' if before else ""
    return f"<w:tr><w:trPr>{left_out}</w:trPr>{''.join(cells)}</w:tr>"


WORD = (
    row(cell("A"), cell("B"), cell("C"), cell("D"))
    + row(cell("bred", gridSpan="2"), cell("c1"), cell("d1"))
    + row(cell("hög", vMerge="restart"), cell("b2", gridSpan="2"), cell("d|2"))
    + row(cell("", vMerge="continue"), cell("b3"), cell("c3"), cell(""))
    + row(cell("c4"), cell("d4"), before=2)
    + row(cell("ensam | cell"), cell(""), cell(""), cell(""))
    + row(cell(""), cell(""), cell(""), cell("d6"))
)
WEB = """<!doctype html><html><body><h1>Mål</h1><table>
<tr><th>A<th>B<th>C<th>D</tr>
<tr><td colspan=2>bred<td>c1<td>d1</tr>
<tr><td rowspan=2>hög<td colspan=2>b2<td>d|2</tr>
<tr><td>b3<td>c3<td></tr>
<tr><td colspan=2 rowspan=0><td>c4<td>d4</tr>
</table></body></html>"""
ODF = (
    "<text:h text:outline-level='1'>Mål</text:h><table:table><table:table-row>"
    + "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in "ABCD")
    + "</table:table-row><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>bred</text:p>"
    "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>c1</text:p></table:table-cell>"
    "<table:table-cell><text:p>d1</text:p></table:table-cell></table:table-row></table:table>"
)
EXPECTED = """| A | B | C | D |
| --- | --- | --- | --- |
| bred |  | c1 | d1 |
| hög | b2 |  | d\\|2 |
|  | b3 | c3 |  |
|  |  | c4 | d4 |
| ensam \\| cell |  |  |  |
|  |  |  | d6 |""".splitlines()


@pytest.mark.parametrize(
    ("name", "content", "rows"),
    [
        ("a.docx", docx(f"{HEAD}<w:tbl>{WORD}</w:tbl>"), 8),
        ("a.html", WEB.encode(), 6),
        ("a.odt", odt(ODF), 3),
    ],
)
def test_every_cell_stands_below_its_head(name, content, rows):
    draft = read_draft(name, content)
    saved = prepare_draft(draft, document_id="prov/tabell", metadata=draft.metadata).document.text

    assert [line for line in saved.splitlines() if line.startswith("|")] == EXPECTED[:rows]
