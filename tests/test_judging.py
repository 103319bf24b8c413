"""Judging saved comparisons: nothing another person saved is overwritten, nothing a person wrote is lost."""

import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss import service
from remiss.errors import ConflictError, MissingError, UsageError
from remiss.judging import LONGEST_NOTE, anchor_in, judge, suggestion_between
from remiss.model.anchor import Anchor
from remiss.model.judgement import Alone, Confirmed, Noted, Rejected, Renewed, Reviewed, Undone
from remiss.model.outline import sections_of
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text
from remiss.store import create_library, read_comparison, write_file

NAME = "huddinge-och-stockholm"
AT = "2026-11-26T10:32:05+01:00"


@pytest.fixture
def library(tmp_path):
    return create_library(str(tmp_path / "bibliotek"), with_digests=True)


@pytest.fixture
def comparison(library):
    return service.open_comparison(library, NAME)


@pytest.fixture
def base(library, comparison):
    return service.open_document(library, comparison.base)


@pytest.fixture
def other(library, comparison):
    return service.open_document(library, comparison.documents[0])


def note(base, other, text, place=0):
    return Noted(one=anchor_in(base, sections_of(base)[place].id), against=other.id, text=text)


def test_a_judgement_is_added_and_the_rest_of_the_file_stays(library, comparison, base, other):
    before = read_comparison(library, NAME)

    found = judge(library, comparison, note(base, other, "Se över."), by="Utredare A", at=AT)

    assert read_comparison(library, NAME).startswith(before)
    assert [entry.by for entry in found.log] == ["Utredare A"]
    assert replace(found, log=()) == comparison


def test_comments_and_order_of_a_hand_written_file_stay(library, base, other):
    path = library.root / "comparisons" / f"{NAME}.yaml"
    by_hand = f"# Min kommentar\ndocuments: [{other.id}]  # bara ett\nbase: {base.id}\ntitle: Två program\n"
    write_file(str(path), by_hand.encode())

    judge(library, service.open_comparison(library, NAME), note(base, other, "Ny."), by="A", at=AT)

    assert path.read_text(encoding="utf-8").startswith(by_hand)


def test_a_log_in_brackets_is_written_anew_and_nothing_of_it_is_lost(library, base, other):
    path = library.root / "comparisons" / f"{NAME}.yaml"
    section = sections_of(base)[0].id
    first = f"{{by: A, at: 2026-11-26, alone: {{document: {base.id}, section: {section}}}, against: {other.id}}}"
    text = f"judgements: [{first}]\nbase: {base.id}\ndocuments: [{other.id}]\ntitle: Två program\n"
    write_file(str(path), text.encode())

    found = judge(library, service.open_comparison(library, NAME), note(base, other, "Ny."), by="B", at=AT)

    assert [type(entry.deed) for entry in found.log] == [Alone, Noted]


def test_two_people_on_different_matters_are_both_saved(library, comparison, base, other):
    judge(library, comparison, note(base, other, "Första.", 0), by="A", at=AT)

    found = judge(library, comparison, note(base, other, "Andra.", 1), by="B", at=AT)

    assert [entry.deed.text for entry in found.log] == ["Första.", "Andra."]


def test_the_second_on_the_same_matter_is_told_and_nothing_is_saved(library, comparison, base, other):
    judge(library, comparison, note(base, other, "Första."), by="Utredare A", at=AT)
    before = read_comparison(library, NAME)

    with pytest.raises(ConflictError) as caught:
        judge(library, comparison, note(base, other, "Min."), by="B", at=AT)

    assert (caught.value.code, caught.value.facts["by"], caught.value.facts["number"]) == ("R-JDG-02", "Utredare A", 1)
    assert caught.value.facts["at"] == AT[:16].replace("T", " ")
    assert read_comparison(library, NAME) == before


def test_having_seen_the_other_judgement_the_person_may_save(library, comparison, base, other):
    seen = judge(library, comparison, note(base, other, "Första."), by="A", at=AT)

    found = judge(library, seen, note(base, other, "Min ändå."), by="B", at=AT)

    assert [entry.deed.text for entry in found.log] == ["Första.", "Min ändå."]


def test_eight_people_at_once_lose_nothing(library, base, other):
    places = range(8)

    def work(place):
        for number in range(5):
            seen = service.open_comparison(library, NAME)
            judge(library, seen, note(base, other, f"{place}.{number}", place), by=f"P{place}", at=AT)

    threads = [threading.Thread(target=work, args=(place,)) for place in places]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    texts = [entry.deed.text for entry in service.open_comparison(library, NAME).log]
    assert sorted(texts) == sorted(f"{place}.{number}" for place in places for number in range(5))


@pytest.mark.parametrize("by", ["", "  ", "\n\t", "\x00"])
def test_a_judgement_needs_a_name(library, comparison, base, other, by):
    with pytest.raises(UsageError, match="R-JDG-01"):
        judge(library, comparison, note(base, other, "x"), by=by, at=AT)


def test_a_note_that_is_too_long_is_refused(library, comparison, base, other):
    with pytest.raises(UsageError, match="R-JDG-03"):
        judge(library, comparison, note(base, other, "x" * (LONGEST_NOTE + 1)), by="A", at=AT)


def test_what_is_not_there_cannot_be_undone(library, comparison):
    with pytest.raises(UsageError, match="R-JDG-04"):
        judge(library, comparison, Undone(entry=1), by="A", at=AT)


@pytest.mark.parametrize("number", [0, -1, 2])
def test_an_undoing_that_could_not_be_read_back_is_never_saved(library, comparison, base, other, number):
    seen = judge(library, comparison, note(base, other, "x"), by="A", at=AT)
    before = read_comparison(library, NAME)

    with pytest.raises(UsageError, match="R-JDG-04"):
        judge(library, seen, Undone(entry=number), by="A", at=AT)

    assert read_comparison(library, NAME) == before


def test_a_log_too_large_to_be_read_back_is_not_saved(library, comparison, base, other, monkeypatch):
    monkeypatch.setattr("remiss.parsing.yaml_reader.MAX_CHARACTERS", len(read_comparison(library, NAME)) + 50)
    before = read_comparison(library, NAME)

    with pytest.raises(UsageError, match="R-JDG-08"):
        judge(library, comparison, note(base, other, "x" * 100), by="A", at=AT)

    assert read_comparison(library, NAME) == before


def test_an_entry_that_has_another_number_now_is_not_undone(library, comparison, base, other):
    seen = comparison
    for place in range(3):
        seen = judge(library, seen, note(base, other, f"n{place}", place), by="A", at=AT)
    path = library.root / "comparisons" / f"{NAME}.yaml"
    write_file(str(path), comparison_text(replace(seen, log=seen.log[1:])).encode())

    with pytest.raises(ConflictError, match="R-LIB-13"):
        judge(library, seen, Undone(entry=2), by="A", at=AT)


def test_undoing_takes_a_judgement_back(library, comparison, base, other):
    one, two = anchor_in(base, sections_of(base)[0].id), anchor_in(other, sections_of(other)[0].id)
    seen = judge(library, comparison, Confirmed(one=one, other=two), by="A", at=AT)
    before = service.run_comparison(library, seen)

    found = judge(library, seen, Undone(entry=1), by="A", at=AT)

    assert before.pairs[0].standing.confirmed
    assert not service.run_comparison(library, found).pairs[0].standing.confirmed


def add_version(library, document, change=("## ", "## Ny: ")):
    """Put a new version of a document in the library, and return its id."""
    text = (library.root / "data" / f"{document.id}.md").read_text(encoding="utf-8")
    assert change[0] in text
    newer = f"{document.id}-slutlig"
    (library.root / "data" / f"{newer}.md").write_text(text.replace(*change), encoding="utf-8")
    return newer


def base_notes(library, comparison):
    rows = service.run_comparison(library, comparison).pairs[0].standing.base_rows.values()
    return [row.note.text for row in rows if row.note]


def test_a_new_version_takes_the_place_of_the_old(library, comparison, base, other):
    newer = add_version(library, base)
    seen = judge(library, comparison, note(base, other, "Kvar.", place=2), by="A", at=AT)

    found = judge(library, seen, Renewed(old=base.id, new=newer), by="A", at=AT)

    assert found.base == newer
    assert sections_of(service.open_document(library, newer))[2].title.startswith("Ny: ")
    assert base_notes(library, found) == ["Kvar."]


def test_a_new_version_leaves_the_rest_of_a_hand_written_file_as_it_is(library, base, other):
    path = library.root / "comparisons" / f"{NAME}.yaml"
    by_hand = (
        f"# {base.id} är förslaget\ndocuments:\n  - {other.id}  # svar\nbase: '{base.id}' # förslaget\ntitle: Två\n"
    )
    write_file(str(path), by_hand.encode())
    newer = add_version(library, base)

    judge(library, service.open_comparison(library, NAME), Renewed(old=base.id, new=newer), by="A", at=AT)

    text = path.read_text(encoding="utf-8")
    assert text.startswith(by_hand.replace(f"base: '{base.id}'", f"base: '{newer}'"))


def test_undoing_a_renewal_puts_the_old_document_back(library, comparison, base, other):
    newer = add_version(library, base)
    seen = judge(library, comparison, note(base, other, "Kvar."), by="A", at=AT)
    seen = judge(library, seen, Renewed(old=base.id, new=newer), by="A", at=AT)

    found = judge(library, seen, Undone(entry=2), by="A", at=AT)

    assert (found.base, found.documents) == (comparison.base, comparison.documents)
    assert base_notes(library, found) == ["Kvar."]
    again = judge(library, found, Undone(entry=3), by="A", at=AT)
    assert again.base == newer
    assert base_notes(library, again) == ["Kvar."]


def test_a_renewal_that_was_renewed_again_is_undone_from_the_end(library, comparison, base):
    newer = add_version(library, base)
    newest = add_version(library, service.open_document(library, newer), ("## ", "## Slutlig: "))
    seen = judge(library, comparison, Renewed(old=base.id, new=newer), by="A", at=AT)
    seen = judge(library, seen, Renewed(old=newer, new=newest), by="A", at=AT)

    with pytest.raises(UsageError, match="R-JDG-10"):
        judge(library, seen, Undone(entry=1), by="A", at=AT)
    seen = judge(library, seen, Undone(entry=2), by="A", at=AT)
    assert judge(library, seen, Undone(entry=1), by="A", at=AT).base == base.id


def test_a_renewal_is_not_undone_when_the_old_document_is_gone(library, comparison, base):
    newer = add_version(library, base)
    seen = judge(library, comparison, Renewed(old=base.id, new=newer), by="A", at=AT)
    (library.root / "data" / f"{base.id}.md").unlink()
    before = read_comparison(library, NAME)

    with pytest.raises(MissingError, match="R-LIB-03"):
        judge(library, seen, Undone(entry=1), by="A", at=AT)

    assert read_comparison(library, NAME) == before


def test_what_is_undone_is_not_undone_again(library, comparison, base, other):
    seen = judge(library, comparison, note(base, other, "x"), by="A", at=AT)
    seen = judge(library, seen, Undone(entry=1), by="A", at=AT)
    before = read_comparison(library, NAME)

    with pytest.raises(UsageError) as caught:
        judge(library, seen, Undone(entry=1), by="A", at=AT)

    assert (caught.value.code, caught.value.facts) == ("R-JDG-09", {"entry": 1, "number": 2})
    assert read_comparison(library, NAME) == before
    seen = judge(library, seen, Undone(entry=2), by="A", at=AT)
    assert judge(library, seen, Undone(entry=1), by="A", at=AT).log[-1].deed == Undone(entry=1)


def test_a_new_version_must_be_in_the_library_and_the_old_one_in_the_comparison(library, comparison, base, other):
    with pytest.raises(MissingError, match="R-LIB-03"):
        judge(library, comparison, Renewed(old=base.id, new="a/b"), by="A", at=AT)
    with pytest.raises(UsageError, match="R-JDG-06"):
        judge(library, comparison, Renewed(old="a/b", new="stockholm/trygghetsprogram-2020-2023"), by="A", at=AT)
    for new in (base.id, other.id):
        with pytest.raises(UsageError, match="R-JDG-06"):
            judge(library, comparison, Renewed(old=base.id, new=new), by="A", at=AT)


@pytest.mark.parametrize("text", ["Bra \U0001fae9", "Ny skrift \U00011bc0", "Familj \U0001f469\u200d\U0001f467"])
def test_signs_newer_than_pythons_tables_stay_in_a_note(library, comparison, base, other, text):
    assert judge(library, comparison, note(base, other, text), by=text, at=AT).log[0].deed.text == text


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ufdd0", "\uffff", "\U0010ffff", "\ud800"])
def test_what_is_no_sign_is_left_out(library, comparison, base, other, sign):
    assert judge(library, comparison, note(base, other, f"a{sign}b"), by="A", at=AT).log[0].deed.text == "ab"


def test_every_kind_of_line_end_is_one_in_a_note(library, comparison, base, other):
    found = judge(library, comparison, note(base, other, "a\r\nb\rc\u2028d\u2029e\u0085f"), by="A", at=AT)

    assert found.log[0].deed.text == "a\nb\nc\nd\ne\nf"


def test_the_suggestion_is_kept_beside_the_verdict(library, comparison, base, other):
    result = service.run_comparison(library, comparison)
    link = result.pairs[0].alignment.links[0]
    suggestion = suggestion_between(base, other, link.left, link.right)
    deed = Rejected(one=anchor_in(base, link.left), other=anchor_in(other, link.right), suggestion=suggestion)

    found = judge(library, comparison, deed, by="A", at=AT)

    kept = found.log[0].deed.suggestion
    assert (kept.relation, kept.score) == (link.relation, link.score)


@given(st.text(max_size=200))
def test_whatever_is_written_can_be_read_back(tmp_path_factory, text):
    library = create_library(str(tmp_path_factory.mktemp("b") / "bibliotek"), with_digests=False)
    content = "title: Prov\nbase: a/b\ndocuments: [c/d]\n"
    write_file(str(library.root / "comparisons" / "prov.yaml"), content.encode())
    seen = parse_comparison(content, name="prov")
    deed = Noted(one=Anchor(document="a/b", section="x", heading="X", quote="", place=0), against="c/d", text=text)

    found = judge(library, seen, deed, by=f"A {text}", at=AT)

    kept = found.log[0]
    assert [char for char in kept.deed.text if char.isalnum()] == [char for char in text if char.isalnum()]
    assert kept == judge(library, found, deed, by=f"A {text}", at=AT).log[1]


def test_reviewing_and_taking_it_back_count(library, comparison, base, other):
    anchor = anchor_in(base, sections_of(base)[0].id)
    seen = judge(library, comparison, Reviewed(one=anchor, against=other.id), by="A", at=AT)
    assert service.run_comparison(library, seen).pairs[0].standing.base_rows[anchor.section].reviewed

    found = judge(library, seen, Reviewed(one=anchor, against=other.id, done=False), by="A", at=AT)
    assert not service.run_comparison(library, found).pairs[0].standing.base_rows[anchor.section].reviewed
