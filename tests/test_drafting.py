"""Writing in a comparison: nothing is overwritten unseen, and earlier versions can be brought back."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from made_remiss import remiss_library

from remiss import drafting, responding, service
from remiss.errors import ConflictError, DraftError, MissingError, RemissError, UsageError
from remiss.model.check import Check
from remiss.model.draft import DraftKind, part_of
from remiss.model.ground import Ground, GroundKind
from remiss.model.proposed import accepted, proposals, without_marks
from remiss.responding import KIND
from remiss.store import hash_of, list_versions, read_draft
from remiss.store.drafts import VERSIONS_KEPT

NAME = "trygga-gator"
AT = "2026-03-01T10:{:02}:00+01:00"


@pytest.fixture
def library(tmp_path):
    return remiss_library(tmp_path)


@pytest.fixture
def errand(library):
    comparison = service.open_comparison(library, NAME)
    base, *others = service.documents_of(library, comparison)
    shelf = service.list_library(library)
    return responding.errand_of(comparison, base, others, shelf.documents)


@pytest.fixture
def draft(library, errand):
    return started(library, errand)


def started(library, errand, form="tjansteutlatande"):
    return responding.start_response(
        library, errand, responding.open_form(library, form), organisation="Ån", body="Nämnden", chosen=(),
        by="Anna", at=AT.format(0),
    )  # fmt: skip


def write(library, part, text, *, seen="", by="Anna", minute=1):
    return drafting.write_part(library, NAME, KIND, part, seen=seen, text=text, by=by, at=AT.format(minute))


def test_a_draft_that_is_started_can_be_opened(library, draft):
    assert drafting.open_draft(library, NAME, KIND) == draft
    assert draft.revision == 1


def test_a_comparison_has_one_response(library, errand, draft):
    with pytest.raises(ConflictError, match="R-LIB-17"):
        started(library, errand, "yttrande")
    assert drafting.open_draft(library, NAME, KIND) == draft


def test_of_many_who_begin_at_once_one_does_and_the_others_are_told(library, errand):
    def begin(number):
        try:
            return started(library, errand, ("tjansteutlatande", "yttrande")[number % 2])
        except ConflictError as error:
            return error.code

    with ThreadPoolExecutor(8) as pool:
        came = list(pool.map(begin, range(8)))

    begun = [one for one in came if not isinstance(one, str)]
    assert begun == [drafting.open_draft(library, NAME, KIND)]
    assert [one for one in came if isinstance(one, str)] == ["R-LIB-17"] * 7


def test_there_is_none_before_it_is_started(library):
    with pytest.raises(MissingError, match="R-LIB-16"):
        drafting.open_draft(library, NAME, KIND)
    with pytest.raises(MissingError, match="R-LIB-16"):
        write(library, "beslut", "Text")


@pytest.mark.usefixtures("draft")
def test_what_is_written_stays_and_counts_revisions(library):
    saved = write(library, "sammanfattning", "Nämnden tillstyrker.")

    assert drafting.open_draft(library, NAME, KIND) == saved
    assert (saved.revision, saved.at) == (2, AT.format(1))
    assert part_of(saved, "sammanfattning").text == "Nämnden tillstyrker."


def test_what_is_the_same_is_not_written(library, draft):
    before = hash_of(read_draft(library, NAME, KIND))

    assert write(library, "sammanfattning", " \n") == draft
    assert hash_of(read_draft(library, NAME, KIND)) == before


@pytest.mark.usefixtures("draft")
def test_two_who_write_in_different_parts_do_not_meet(library):
    write(library, "sammanfattning", "Annas.")
    saved = write(library, "beredning", "Bos.", by="Bo")

    assert part_of(saved, "sammanfattning").text == "Annas."
    assert part_of(saved, "beredning").text == "Bos."


@pytest.mark.usefixtures("draft")
def test_the_second_of_two_in_one_paragraph_is_told_and_nothing_is_lost(library):
    write(library, "sammanfattning", "Bådas.")
    write(library, "sammanfattning", "Annas.", seen="Bådas.")
    with pytest.raises(ConflictError, match="R-DRF-08") as caught:
        write(library, "sammanfattning", "Bos.", seen="Bådas.", by="Bo")

    assert caught.value.facts["by"] == "Anna"
    assert part_of(drafting.open_draft(library, NAME, KIND), "sammanfattning").text == "Annas."
    assert part_of(write(library, "sammanfattning", "Bos.", seen="Annas.", by="Bo"), "sammanfattning").text == "Bos."


@pytest.mark.usefixtures("draft")
def test_who_never_heard_that_a_save_was_done_does_not_meet_themselves(library):
    write(library, "sammanfattning", "Ett.")
    write(library, "sammanfattning", "Ett. Två.", seen="Ett.")

    saved = drafting.write_part(
        library, NAME, KIND, "sammanfattning", seen="Ett.", text="Ett. Två. Tre.", by="Anna", at=AT.format(2),
        sent=("Ett. Två.",),
    )  # fmt: skip

    assert part_of(saved, "sammanfattning").text == "Ett. Två. Tre."


@pytest.fixture
def proposed(library, errand, draft):  # noqa: ARG001 - it is written in
    """A part with two proposed sentences, one below the other."""
    for turn, quote in enumerate(("Fler lampor.", "Fler bänkar."), 1):
        ground = Ground(kind=GroundKind.ASK, section=None, document=errand.others[0].id, quote=quote)
        saved = responding.put_ground(library, errand, ground, by_section=True, by="Anna", at=AT.format(turn))
    return saved


def shown(saved):
    return without_marks(part_of(saved, "synpunkter").text)


def left(saved):
    return [one.number for one in proposals(part_of(saved, "synpunkter").text)]


def test_a_sentence_that_is_changed_in_two_saves_does_not_meet_itself(library, proposed):
    first = shown(proposed).replace("Fler lampor", "Många lampor")
    second = first.replace("Många lampor", "Många nya lampor")

    once = write(library, "synpunkter", first, seen=shown(proposed), minute=3)
    twice = write(library, "synpunkter", second, seen=first, minute=4)

    assert (left(once), left(twice)) == ([2], [2])
    assert shown(twice) == second


@pytest.mark.parametrize("marks", [False, True])
def test_one_that_is_accepted_while_the_text_beside_is_written_meets_nobody(library, proposed, marks):
    seen = part_of(proposed, "synpunkter").text if marks else shown(proposed)
    drafting.accept_proposal(library, NAME, KIND, 1, by="Anna", at=AT.format(3))

    saved = write(library, "synpunkter", seen.replace("Fler bänkar", "Två bänkar"), seen=seen, minute=4)

    assert left(saved) == []
    assert shown(saved) == shown(proposed).replace("Fler bänkar", "Två bänkar")


def test_one_that_is_struck_leaves_the_mark_of_the_one_beside_it(library, proposed):
    first, second = shown(proposed).split("\n\n")

    assert left(write(library, "synpunkter", second, seen=shown(proposed), minute=3)) == [2]
    both = write(library, "synpunkter", f"Nytt.\n\n{second}\n\n{first}", seen=second, minute=4)
    assert left(both) == [2]  # what was struck and is written again is a person's own


def test_braces_that_are_taken_away_by_hand_let_the_sentence_stand(library, proposed):
    seen = part_of(proposed, "synpunkter").text

    assert left(write(library, "synpunkter", accepted(seen, 1), seen=seen, minute=3)) == [2]


def test_half_a_mark_loses_no_text_and_no_other_mark(library, proposed):
    seen = part_of(proposed, "synpunkter").text
    half = seen.replace("}}", "", 1)

    saved = write(library, "synpunkter", half, seen=seen, minute=3)

    assert left(saved) == [2]
    assert "{{1: " in part_of(saved, "synpunkter").text


def test_many_who_write_at_once_lose_nothing(library, draft):
    parts = [part.id for part in draft.parts]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda part: write(library, part, f"Text i {part}.", seen=part_of(draft, part).text), parts))

    after = drafting.open_draft(library, NAME, KIND)
    assert [part.text for part in after.parts] == [f"Text i {part}." for part in parts]
    assert after.revision == 1 + len(parts)


@pytest.mark.usefixtures("draft")
def test_a_part_that_is_gone_and_a_text_that_is_too_long(library):
    with pytest.raises(UsageError, match="R-DRF-09"):
        write(library, "finns-inte", "Text")
    with pytest.raises(UsageError, match="R-DRF-07"):
        write(library, "sammanfattning", "a" * (drafting.LONGEST_PART + 1))


def test_a_line_that_looks_like_a_part_stays_text(library, draft):
    saved = write(library, "sammanfattning", "# Egen rubrik {#beslut}\n\nText")

    assert [part.id for part in saved.parts] == [part.id for part in draft.parts]


@pytest.mark.usefixtures("draft")
def test_versions_are_set_aside_now_and_then_and_brought_back(library):
    write(library, "sammanfattning", "Ett.", minute=1)
    write(library, "sammanfattning", "Två.", seen="Ett.", minute=2)
    write(library, "sammanfattning", "Tre.", seen="Två.", minute=20)
    write(library, "sammanfattning", "Fyra.", seen="Tre.", minute=21)

    versions, _ = drafting.versions_of(library, NAME, KIND)
    told = [part_of(one.draft, "sammanfattning").text for one in versions]
    assert told == ["Tre.", ""]

    back = drafting.bring_back(library, NAME, KIND, versions[0].number, by="Bo", at=AT.format(22))
    assert (part_of(back, "sammanfattning").text, back.revision, back.by) == ("Tre.", 6, "Bo")
    told = [part_of(one.draft, "sammanfattning").text for one in drafting.versions_of(library, NAME, KIND)[0]]
    assert told == ["Fyra.", "Tre.", ""]


@pytest.mark.usefixtures("draft")
def test_another_writer_sets_a_version_aside_but_not_at_every_turn(library):
    write(library, "sammanfattning", "Annas.", by="Anna", minute=1)
    for turn in range(6):
        write(library, "beredning", f"{turn}", seen=f"{turn - 1}" if turn else "", by=f"Bo {turn % 2}", minute=5)

    assert len(list_versions(library, NAME, KIND)) == 2


BROKEN = {
    "bad bytes": b"---\ntitle: \xff\xfe\x81\x8d\n---\n",
    "no front": b"Hej.\n",
    "bad front": b"---\ntitle: [\n---\n",
    "empty": b"",
    "too large": b"---\ntitle: T\nform: f\n---\n" + b"a" * (64 * 2**20),
}


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_version_that_cannot_be_read_is_told_and_hides_no_other(library, broken):
    write(library, "sammanfattning", "Ett.")
    folder = library.root / "comparisons" / f"{NAME}.response.versions"
    (folder / "0002.md").write_bytes(broken)

    saved = write(library, "sammanfattning", "Två.", seen="Ett.", minute=2)
    versions, refused = drafting.versions_of(library, NAME, KIND)

    assert part_of(saved, "sammanfattning").text == "Två."
    assert [one.number for one in versions] == [3, 1]  # a last one that cannot be read is none to rest on
    assert [error.where for error in refused] == [f"comparisons/{NAME}.response.versions/0002.md"]
    with pytest.raises(RemissError):
        drafting.bring_back(library, NAME, KIND, 2, by="", at=AT.format(3))
    assert drafting.open_draft(library, NAME, KIND) == saved


@pytest.mark.usefixtures("draft")
def test_what_is_named_otherwise_is_no_version(library):
    write(library, "sammanfattning", "Ett.")
    folder = library.root / "comparisons" / f"{NAME}.response.versions"
    for name in ("1.md", "00002.md", "0000.md", "0003.txt", "٠٠٠٤.md", "0005 - kopia.md"):
        (folder / name).write_bytes((folder / "0001.md").read_bytes())
    (folder / "0007.md").mkdir()

    write(library, "sammanfattning", "Två.", seen="Ett.", minute=30)
    write(library, "sammanfattning", "Tre.", seen="Två.", minute=31)

    assert list_versions(library, NAME, KIND) == (1, 8)


@pytest.mark.usefixtures("draft")
def test_versions_are_bounded(library):
    text = ""
    for turn in range(VERSIONS_KEPT + 5):
        at = f"2026-04-{1 + turn // 20:02}T{turn % 20:02}:30:00+01:00"
        drafting.write_part(library, NAME, KIND, "sammanfattning", seen=text, text=f"{turn}", by="Anna", at=at)
        text = f"{turn}"

    numbers = list_versions(library, NAME, KIND)
    assert len(numbers) == VERSIONS_KEPT
    assert numbers[-1] == VERSIONS_KEPT + 5
    with pytest.raises(MissingError, match="R-LIB-18"):
        drafting.bring_back(library, NAME, KIND, 1, by="", at=AT.format(1))


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(("how", "code"), [("link", "R-LIB-14"), ("mark", "R-LIB-15")])
def test_what_cannot_be_saved_safely_is_refused(library, tmp_path, how, code):
    path = library.root / "comparisons" / f"{NAME}.response.md"
    if how == "link":
        path.rename(tmp_path / "annan.md")
        path.symlink_to(tmp_path / "annan.md")
    else:
        path.chmod(0o444)
    before = path.read_bytes()

    with pytest.raises(UsageError, match=code):
        write(library, "sammanfattning", "Text")
    assert path.read_bytes() == before
    assert list_versions(library, NAME, KIND) == ()


@pytest.mark.usefixtures("draft")
def test_a_draft_that_was_broken_by_hand_is_refused_and_left(library):
    path = library.root / "comparisons" / f"{NAME}.response.md"
    path.write_text(path.read_text(encoding="utf-8").replace("form:", "mall:"), encoding="utf-8")
    broken = path.read_bytes()

    with pytest.raises(DraftError):
        write(library, "sammanfattning", "Text")
    assert path.read_bytes() == broken


@pytest.mark.usefixtures("draft")
def test_a_ground_is_put_in_and_accepted_and_stays_linked(library, errand):
    ground = Ground(kind=GroundKind.ASK, section=None, document=errand.others[0].id, quote="Fler lampor.")

    put = responding.put_ground(library, errand, ground, by_section=True, by="Anna", at=AT.format(1))
    again = responding.put_ground(library, errand, ground, by_section=True, by="Anna", at=AT.format(2))
    accepted = drafting.accept_proposal(library, NAME, KIND, 1, by="Anna", at=AT.format(3))

    assert again == put
    assert "{{1: " in part_of(put, "synpunkter").text
    assert part_of(accepted, "synpunkter").text == put.puts[0].sentence
    assert accepted.puts[0].ground == ground


@pytest.mark.usefixtures("draft")
def test_a_check_that_is_turned_off_is_kept_with_the_draft(library, errand):
    off = drafting.turn_check(library, NAME, KIND, Check.EMPTY, on=False, by="", at=AT.format(1))

    assert off.checks_off == ("empty",)
    assert all(one.check is not Check.EMPTY for one in responding.check_response(off, errand))
    assert drafting.turn_check(library, NAME, KIND, Check.EMPTY, on=True, by="", at=AT.format(2)).checks_off == ()


@pytest.mark.usefixtures("draft")
def test_the_answer_becomes_a_document_that_can_be_compared(library, errand):
    write(library, "sammanfattning", "Nämnden tillstyrker förslaget.")
    saved = drafting.open_draft(library, NAME, KIND)

    document = responding.add_to_library(library, saved, errand, date="2026-03-01")

    opened = service.open_document(library, document.id)
    assert (opened.metadata.kind, opened.metadata.responds_to) == ("response", errand.base.id)
    assert "Nämnden tillstyrker förslaget." in opened.text
    assert "{#" not in opened.text
    assert service.compare_opened(errand.comparison, (errand.base, opened)).pairs
    again = responding.add_to_library(library, saved, errand)
    assert again.id == f"{document.id}-2"


@pytest.mark.usefixtures("draft")
def test_proposals_that_are_left_keep_the_answer_out_of_the_library(library, errand):
    saved = write(library, "sammanfattning", "{{1: Ett förslag.}}")

    with pytest.raises(UsageError, match="R-DRF-12"):
        responding.add_to_library(library, saved, errand)


def test_the_librarys_own_form_comes_before_the_programs(library):
    folder = library.root / "forms"
    folder.mkdir()
    (folder / "yttrande.md").write_text("---\ntitle: Vårt yttrande\n---\n# Svar {.views}\n", encoding="utf-8")
    (folder / "trasig.md").write_text("# Svar\n", encoding="utf-8")

    forms, refused = responding.forms_of(library, KIND)

    assert [form.title for form in forms] == ["Tjänsteutlåtande", "Vårt yttrande"]
    assert [error.code for error in refused] == ["R-DRF-01"]
    with pytest.raises(MissingError, match="R-LIB-19"):
        responding.open_form(library, "finns-inte")


def test_drafts_of_other_kinds_stand_beside_each_other(library, draft):
    from dataclasses import replace

    report = drafting.start_draft(library, replace(draft, kind=DraftKind.REPORT, title="Rapport"))

    assert drafting.open_draft(library, NAME, DraftKind.REPORT) == report
    assert drafting.open_draft(library, NAME, KIND) == draft
