"""What holds for any text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.model.outline import walk

LINES = st.one_of(
    st.sampled_from(
        [
            "",
            "",
            "# Rubrik",
            "## RUTIN",
            "Sammanfattning",
            "Förslag till beslut",
            "§ 6",
            "§ 7 Titel",
            "Diarienummer KS-2021/3",
            "3.2 Ansvar",
            "8.4.1",
            "1. Punkt",
            "- punkt",
            "•",
            "Etikett:",
            "Övrigt: . . . . . .",
            "Signaturer: Ordförande",
            "Justerare",
            "1/3",
            "2 (3)",
            "7",
            "8",
            "9",
            "PROTOKOLLSANTECKNING",
            "Ärende 6: Parker",
            "Bilaga 1",
            "Exempelköpings kommun",
            "2021-04-22",
            "Eva Exempel",
            "OM HOTET BLIR HANDLING",
            "---",
            "title: En titel",
            "| a | b |",
            "a\tb\tc",
            "**Fet rubrik**",
            "Vad gäller nu?",
            "en rad som går vidare med små bokstäver och slutar mitt i",
            "En mening som slutar med punkt, och som är lång nog för att vara brödtext i en text.",
            "```",
            "> citat",
            "\f",
            "Slut",
        ]
    ),
    st.text(max_size=30),
)
TEXTS = st.lists(LINES, max_size=30).map("\n".join)


def read(text):
    return read_plain(text, where="fall.txt", sha256="0" * 64)


def pieces(document):
    """Return every stretch of the text that has a place in the document."""
    sections = list(walk(document.sections))
    spans = [(s.start, s.heading_end) for s in sections]
    for block in [*document.preamble, *(block for s in sections for block in s.blocks)]:
        spans += [(span.start, span.end) for span in block.spans]
    return spans + [(piece.span.start, piece.span.end) for piece in document.furniture]


@given(TEXTS)
def test_every_letter_and_digit_has_a_place(text):
    covered = bytearray(len(text))
    for start, end in pieces(read(text)):
        covered[start:end] = b"\1" * (end - start)

    lost = [text[at] for at in range(len(text)) if text[at].isalnum() and not covered[at]]
    markers = re.compile(r"(?m)^[ \t]*(?:\(?\d{1,3}[.)]|\(?[a-zåäöl][.)]|o)(?=[ \t]*\S)")
    assert len(lost) <= sum(sum(map(str.isalnum, m.group())) for m in markers.finditer(text)) + 3 * text.count("](")


@given(TEXTS)
def test_blocks_stand_in_order_and_apart(text):
    document = read(text)

    starts = [span for s in [document, *walk(document.sections)] for b in _blocks(s) for span in b.spans]
    assert all(here.end <= following.start for here, following in pairwise(starts))
    for section in walk(document.sections):
        assert section.title
        assert section.title == " ".join(section.title.split())
        for block in section.blocks:
            assert section.heading_end <= block.spans[0].start
            assert block.spans[-1].end <= section.body_end


def _blocks(owner):
    return owner.preamble if hasattr(owner, "preamble") else owner.blocks


@given(TEXTS)
def test_furniture_stands_in_order_and_holds_no_body_text(text):
    document = read(text)

    spans = [piece.span for piece in document.furniture]
    assert all(here.end <= following.start for here, following in pairwise(spans))
    body = [span for s in [document, *walk(document.sections)] for b in _blocks(s) for span in b.spans]
    assert not [(f, b) for f in spans for b in body if f.start < b.end and b.start < f.end]


@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)


HOSTILE = {
    "hashes": "#" * 100_000,
    "hash lines": "#\n" * 20_000,
    "broken headings": "# a\n" * 20_000,
    "one long line": "ord " * 250_000,
    "brackets": "[" * 100_000 + "[a](" * 20_000,
    "emphasis": "**a** " * 20_000 + "*" * 100_000,
    "short lines": "Kort rad\n" * 20_000,
    "numbers": "1.1.1." * 20_000,
    "counting": "\n".join(map(str, range(20_000))),
    "page numbers": "3/4\n" * 20_000,
    "labels": "".join(f"Etikett {n}:\nval\n" for n in range(10_000)),
    "dots": ". " * 200_000,
    "front matter": "---\n" + "a: b\n" * 20_000,
    "signatures": "Signaturer:\n" * 20_000,
    "pages": "\f".join(f"Sidhuvud\nText {n}" for n in range(5_000)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_and_lose_nothing(text):
    covered = sum(sum(map(str.isalnum, text[start:end])) for start, end in pieces(read(text)))

    assert covered == sum(map(str.isalnum, text))
