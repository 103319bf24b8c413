"""New documents, run by Streamlit without a browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import made_document, made_text
from packed import docx
from page_elements import named
from running import markup, opened, text

from remiss.app.intake.adding import JOBS
from remiss.app.intake.levels import changed_levels

PLAIN = (
    "Provstads kommun\nTjänsteutlåtande\n2024-05-02\n\nFörslag till beslut\n\nNämnden godkänner svaret.\n\n"
    "Sammanfattning\n\nFörvaltningen är positiv till förslaget.\n\nÄrendets beredning\n\nÄrendet har beretts.\n"
).encode()
FILE = ("svar.txt", PLAIN, "text/plain")


def with_files(*files: tuple[str, bytes, str]):
    app = opened(nytt="1")
    app.file_uploader[0].set_value(list(files))
    return app.run()


def button(app, label: str):
    return next(item for item in app.button if item.label == label)


def test_nothing_is_saved_until_a_person_says_so(library):
    app = with_files(FILE)

    assert "Så tolkades dokumentet" in text(app)
    assert "Inget sparas förrän du väljer Spara." in text(app)
    assert not list((library.root / "data").rglob("*"))


def test_a_saved_document_stands_beside_its_original(library):
    app = with_files(FILE)
    next(item for item in app.text_input if item.label == "Id i biblioteket").set_value("prov/svar").run()
    app = button(app, "Spara i biblioteket").click().run()

    assert "Sparat i biblioteket" in text(app)
    assert "Alla filer är hanterade." in text(app)
    assert (library.root / "data" / "prov" / "svar.original.txt").read_bytes() == PLAIN


def test_the_id_that_is_suggested_follows_the_title_and_leaves_what_is_written(library):
    app = with_files(FILE)
    app = next(item for item in app.text_input if item.label == "Titel").set_value("Ny titel").run()
    box = next(item for item in app.text_input if item.label == "Id i biblioteket")
    assert box.placeholder.endswith("/ny-titel")
    assert not box.proto.set_value  # the server never writes into a box where a person may be writing

    app = box.set_value("eget/id").run()
    app = next(item for item in app.text_input if item.label == "Titel").set_value("Tredje").run()
    assert next(item for item in app.text_input if item.label == "Id i biblioteket").value == "eget/id"
    assert not list((library.root / "data").rglob("*"))


def test_an_empty_box_means_the_id_that_is_suggested(library):
    app = with_files(FILE)
    next(item for item in app.text_input if item.label == "Titel").set_value("Ny titel").run()
    button(app, "Spara i biblioteket").click().run()

    assert [path.name for path in (library.root / "data").rglob("*.md")] == ["ny-titel.md"]


def test_an_error_leaves_what_was_written(library):
    app = with_files(FILE)
    next(item for item in app.text_input if item.label == "Titel").set_value("Min titel").run()
    next(item for item in app.text_input if item.label == "Id i biblioteket").set_value("../ut").run()
    app = button(app, "Spara i biblioteket").click().run()

    assert "R-LIB-07" in text(app)
    assert next(item for item in app.text_input if item.label == "Titel").value == "Min titel"
    assert not list((library.root / "data").rglob("*"))


@pytest.mark.usefixtures("library")
def test_the_same_file_twice_is_said():
    app = with_files(FILE, ("kopia.txt", PLAIN, "text/plain"))
    assert "Fil 1 av 2" in text(app)
    app = button(app, "Spara i biblioteket").click().run()

    assert "Samma fil finns redan i biblioteket" in text(app)


@pytest.mark.usefixtures("library")
def test_a_discarded_file_is_gone_and_the_next_one_is_asked_about():
    app = with_files(FILE, ("annan.md", b"# Rubrik\n\nText.\n", "text/markdown"))
    app = button(app, "Kasta").click().run()

    assert "annan.md" in text(app)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("file", [("bild.png", b"\x89PNG", "image/png"), ("tom.txt", b"", "text/plain")])
def test_a_file_that_cannot_be_read_is_told_beside_the_rest(file):
    app = with_files(file, FILE)

    assert named(markup(app), "div", "fault")[0].text.startswith("1 fil kunde inte läsas")
    assert "svar.txt" in text(app)


@pytest.mark.usefixtures("library")
def test_a_word_document_is_checked_with_what_its_reading_found():
    changed = "<w:p><w:r><w:t>Torgen ska vara </w:t></w:r><w:ins><w:r><w:t>öppna.</w:t></w:r></w:ins></w:p>"
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Mål för torgen</w:t></w:r></w:p>'
    app = with_files(("plan.docx", docx(heading + changed), "application/octet-stream"))

    (notice,) = named(markup(app), "div", "notice")
    assert "Spårade ändringar: 1." in notice.text
    assert "(R-IMP-22)" in notice.text
    app = button(app, "Spara i biblioteket").click().run()
    assert "Sparat i biblioteket" in text(app)


DOCUMENT = made_document(made_text(("Ett", "Text."), ("Två", "Text.")))


@given(
    st.one_of(
        st.none(),
        st.text(),
        st.dictionaries(st.sampled_from(["ett", "tva", "annat"]), st.one_of(st.integers(), st.text(), st.none())),
    )
)
def test_only_levels_that_exist_and_differ_come_from_the_browser(sent):
    changed = changed_levels(DOCUMENT, sent)

    assert set(changed) <= {"ett", "tva"}
    assert set(changed.values()) <= {0, 2, 3, 4, 5, 6}


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ren.md", "# Mål\n\nStaden ska vara trygg.\n\n# Ansvar\n\nNämnden svarar.\n"),
        ("ordnad.md", "---\ntitle: Plan\nkind: programme\n---\n\n# Mål\n\nStaden ska vara trygg.\n"),
        ("utan-rubriker.txt", "Det här är en text utan rubriker. Den har två meningar.\n"),
    ],
)
def test_a_text_with_nothing_to_set_aside_is_checked_too(name, content):
    app = with_files((name, content.encode(), "text/plain"))

    assert "Det gick inte" not in text(app)
    assert button(app, "Spara i biblioteket")


@pytest.mark.usefixtures("library")
def test_files_are_let_go_when_another_page_is_shown():
    app = with_files(FILE)
    (job,) = app.session_state[JOBS].values()
    del app.query_params["nytt"]
    app = app.run()

    assert JOBS not in app.session_state
    assert job.stopped
