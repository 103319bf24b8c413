"""Searching a small library: what is found, what is shown of it, and an index that keeps in step with the files."""

import sqlite3
import subprocess
import sys
from threading import Thread

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss import searching
from remiss.errors import DocumentError, UsageError
from remiss.language.tokens import word_texts
from remiss.model.document import DocumentKind
from remiss.model.search import Narrowing
from remiss.render.search import hit_place
from remiss.search import entries_of, expression, part_forms, whole_forms
from remiss.service import open_document
from remiss.store import create_library, document_stamps, remove_index
from remiss.texts import Language, catalogue

PROGRAMME = """---
title: Program för Ekeby
kind: programme
organisation: Ekeby kommun
date: 2024-03-01
---

# Torg

Gatubelysningen vid torget och på torgen i byn byts till varm belysning.

# Bibliotek
"""
PLAN = """---
title: Plan för Norrvik
kind: other
organisation: Norrviks kommun
date: 2021
---

# Åtgärder

<!-- sida 4 -->

Sju åtgärder för belysning prövas varje höst.

## Skolgarden

<!-- sida 5 -->

Atgarderna pa skolgarden borjar i maj.
"""


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.setenv("REMISS_CACHE", str(tmp_path / "cache"))
    made = create_library(str(tmp_path / "library"), with_digests=False)
    for name, text in (("ekeby/program", PROGRAMME), ("norrvik/plan", PLAN)):
        write(made, name, text)
    searching.sync_index(made)
    return made


def write(library, name, text):
    path = library.root / "data" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def told(hit):
    shown = hit.excerpt
    for start, end in reversed(hit.marks):
        shown = f"{shown[:start]}[{shown[start:end]}]{shown[end:]}"
    return f"{hit.document} {hit.path[-1]}: {shown}"


def first(library, wanted, **narrowed):
    return searching.search(library, wanted, Narrowing(**narrowed)).hits


def documents(library, wanted="belysning", **narrowed):
    return [hit.document for hit in first(library, wanted, **narrowed)]


@pytest.mark.parametrize(("wanted", "expected"), cases("search/found"))
def test_found(library, wanted, expected):
    hits = first(library, wanted)
    want = [line.split(" | ") for line in expected.splitlines() if line]

    assert len(hits) == len(want)
    for line, *pieces in want:
        matching = [hit for hit in hits if line.startswith(f"{hit.document} {hit.path[-1]}:")]
        assert matching
        if pieces:
            assert pieces[0] in told(matching[0])
        else:
            assert told(matching[0]) == line


def test_a_hit_says_its_page(library):
    assert [hit.page for hit in first(library, "skolgård")] == [5]
    assert [hit.page for hit in first(library, "höst")] == [4]
    assert [hit.page for hit in first(library, "bibliotek")] == [None]


def test_a_hit_in_a_file_without_pages_says_its_paragraph(library):
    source = "source:\n  name: plan.docx\n  sha256: {}\n".format("0" * 64)
    text = "# Torg\n\nFörst om lampor.\n\n- bänkar\n- träd\n\nSist om duvor.\n"
    write(library, "asker/plan", f"---\ntitle: Plan\nkind: other\n{source}---\n\n{text}")
    searching.sync_index(library)

    for word, place in (("lampa", "stycke 1"), ("träd", "stycke 2"), ("duva", "stycke 3")):
        (hit,) = (one for one in first(library, word) if one.document == "asker/plan")
        assert (hit.page, hit_place(hit, catalogue(Language.SV))) == (None, place)
    assert [hit_place(hit, catalogue(Language.SV)) for hit in first(library, "skolgård")] == ["s. 5"]


def test_answers_of_one_title_are_named_with_their_boards(library):
    for place, body in (("kultur", "Kulturnämnden"), ("skola", "Skolnämnden")):
        head = f"---\ntitle: Svar på remiss\nkind: response\norganisation: Ekeby kommun\nbody: {body}\n---\n\n"
        write(library, f"ekeby/{place}", f"{head}# Synpunkter\n\nVi saknar cykelvägar.\n")
    searching.sync_index(library)

    assert {hit.name.split(",")[0] for hit in first(library, "cykelväg")} == {"Kulturnämnden", "Skolnämnden"}


def test_the_heading_is_marked_too(library):
    (hit,) = first(library, "torg")

    assert [hit.path[-1][slice(*span)] for span in hit.heading_marks] == ["Torg"]


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        ({"organisation": "Ekeby kommun"}, ["ekeby/program"]),
        ({"kind": DocumentKind.OTHER}, ["norrvik/plan"]),
        ({"since": "2022"}, ["ekeby/program"]),
        ({"until": "2022"}, ["norrvik/plan"]),
        ({"since": "2021", "until": "2024"}, ["ekeby/program", "norrvik/plan"]),
        ({"theme": "belysning"}, ["ekeby/program", "norrvik/plan"]),
        ({"theme": "kameror"}, []),
        ({"document": "norrvik/plan"}, ["norrvik/plan"]),
    ],
)
def test_narrowed(library, narrowed, expected):
    assert sorted(documents(library, **narrowed)) == expected


def test_what_it_can_be_narrowed_by(library):
    choices = searching.search_choices(library)

    assert choices.organisations == ("Ekeby kommun", "Norrviks kommun")
    assert choices.years == ("2021", "2024")
    assert set(choices.kinds) == {DocumentKind.PROGRAMME, DocumentKind.OTHER}
    assert "belysning" in choices.themes


def test_a_misspelled_word_is_put_right(library):
    assert searching.search(library, "skolgaredn").instead == "skolgarden"
    assert searching.search(library, "xyzxyz").instead == ""


@pytest.mark.parametrize(
    ("wanted", "code"), [("", "R-SOK-01"), ("?!", "R-SOK-01"), ("-torg", "R-SOK-02"), ("ord " * 41, "R-SOK-03")]
)
def test_refused(library, wanted, code):
    with pytest.raises(UsageError) as refused:
        searching.search(library, wanted)

    assert refused.value.code == code


def test_a_file_changed_added_and_removed_by_hand_is_noticed(library):
    write(library, "ekeby/program", PROGRAMME.replace("Bibliotek", "Ubåt"))
    write(library, "norrvik/ny", PLAN.replace("Skolgarden", "Ubåtar"))
    (library.root / "data" / "norrvik" / "plan.md").unlink()

    assert searching.sync_index(library) == searching.Synced(read=2, gone=1, refused=())
    assert sorted(documents(library, "ubåt")) == ["ekeby/program", "norrvik/ny"]
    assert searching.sync_index(library) == searching.Synced(read=0, gone=0, refused=())


def test_a_document_that_cannot_be_read_any_more_is_told_and_found_no_more(library):
    write(library, "norrvik/plan", "---\ntitle: [\n---\n")

    done = searching.sync_index(library)

    assert [error.where for error in done.refused] == ["norrvik/plan"]
    assert documents(library) == ["ekeby/program"]


def test_a_broken_or_older_index_is_built_anew(library):
    (path,) = (library.root.parent / "cache").glob("*.sqlite")
    path.write_bytes(b"no database, but long enough to be looked at as if it were one" * 100)
    assert searching.sync_index(library).read == 2

    connection = sqlite3.connect(path)
    connection.execute("update about set version = 'another'")
    connection.commit()
    connection.close()
    assert searching.sync_index(library).read == 2
    assert len(documents(library)) == 2


def test_broken_off_it_goes_on(library, monkeypatch):
    remove_index(library)
    monkeypatch.setattr(searching, "_TOGETHER", 1)

    def stop(done, of, name):  # noqa: ARG001 - what the progress is told
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        searching.sync_index(library, stop)

    assert searching.sync_index(library).read == 1


def test_an_index_that_cannot_be_written_is_told(library, tmp_path, monkeypatch):
    monkeypatch.setenv("REMISS_CACHE", str(tmp_path / "library" / "data" / "ekeby" / "program.md"))

    with pytest.raises(DocumentError) as refused:
        searching.sync_index(library)

    assert refused.value.code == "R-SOK-04"


def test_stamps_follow_the_files(library):
    before = document_stamps(library)
    write(library, "ekeby/program", f"{PROGRAMME}\nMer.\n")

    after = document_stamps(library)

    assert list(after) == ["ekeby/program", "norrvik/plan"]
    assert [name for name in after if after[name] != before[name]] == ["ekeby/program"]


def test_entries_hold_the_text_of_every_section(library):
    document = open_document(library, "norrvik/plan")

    entries = entries_of(document)

    assert [entry.path for entry in entries] == [("Plan för Norrvik",), ("Åtgärder",), ("Åtgärder", "Skolgarden")]
    for entry in entries:
        assert entry.text[: entry.heading_end] == entry.path[-1]
        for paragraph in entry.text.split("\n\n"):
            assert paragraph in document.text


@given(st.text(max_size=80))
def test_any_text_is_an_expression_or_refused(library_of_nothing, wanted):
    try:
        asked = expression(wanted, lambda start: [start])
    except UsageError:
        return

    library_of_nothing.execute("select rowid from forms where forms match ?", (asked,)).fetchall()


@pytest.fixture(scope="module")
def library_of_nothing():
    connection = sqlite3.connect(":memory:")
    tokens = "tokenize = \"unicode61 remove_diacritics 0 tokenchars '+'\""
    connection.execute(f"create virtual table forms using fts5 (heading, words, parts, {tokens})")
    yield connection
    connection.close()


@given(st.text(max_size=200))
def test_there_is_a_slot_for_every_word(text):
    count = len(word_texts(text))

    assert whole_forms(text).count("|") == part_forms(text).count("|") == max(count - 1, 0)


def together(*calls):
    """Run calls at the same time, each in a thread; return what they raised."""
    raised = []

    def run(call):
        try:
            call()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test shows it
            raised.append(error)

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.mark.parametrize("_", range(4))
def test_people_who_search_first_at_the_same_time_all_find(library, _):
    remove_index(library)

    raised = together(*[lambda: searching.sync_index(library)] * 4)

    assert raised == []
    assert len(documents(library)) == 2


WRITER = """
import sys
from remiss import searching
from remiss.model.search import Narrowing
from remiss.store import open_library
library, own = open_library(sys.argv[1]), sys.argv[2]
path = library.root / "data" / "egna" / f"{own}.md"
path.parent.mkdir(exist_ok=True)
for at in range(8):
    text = f"---\\ntitle: {own}\\nkind: other\\n---\\n\\n# Del\\n\\nGång {at} med {own}ord.\\n"
    path.write_text(text, encoding="utf-8")
    searching.sync_index(library)
    (hit,) = searching.search(library, f"{own}ord", Narrowing()).hits
    assert hit.document == f"egna/{own}"
"""


def test_processes_that_write_at_the_same_time_lose_nothing(library):
    remove_index(library)
    own = ["alfa", "beta", "gamma"]
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(library.root), one]) for one in own]

    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    assert [documents(library, f"{one}ord") for one in own] == [[f"egna/{one}"] for one in own]
    assert searching.sync_index(library).read == 0


def test_an_index_that_another_is_writing_is_waited_for_and_kept(library, monkeypatch):
    (path,) = (library.root.parent / "cache").glob("*.sqlite")
    monkeypatch.setattr("remiss.store.search_file._WAIT", 0.2)
    other = sqlite3.connect(path)
    other.execute("begin exclusive")
    write(library, "ekeby/program", f"{PROGRAMME}\nMer.\n")

    with pytest.raises(DocumentError) as refused:
        searching.sync_index(library)

    assert refused.value.facts["found"] == "disk.busy"
    other.rollback()
    other.close()
    assert searching.sync_index(library).read == 1


def test_a_search_reads_one_state_though_another_goes_on_writing(library):
    def change():
        for at in range(12):
            write(library, "ekeby/program", f"{PROGRAMME}\nMer {at} torg.\n")
            searching.sync_index(library)

    def look():
        for _ in range(60):
            assert len(documents(library, "torg")) in {1, 2}

    assert together(change, look, look) == []


def test_an_index_broken_further_in_is_told_once_and_begun_anew(library):
    (path,) = (library.root.parent / "cache").glob("*.sqlite")
    with sqlite3.connect(path) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    content = bytearray(path.read_bytes())
    content[3 * 4096 :] = b"\xa5" * (len(content) - 3 * 4096)
    path.write_bytes(content)

    with pytest.raises(DocumentError, match="R-SOK-04"):
        documents(library)

    assert searching.sync_index(library).read == 2
