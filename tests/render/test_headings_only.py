"""Two headings without text of their own: nothing was compared, and no way out calls that equal."""

from made import made_document

from remiss.compare import compare
from remiss.render.html import MatrixLinks, matrix_html
from remiss.render.jsonform import result_form
from remiss.render.markdown import render_markdown
from remiss.render.sheets import comparison_sheets
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
TEXT = "# Uppdraget\n\n## Torgen\n\nTorgen ska vara öppna hela kvällen.\n"
RESULT = compare(made_document(TEXT), [made_document(TEXT, document_id="prov/andra")], title="prov")


def test_the_summary_says_so():
    assert "| Uppdraget | Uppdraget | Bara rubrik | – |" in render_markdown(RESULT)
    assert "| Torgen | Torgen | Lika | – |" in render_markdown(RESULT)


def test_the_sheet_says_so_and_has_no_share():
    sheet = comparison_sheets(RESULT, SAY)[0]
    columns = [column.title for column in sheet.columns]
    at, changed = columns.index(SAY("sheet.column.relation")), columns.index(SAY("sheet.column.changed"))

    assert [(row[at], row[changed]) for row in sheet.rows] == [("Bara rubrik", None), ("Lika", None)]


def test_the_object_says_so():
    (form,) = result_form(RESULT)["others"]

    assert [(one["left"], one["only_headings"]) for one in form["readings"]] == [
        ("uppdraget", True),
        ("uppdraget.torgen", False),
    ]


def test_the_matrix_says_so_with_an_empty_disc():
    links = MatrixLinks(row=lambda other, row: f"{other} {row}", section=str, base=str)
    markup = matrix_html(RESULT, shown="", links=links, say=SAY)

    cell = markup[markup.index('class="cell heading"') :]
    assert "--common:0%" in cell[: cell.index("</a>")]
    assert "Bara rubrik" in cell[: cell.index("</a>")]
