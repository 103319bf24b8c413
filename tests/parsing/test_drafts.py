"""Drafts and forms: what is written is read back, and every mistake in a form has its line."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.drafting import writable, writable_heading
from remiss.errors import DraftError
from remiss.model.draft import Draft, DraftKind, Part, Put, Role
from remiss.model.ground import Ground, GroundKind
from remiss.model.proposed import accepted, blanked, marked, proposals, released, without_marks
from remiss.parsing import parse_draft, parse_form
from remiss.render.draft_file import draft_text
from remiss.texts import Language, explain

WORDS = st.text(max_size=80).map(lambda text: " ".join(writable(text, "").split()))
TEXTS = st.lists(
    st.sampled_from(["Rad.", "# Rubrik {#a}", "## Rubrik", "---", "```", "{{1: Förslag.}}", "1. Beslut", "> citat", ""])
    | st.text(max_size=40)
).map(lambda lines: writable("\n".join(lines), ""))
HEADINGS = st.text(max_size=40).map(writable_heading).filter(bool)


@st.composite
def drafts(draw):
    parts = tuple(
        Part(
            id=f"del-{at}",
            heading=draw(HEADINGS),
            level=draw(st.integers(1, 6)),
            text=draw(TEXTS),
            role=draw(st.sampled_from(Role)),
            about=draw(st.sampled_from([None, "a.b-c", "bilaga-2"])),
        )
        for at in range(draw(st.integers(0, 4)))
    )
    quote = draw(WORDS)
    ground = Ground(
        kind=draw(st.sampled_from(GroundKind)), section=None, document="a/b", quote=quote, page=3, names=("5", "ja"),
        whole=draw(st.booleans()), note=draw(TEXTS), by="Anna", at="2026-01-02",
    )  # fmt: skip
    return Draft(
        comparison="prov", kind=DraftKind.RESPONSE, title=draw(WORDS.filter(bool)), form="prov", parts=parts,
        puts=(Put(number=1, part="del-0", sentence=draw(WORDS.filter(bool)), ground=ground),),
        checks_off=("stance",), revision=draw(st.integers(1, 99)), by="Bo", at="2026-01-02T10:00:00+01:00",
    )  # fmt: skip


@given(drafts())
def test_a_draft_is_read_back_as_it_was(draft):
    assert parse_draft(draft_text(draft), comparison="prov", kind=DraftKind.RESPONSE) == draft


@pytest.mark.parametrize(("given", "expected"), cases("parsing/forms"))
def test_a_mistake_in_a_form_is_told_with_its_line(given, expected):
    with pytest.raises(DraftError) as caught:
        parse_form(given, name="prov")

    assert f"{caught.value.code} {caught.value.line}" == expected.strip()
    assert all("forms/prov.md" in explain(caught.value, language) for language in Language)


def put(number, sentence):
    ground = Ground(kind=GroundKind.GAP, section=None, document="a/b")
    return Put(number=number, part="a", sentence=sentence, ground=ground)


def test_a_sentence_that_somebody_has_touched_loses_its_mark():
    puts = (put(1, "Här saknas mål."), put(2, "Här saknas tid."))
    text = "{{1: Här saknas tydliga mål.}} {{2: Här  saknas\ntid.}} {{9: Okänd.}}"

    assert released(text, puts) == "Här saknas tydliga mål. {{2: Här  saknas\ntid.}} {{9: Okänd.}}"


def test_a_sentence_that_somebody_accepts_stands_without_mark():
    assert accepted("{{1: Ett.}} {{2: Två.}}", 2) == "{{1: Ett.}} Två."


@given(TEXTS)
def test_blanks_in_the_place_of_marks_keep_every_offset(text):
    plain = blanked(text)

    assert len(plain) == len(text)
    for one in proposals(text):
        assert plain[slice(*one.inner)] == text[slice(*one.inner)]


@given(WORDS.filter(lambda text: text and "{" not in text and "}" not in text))
def test_a_mark_holds_what_was_put_in_it(sentence):
    text = f"Före {marked(7, sentence)} efter"

    (one,) = proposals(text)
    assert (one.number, text[slice(*one.inner)].strip()) == (7, sentence.strip())
    assert without_marks(text) == f"Före {sentence} efter"
