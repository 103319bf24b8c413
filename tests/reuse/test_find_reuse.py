"""Reuse: what is found, where exactly, and what is no reuse."""

from itertools import pairwise

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.model.reuse import Passage, ReuseKind
from remiss.parsing import parse_document
from remiss.reuse import find_reuse, readable, reuse_between
from remiss.reuse.segments import best_segments

SENTENCES = (
    "Kommunens lekplatser ska ses över varje vår, och trasiga redskap lagas eller tas bort inom en vecka.",
    "Den som hyr en lokal av föreningen svarar själv för städning, larm och nycklar under hela kvällen.",
    "Vid skymning tänds lyktorna längs ån, men bron vid kvarnen ligger fortfarande i mörker efter tio.",
    "Biblioteket lånar ut verktyg, symaskiner och cyklar till alla som har fyllt femton år och bor i staden.",
    "Utredaren räknade 412 besök på torget en lördag i mars, dubbelt så många som samma dag året före.",
)


def said(texts, passage: Passage) -> str:
    return " ".join(texts[passage.document][passage.start : passage.end].split())


@pytest.mark.parametrize(("given_text", "expected"), cases("reuse/passages"))
def test_passages(given_text, expected):
    texts = {str(number): text for number, text in enumerate(given_text.split("\n+++\n"))}

    found = find_reuse(texts)

    assert "".join(f"{reuse.kind}: {said(texts, reuse.left)}\n" for reuse in found).strip() == expected.strip()


@given(st.lists(st.sampled_from(SENTENCES), max_size=8), st.lists(st.sampled_from(SENTENCES), max_size=8))
def test_sides_stand_in_order_and_apart(left, right):
    texts = {"a": "\n\n".join(left), "b": " ".join(right)}

    found = find_reuse(texts)

    assert find_reuse(texts, jobs=2) == found
    for reuse in found:
        assert reuse.left < reuse.right
        assert reuse.left.document != reuse.right.document or reuse.left.end <= reuse.right.start
        assert 0 <= reuse.similarity <= 1
        for side in (reuse.left, reuse.right):
            assert 0 <= side.start < side.end <= len(texts[side.document])


@given(st.permutations(SENTENCES), st.integers(0, 4))
def test_a_whole_copy_is_found_whatever_stands_around_it(order, at):
    texts = {"a": " ".join(SENTENCES), "b": "Först något annat. " + order[at] + " Sist något mer."}

    found = find_reuse(texts)

    assert [said(texts, reuse.right) for reuse in found] == [order[at].removesuffix(".")]


@given(st.text(), st.text())
def test_any_text_is_searched(left, right):
    assert all(reuse.kind for reuse in find_reuse({"a": left, "b": right}))


def test_no_texts():
    assert find_reuse({}) == ()


def test_a_text_twice_is_one_copy():
    texts = {"a": "\n\n".join(SENTENCES), "b": "\n\n".join(SENTENCES)}

    (reuse,) = find_reuse(texts)

    assert reuse.kind is ReuseKind.VERBATIM
    assert reuse.similarity == 1
    assert (reuse.left.start, reuse.left.end) == (0, len(texts["a"]) - 1)


def test_a_long_copy_is_one():
    names = [f"kvarter{letter}{other}" for letter in "bcdfgh" for other in "abcdefghijkl"]
    text = "\n".join(f"Om {name}s gata och {name}s torg: {SENTENCES[at % 5]}" for at, name in enumerate(names))

    found = [reuse for reuse in find_reuse({"a": text, "b": "Inledning.\n" + text}) if reuse.right.document != "a"]

    assert (found[0].left.start, found[0].left.end) == (0, len(text) - 1)


def test_furniture_is_looked_past_and_listed_apart():
    page = "{}\n\nNorrviks kommun\nTjänsteutlåtande om skolvägar och torg\nSida {} (3)\n\n"
    text = "".join(page.format(sentence, number) for number, sentence in enumerate(SENTENCES[:3], 1))
    document = read_plain(text, where="utlåtande.txt", sha256="")

    found = reuse_between([document])

    assert {reuse.kind for reuse in found} == {ReuseKind.FORMULA}
    assert len(document.furniture) > 2


def test_a_title_cited_twice_is_cited_from_the_title():
    title = "Plan för trygga skolvägar och upplysta torg i Norrviks kommun"
    text = f"{title}\n\n{SENTENCES[0]}\n\nI ärende 4, {title}, sägs intet.\n\n{SENTENCES[1]}\n\nÄven {title} nämns."

    found = find_reuse({"a": text})

    assert [reuse.left.start for reuse in found] == [0, 0]


def test_a_passage_in_many_documents_is_a_formula():
    texts = {f"{number:02}": f"{SENTENCES[1]} {number}" for number in range(30)}

    found = find_reuse(texts)

    assert {reuse.kind for reuse in found} == {ReuseKind.FORMULA}
    assert {reuse.right.document for reuse in found} | {"00"} == set(texts)


@given(st.lists(st.integers(-9, 9), max_size=14))
def test_segments_are_worth_the_most(worth):
    totals = [sum(worth[start:end]) for end in range(len(worth) + 1) for start in range(end)]
    found = best_segments(worth)

    best = max((sum(worth[start:end]) for start, end in found), default=0)

    assert best == max([0, *totals])
    assert all(one[1] <= two[0] for one, two in pairwise(found))


def test_front_matter_and_comments_are_not_searched():
    source = "source:\n  name: Protokoll för nämnden i Norrviks kommun den 4 maj 2021\n  text: full"
    head = f"---\ntitle: {{}}\nkind: note\n{source}\n---\n"
    documents = [
        parse_document(f"{head.format(name)}\n# {name}\n\n{body}\n", document_id=name, sha256="")
        for name, body in (("Ljus", SENTENCES[2]), ("Lek", f"Se här. {SENTENCES[2]}"))
    ]

    (found,) = reuse_between(documents)

    texts = {document.id: document.text for document in documents}
    assert said(texts, found.left) == SENTENCES[2].removesuffix(".")


REMARK = "Detta är ett referat som biblioteket har skrivit för hand; kapitlens nummer är de som handlingen själv har."
DIGEST = """---
title: Svar {n}
kind: response
source:
  name: Handling {n}
  text: {text}
---

{remark}

# Synpunkter

Nämnd {n} ser gärna att {said}
"""
SAID = ("bänkarna vid kanalen målas om före sommaren.", "skolbussen stannar vid biblioteket även på lördagar.")


@pytest.mark.parametrize(("text", "kind"), [("digest", ReuseKind.FORMULA), ("full", ReuseKind.VERBATIM)])
def test_what_a_digest_says_of_itself_is_listed_apart(text, kind):
    written = [DIGEST.format(n=n, text=text, remark=REMARK, said=said) for n, said in enumerate(SAID)]
    documents = [parse_document(one, document_id=f"ort/{n}", sha256="") for n, one in enumerate(written)]

    (found,) = reuse_between(documents)

    assert found.kind is kind
    assert written[0][found.left.start : found.left.end].startswith(REMARK.rstrip("."))
    assert REMARK in readable(documents[0])
