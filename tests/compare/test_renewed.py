"""A document gives way to a new version: what was judged before and afterwards."""

import pytest
from judged_lines import BASE, OTHER, log_of, renewed
from made import made_document, made_text

from remiss.compare import compare, lost_of
from remiss.compare.log import documents_of, in_todays_names
from remiss.model.anchor import Anchor
from remiss.model.judgement import Entry, Noted, Reviewed, Undone


def entry_of(word):
    if word.startswith("-"):
        return Entry(by="A", at="2026-11-26", deed=Undone(entry=int(word[1:])))
    old, _, new = word.partition(">")
    if new:
        return renewed(f"x/{old}", f"x/{new}")
    one = Anchor(document=f"x/{old}", section="mal", heading="", quote="", place=0)
    return Entry(by="A", at="2026-11-26", deed=Noted(one=one, against="x/svar", text="Se över."))


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("a", "a"),
        ("a a>b", "b"),
        ("a>b a", "a"),
        ("a>b b", "b"),
        ("a a>b b>c", "c"),
        ("a b>c a>b", "b"),
        ("a a>b b b>a", "a a"),
        ("a a>b b b>a a>c", "c c"),
        ("a a>b -2", "a"),
        ("a a>b b>c -3", "b"),
        ("a a>b -2 -3", "b"),
    ],
)
def test_what_a_document_is_called_now(log, expected):
    found = in_todays_names(tuple(map(entry_of, log.split())))

    names = [min(documents_of(entry.deed) - {"x/svar"}).removeprefix("x/") for _, entry in found]
    assert " ".join(names) == expected


def test_the_document_something_was_judged_against_gives_way_too():
    old = Anchor(document="x/svar", section="mal", heading="", quote="", place=0)
    deed = Reviewed(one=old, against="x/a", beside=(Anchor(**{**fields(old), "document": "x/a"}),))

    ((_, found),) = in_todays_names((Entry(by="A", at="2026-11-26", deed=deed), renewed("x/a", "x/b")))

    assert (found.deed.against, found.deed.beside[0].document) == ("x/b", "x/b")


def fields(anchor):
    return {name: getattr(anchor, name) for name in anchor.__slots__}


def test_what_is_about_a_document_that_is_not_there_is_lost_and_listed():
    log = log_of("noted norrvik/skolan Se över.\nrejected norrvik/polisen ekeby/polisen")
    third = made_document(made_text(("Skolan", "Skolan.")), document_id="vik/plan")

    result = compare(BASE, [third], title="Prov", log=log)

    assert [(one.number, one.entry) for one in lost_of(result)] == [(1, log[0]), (2, log[1])]
    assert lost_of(compare(BASE, [OTHER], title="Prov", log=log)) == ()


def test_what_was_judged_between_two_that_are_laid_against_a_third_is_not_lost():
    third = made_document(made_text(("Skolan", "Skolan.")), document_id="vik/plan")

    result = compare(third, [BASE, OTHER], title="Prov", log=log_of("rejected norrvik/polisen ekeby/polisen"))

    assert lost_of(result) == ()


def test_lost_sections_and_lost_documents_stand_in_the_order_of_the_log():
    shorter = made_document(made_text(("Skolan", "Skolans lokaler ses över.")), document_id=BASE.id)
    log = (
        *log_of("reviewed norrvik/parker\nreviewed norrvik/polisen\nundone 2"),
        entry_of("a"),
        *log_of("reviewed norrvik/polisen"),
    )

    assert [one.number for one in lost_of(compare(shorter, [OTHER], title="Prov", log=log))] == [1, 4, 5]
