"""Libraries with many documents: read once, listed a part at a time."""

import pytest
from page_elements import named
from running import markup, opened, text

from remiss import service
from remiss.app.frame import shelf as shelves
from remiss.app.frame.shelf import Kept
from remiss.app.library.page import AT_ONCE

PLAN = "---\ntitle: Plan {n}\nkind: programme\norganisation: Ort {n:04}\n---\n\n# Ljus\n\nLampor.\n"


@pytest.fixture
def many(library):
    for n in range(AT_ONCE + 5):
        write(library, n)
    return library


def write(library, n, more=""):
    path = library.root / "data" / f"ort-{n}" / "plan.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(PLAN.format(n=n) + more, encoding="utf-8")


@pytest.fixture
def read(monkeypatch):
    """Return the ids of the documents that have been read, in order."""
    names, open_saved = [], service.open_saved

    def noted(library, name):
        names.append(name)
        return open_saved(library, name)

    monkeypatch.setattr(service, "open_saved", noted)
    return names


def test_only_what_has_changed_is_read_again(library, read):
    for n in range(3):
        write(library, n)
    kept = Kept()
    whole = kept.shelf_of(library, print)
    assert read == ["ort-0/plan", "ort-1/plan", "ort-2/plan"]

    assert kept.shelf_of(library, print) is whole
    write(library, 1, "\n# Vägar\n\nCyklar.\n")
    (library.root / "data" / "ort-2" / "plan.md").unlink()
    (library.root / "comparisons" / "tom.yaml").write_text("title: [", encoding="utf-8")
    changed = kept.shelf_of(library, print)

    assert read[3:] == ["ort-1/plan"]
    assert changed.documents[0] is whole.documents[0]
    assert [len(document.sections) for document in changed.documents] == [1, 2]
    assert [error.where for error in changed.refused] == ["comparisons/tom.yaml"]


def test_what_cannot_be_read_is_told_until_it_is_mended(library):
    write(library, 0)
    path = library.root / "data" / "ort-0" / "plan.md"
    good, kept = path.read_bytes(), Kept()
    path.write_bytes(b"---\ntitle: [\n---\n")
    assert kept.shelf_of(library, print).refused

    path.write_bytes(good)
    found = kept.shelf_of(library, print)

    assert (len(found.documents), found.refused) == (1, ())


def test_how_far_the_reading_is_is_told_where_it_takes_a_while(library, monkeypatch):
    monkeypatch.setattr(shelves, "MANY", 3)
    monkeypatch.setattr(shelves, "TOLD", 2)
    for n in range(5):
        write(library, n)
    told = []
    kept = Kept()

    kept.shelf_of(library, lambda *how: told.append(how))
    write(library, 0, "Mer.\n")
    kept.shelf_of(library, lambda *how: told.append(how))

    assert told == [(0, 5), (2, 5), (4, 5)]


@pytest.mark.usefixtures("many")
def test_the_library_lists_a_part_at_a_time():
    first, last = opened(), opened(**{"val-sida": "2"})

    assert len(named(markup(first), "ul", "documents")) == AT_ONCE
    assert f"1–{AT_ONCE} av {AT_ONCE + 5}" in text(first)
    assert 'href="./?val-sida=2"' in markup(first)
    assert len(named(markup(last), "ul", "documents")) == 5
    assert f"{AT_ONCE + 1}–{AT_ONCE + 5} av {AT_ONCE + 5}" in text(last)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("page", ["0", "99", "-1", "²", "9" * 400])
def test_a_part_that_is_not_there_is_the_nearest(page):
    assert f"av {AT_ONCE + 5}" in text(opened(**{"val-sida": page}))


@pytest.mark.usefixtures("many")
def test_what_is_found_begins_at_its_first_part():
    app = opened(**{"val-sida": "2"})
    app.text_input(key="search").set_value("ort 000").run()

    assert len(named(markup(app), "ul", "documents")) == 10
    assert "val-sida" not in app.query_params
