"""Letters put back in a document: its offsets move along, and the saved text knows where each change stands."""

from dataclasses import replace

import pytest
from drawn import draw
from hypothesis import given
from hypothesis import strategies as st
from made import made_document, made_text
from scanned import SCAN

from remiss.importing import Corrections, prepare_draft, read_draft, suggest_mended
from remiss.intake import changes_in_text, mend, put_back
from remiss.intake.mended import mover
from remiss.mending import mend_foreign
from remiss.model.body import own_text
from remiss.model.document import Furniture, FurnitureKind
from remiss.model.outline import sections_of
from remiss.model.repair import Change, ChangeKind, Ground, apply_changes
from remiss.model.span import Span
from remiss.parsing import parse_intake_log
from remiss.render.intake_log import intake_log_text

DRAFT = read_draft("skannad.md", SCAN.encode())


@pytest.fixture(scope="module")
def repair():
    return mend_foreign(None, DRAFT.document)


def change(text: str, observed: str, proposed: str, *, applied: bool = True) -> Change:
    start = text.index(observed)
    return Change(
        span=Span(start, start + len(observed)),
        observed=observed,
        proposed=proposed,
        kind=ChangeKind.LETTERS,
        applied=applied,
        margin=9.0,
        alternatives=(),
        ground=Ground.LIST,
    )


def test_titles_and_bodies_have_their_letters_and_ids_stay(repair):
    mended = mend(DRAFT.document, repair.changes)

    assert [section.title for section in sections_of(mended)] == ["Åtgärder för trygghet", "Föreslagna insatser"]
    assert [section.id for section in sections_of(mended)] == [section.id for section in sections_of(DRAFT.document)]
    assert own_text(mended, mended.sections[0]).text.startswith("Nämnden ska se över belysningen vid torget")


def test_what_is_only_flagged_leaves_the_document_as_it_is(repair):
    flagged = [replace(one, applied=False) for one in repair.changes]

    assert mend(DRAFT.document, flagged) is DRAFT.document


def test_every_change_is_listed_with_both_its_places(repair):
    prepared = prepare_draft(
        DRAFT, document_id="prov/skannad", metadata=DRAFT.metadata, corrections=Corrections(changes=repair.changes)
    )

    assert len(prepared.log.mended) == sum(one.applied for one in repair.changes) > 20
    for item in prepared.log.mended:
        assert DRAFT.document.text[slice(*item.span)] == item.observed
        assert item.saved is not None
        assert prepared.document.text[slice(*item.saved)] == item.became
    assert parse_intake_log(intake_log_text(prepared.log), where="prov/skannad") == prepared.log


def test_what_is_suggested_of_the_text_has_its_letters_too(repair):
    assert suggest_mended(DRAFT, repair.changes).title == "Åtgärder för trygghet"


def test_a_text_with_its_letters_gives_no_changes():
    document = made_document(made_text(("Mål", "Nämnden ska se över belysningen på gården. " * 40)))

    assert mend_foreign(None, document).changes == ()


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 4), st.integers(0, 6)), max_size=6))
def test_offsets_outside_of_changes_move_with_their_letters(parts):
    text, changes = "", []
    for before, length, becomes in parts:
        text += "a" * before
        changes.append(change(text + "b" * length, "b" * length, "c" * becomes, applied=True))
        changes[-1] = replace(changes[-1], span=Span(len(text), len(text) + length))
        text += "b" * length
    move = mover(changes)
    mended = apply_changes(text, changes)

    for at, char in enumerate(text):
        if char == "a":
            assert mended[move(at)] == "a"
    assert move(len(text)) == len(mended)


def with_furniture():
    document = made_document(made_text(("Ett", "Första stycket.\n\nSida i foten\n\nAndra stycket."), ("Två", "Text.")))
    start = document.text.index("Sida i foten")
    span = Span(start, start + len("Sida i foten"))
    section = document.sections[0]
    blocks = tuple(block for block in section.blocks if block.spans[0] != span)
    sections = (replace(section, blocks=blocks), *document.sections[1:])
    furniture = (Furniture(span=span, kind=FurnitureKind.FOOTER),)
    return replace(document, sections=sections, furniture=furniture), span


def test_furniture_is_not_mended():
    document, span = with_furniture()
    inside = change(document.text, "Sida", "Sidå")
    outside = change(document.text, "Andra", "Åndra")

    assert span.start == inside.span.start
    assert changes_in_text(document, [inside, outside]) == (outside,)


def test_furniture_that_is_put_back_is_a_paragraph_in_its_place():
    document, span = with_furniture()
    restored = put_back(document, [span])

    assert own_text(restored, restored.sections[0]).text == "Första stycket.\n\nSida i foten\n\nAndra stycket."
    assert restored.furniture == ()
    assert put_back(document, []) is document


def test_what_was_set_aside_is_listed_and_what_was_put_back_says_so():
    page = "".join(f"Provstads kommun\n\nMål {n}\n\nTexten på sidan {n} är egen.\n\f" for n in range(1, 6))
    draft = read_draft("sidor.txt", page.encode())
    first = draft.document.furniture[0].span
    prepared = prepare_draft(
        draft, document_id="prov/sidor", metadata=draft.metadata, corrections=Corrections(restored=[first])
    )

    assert [item.put_back for item in prepared.log.set_aside] == [True] + [False] * (len(draft.document.furniture) - 1)
    assert prepared.document.text.count("Provstads kommun") == draft.metadata.organisation.count("Provstads kommun") + 1


def test_joined_words_and_changed_levels_are_in_the_log():
    lines = "50 740 16b Torgen\n50 700 11 Nämnden ansvarar för torgen i kom-\n50 687 11 munen och lagar lamporna.\n"
    draft = read_draft("torg.pdf", draw(f"{lines}50 640 16b Gatorna\n50 600 11 Ljuset ska vara jämnt."))
    first, second = sections_of(draft.document)
    levels = {first.id: first.level, second.id: 2}
    prepared = prepare_draft(
        draft, document_id="prov/torg", metadata=draft.metadata, corrections=Corrections(levels=levels)
    )

    assert [one.became for one in prepared.log.joined] == ["kommunen"]
    assert [draft.document.text[slice(*one.span)] for one in prepared.log.joined] == ["kom\u00admunen"]
    assert [(one.observed, one.found, one.became) for one in prepared.log.levels] == [("Gatorna", 1, 2)]
    assert parse_intake_log(intake_log_text(prepared.log), where="prov/torg") == prepared.log
