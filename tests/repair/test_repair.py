"""Letter repair as a reader meets it: a text in, the mended text out."""

import re
from pathlib import Path

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.model.repair import ChangeKind, Ground, apply_changes
from remiss.model.span import Span
from remiss.repair import count_words, has_its_letters, repair_text

ROOT = Path(__file__).parent.parent.parent
SCANNED = (
    "Namnden foreslar att kommunen ska oka tryggheten pa torg och i parker. Boende sager att gatorna ar morka pa "
    "kvallen, och manga valjer andra vagar hem fran stationen. Kontoret ser over belysningen i Sodertalje under aret. "
)


def mended(text: str) -> str:
    return apply_changes(text, repair_text(text).changes)


@pytest.mark.parametrize(("given", "expected"), cases("repair/letters"))
def test_letters(given, expected):
    assert mended(given) == expected.rstrip("\n")


@pytest.mark.parametrize(("given", "expected"), cases("repair/hyphens"))
def test_hyphens(given, expected):
    assert mended(given) == expected.rstrip("\n")


def test_every_change_says_what_it_stands_on():
    found = repair_text(SCANNED)

    assert found.lost_letters
    assert found.letter_rate == 0
    for change in found.changes:
        assert SCANNED[slice(*change.span)] == change.observed != change.proposed
        assert change.proposed not in change.alternatives
        assert change.margin >= 0
        assert change.kind is ChangeKind.LETTERS


def test_what_is_not_sure_is_flagged_and_not_applied():
    text = f"{SCANNED}Motet oppnades av ordforanden Krangstrom, som halsade alla valkomna till Ovralidsbyn. "
    flagged = [change for change in repair_text(text).changes if not change.applied]

    assert flagged
    assert all(change.alternatives for change in flagged)


def test_an_unknown_word_is_never_applied():
    assert all(not change.applied for change in repair_text(SCANNED * 2).changes if change.ground is Ground.LETTERS)


def test_a_vocabulary_knows_the_words_of_the_field():
    text = f"{SCANNED}I planen namns Grasmarkshagen, och alla i Grasmarkshagen ska fa svara. "
    known = count_words(["Gräsmarkshagen ligger vid sjön. Många bor i Gräsmarkshagen."])
    names = [change for change in repair_text(text, known).changes if change.observed == "Grasmarkshagen"]

    assert [(change.proposed, change.applied, change.ground) for change in names] == [
        ("Gräsmarkshagen", True, Ground.LIBRARY)
    ] * 2


def test_the_same_text_gives_the_same_changes():
    assert repair_text(SCANNED) == repair_text(SCANNED)


@pytest.mark.parametrize("text", ["", " \n", "-", "å", "-\n", "a-\nb", "|", "&", "1-\n2", "\ufffd" * 200, "a" * 500])
def test_odd_texts_are_read(text):
    assert apply_changes(text, repair_text(text).changes) is not None


def test_a_text_of_letters_and_marks_has_its_letters():
    composed = "Åtgärderna för trygghet på våra torg, i våra skolor och där många möts på kvällen är viktiga. " * 4
    decomposed = composed.replace("å", "a\u030a").replace("ä", "a\u0308").replace("ö", "o\u0308")

    assert has_its_letters(decomposed)
    assert not repair_text(decomposed).changes


words = st.sampled_from([*re.findall(r"\S+", SCANNED), "tryg-\nghet", "skol-\noch", "x|6", "å", "\n\n", "3.2", "PA"])


@given(st.lists(words, max_size=60))
def test_changes_are_in_order_apart_and_of_the_text(chosen):
    text = " ".join(chosen)
    changes = repair_text(text).changes
    end = 0
    for change in changes:
        assert end <= change.span.start < change.span.end <= len(text)
        assert text[slice(*change.span)] == change.observed
        end = change.span.end


@pytest.mark.real
def test_the_texts_of_the_study_that_have_their_letters_keep_them(shared):
    for path in sorted([*shared.glob("seeds/*.txt"), *shared.glob("corpus/*.txt")]):
        text = path.read_text(encoding="utf-8")
        found = repair_text(text)

        assert found.lost_letters == path.name.startswith(("002", "004")), path.name
        assert found.lost_letters or all(change.kind is ChangeKind.HYPHEN for change in found.changes)


def test_the_shipped_documents_keep_every_letter():
    paths = sorted((ROOT / "data").glob("*/*.md"))

    assert paths
    for path in paths:
        assert not repair_text(path.read_text(encoding="utf-8")).changes, path.name


def test_span_of_a_divided_word_covers_only_its_part():
    text = f"{SCANNED}Arbetet ar forebyg-\ngande hela aret."
    at = text.index("forebyg")
    found = {change.span: change.proposed for change in repair_text(text).changes if change.span.start >= at}

    assert found[Span(at, at + 7)] == "förebyg"
    assert found[Span(at + 7, at + 9)] == ""
