"""The structured text of a plain one: how it is written, and that parsing it gives the same back."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain, to_structured
from remiss.language.tokens import words
from remiss.model.body import body_text, own_text
from remiss.model.document import DocumentKind, Metadata, Source
from remiss.model.outline import walk
from remiss.parsing import parse_document

METADATA = Metadata(title="Titel", source=Source(name="fall.txt"))


def read(text):
    return read_plain(text, where="fall.txt", sha256="0" * 64)


def content(document):
    """Return what must survive: titles, numbers, levels, pages and words, section by section."""
    preamble = [word.text for word in words(body_text(document.text, document.preamble).text)]
    sections = [
        (s.level, s.number, s.title, s.page, [word.text for word in words(own_text(document, s).text)])
        for s in walk(document.sections)
    ]
    return preamble, sections


def parsed(text):
    return parse_document(text, document_id="fall", sha256="0" * 64)


@pytest.mark.parametrize(("plain", "expected"), cases("intake/structured"))
def test_structured_text(plain, expected):
    structured = to_structured(read(plain.replace("␌\n", "\f")), METADATA)

    assert structured.split("---\n", 2)[2].strip() == expected.strip()


def test_front_matter():
    metadata = Metadata(
        title="No: ett program",
        kind=DocumentKind.RESPONSE,
        organisation="Exempelköpings kommun",
        date="2023",
        period="2024-2027",
        reference="1.10",
        source=Source(name="svar.txt", sha256="a" * 64, pages=3, ocr=True),
    )

    structured = to_structured(read("# Rubrik\n\nText.\n"), metadata)

    assert parsed(structured).metadata == metadata


def test_without_a_source_the_file_is_named():
    structured = to_structured(read("# Rubrik\n\nText.\n"), Metadata(title="Titel"))

    assert parsed(structured).metadata.source == Source(name="fall.txt", sha256="0" * 64)


def test_what_is_structured_already_stays_as_it_is():
    first = to_structured(read("Program\n\fMål för perioden\n\nDet är viktigt att\n\fparkerna är *ljusa*.\n"), METADATA)

    again = to_structured(parsed(first), METADATA)

    assert again == first


PIECES = st.sampled_from(
    """# |## |### |- |* |+ |1. |12) |> |** |__|`|```|~~~|[a](b)|[|]|<b>|&amp;|\\|\\|_|_a_|***|---|===|    |\t|o |• |§ 6
    |3.2 |Mål|Ansvar för parker|kommunen ska|Bilaga 1|Sammanfattning|Etikett:|och|1/3|Sida 2|:|.|?|<!-- sida 7 -->
    |Texten är lång nog för att vara brödtext och slutar med punkt.|#|##|\u2028|å|ÅÄÖ ÅÄÖ|a*b|x_y|http://a.b|a@b.c"""
    .replace("\n    ", "").split("|")
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.sampled_from([" ", "\n", "\n\n", "\n\n\n\n", "\f", "\r\n"])), max_size=40).map(
    "".join
)


@given(TEXTS)
def test_parsing_gives_the_same_titles_levels_pages_and_words(text):
    document = read(text)

    preamble, sections = content(document)
    again_preamble, again = content(parsed(to_structured(document, METADATA)))

    if sections:
        assert (again_preamble, again) == (preamble, sections)
    else:
        assert [(level, title, found) for level, _, title, _, found in again] == [(1, "Titel", preamble)]


@pytest.mark.real
def test_real_texts_survive(shared):
    for path in sorted([*shared.glob("seeds/*.txt"), *shared.glob("corpus/*.txt")]):
        document = read(path.read_bytes().decode("utf-8"))

        assert content(parsed(to_structured(document, document.metadata))) == content(document), path.name
