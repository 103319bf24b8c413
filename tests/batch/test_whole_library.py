"""Work on a whole library: the same outcome whoever does it, in whatever order, however often it is broken off."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from remiss.batch import Step, Workers, each_of, new_files, run_batch
from remiss.errors import ConflictError, MissingError, UsageError
from remiss.importing import import_each
from remiss.intake import reading
from remiss.intake.aside import read_aside
from remiss.reuse import reuse_between
from remiss.service import open_document
from remiss.store import create_library, list_documents

BASE = "ekeby/program"
STEPS = (Step.THEMES, Step.ALIGN, Step.REUSE)
DOCUMENTS = 24
WALKS = "Varje kväll går vuxna från föreningarna genom stadsdelen och talar med dem som är ute sent."
ALONE = Workers(jobs=1)


def document(number):
    return f"""---
title: Program {number}
kind: programme
organisation: Kommun {number}
---

# 1 Mål

Kommun {number} ska vara trygg, med belysning på varje torg och {number} nattvandrare.

{WALKS if number % 5 == 0 else ""}

# 2 Ansvar

{"Socialtjänsten" if number % 2 else "Skolan"} svarar för arbetet och följer upp det {number} gånger om året.
"""


@pytest.fixture
def library(tmp_path):
    made = create_library(str(tmp_path / "library"), with_digests=False)
    for number in range(DOCUMENTS):
        name = BASE if number == 0 else f"kommun-{number}/program"
        path = made.root / "data" / f"{name}.md"
        path.parent.mkdir()
        path.write_text(document(number), encoding="utf-8")
    return made


def outcome(folder):
    return {path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.jsonl"))}


def run(library, folder, workers=ALONE, **more):
    return run_batch(library, str(folder), STEPS, base=BASE, workers=workers, **more)


def lines(folder, name):
    return [json.loads(line) for line in outcome(folder)[name].splitlines()]


def test_a_line_for_each_document_in_the_library_s_order(library, tmp_path):
    told = run(library, tmp_path / "out")

    assert (told.documents, told.refused) == (DOCUMENTS, ())
    named = [line["document"] for line in lines(tmp_path / "out", "themes.jsonl")]
    assert named == sorted(named)
    assert len(named) == DOCUMENTS
    aligned = lines(tmp_path / "out", "align.jsonl")
    assert len(aligned) == DOCUMENTS - 1
    assert all(line["links"] for line in aligned)


def test_reuse_is_what_one_search_of_all_finds(library, tmp_path, monkeypatch):
    monkeypatch.setattr("remiss.batch.shards.CHUNK", 7)
    field = "\n\n".join(["Diarienummer och datum anges", "Vi lagar cyklar."] * 4)  # a line of a form is set apart
    for number in (3, 17):
        with (library.root / "data" / f"kommun-{number}" / "program.md").open("a", encoding="utf-8") as file:
            file.write(f"\n# Blankett\n\n{field}\n")
    documents = [open_document(library, name) for name in list_documents(library)]
    expected = [[reuse.left._asdict(), reuse.right._asdict(), reuse.kind.value] for reuse in reuse_between(documents)]
    texts = {document.id: document.text for document in documents}
    said = [texts[left["document"]][left["start"] : left["end"]] for left, _, _ in expected]
    assert any("Diarienummer" in one for one in said)
    assert any("nattvandrare" in one or "Varje kväll" in one for one in said)

    run(library, tmp_path / "out")

    found = [[line["left"], line["right"], line["kind"]] for line in lines(tmp_path / "out", "reuse.jsonl")]
    assert found == expected


def test_processes_do_the_same_as_one(library, tmp_path):
    run(library, tmp_path / "one")
    run(library, tmp_path / "two", Workers(jobs=2))

    assert outcome(tmp_path / "one") == outcome(tmp_path / "two")


def test_what_is_done_is_not_done_again(library, tmp_path):
    run(library, tmp_path / "out")
    done = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / ".work").rglob("*") if path.is_file()}
    changed = library.root / "data" / "kommun-3" / "program.md"
    changed.write_text(document(3).replace("belysning", "kameror"), encoding="utf-8")

    run(library, tmp_path / "out")

    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / ".work").rglob("*") if path.is_file()}
    assert {path: after[path] for path in done} == done
    assert len(after) > len(done)


def test_a_document_that_cannot_be_read_stops_none_of_the_others(library, tmp_path):
    (library.root / "data" / "kommun-3" / "program.md").write_bytes(b"---\ntitle: [\n---\n")

    told = run(library, tmp_path / "out")

    assert [error.where for error in told.refused] == ["kommun-3/program"]
    assert len(lines(tmp_path / "out", "themes.jsonl")) == DOCUMENTS - 1
    (refused,) = lines(tmp_path / "out", "refused.jsonl")
    assert refused["document"] == "kommun-3/program"
    assert refused["code"] in refused["text"]


def test_a_document_that_vanishes_midway_is_told(library, tmp_path):
    def vanish(step, done, of):  # noqa: ARG001 - what the progress is told
        (library.root / "data" / "kommun-9" / "program.md").unlink(missing_ok=True)

    told = run(library, tmp_path / "out", progress=vanish)

    assert {(error.where, error.code) for error in told.refused} == {("kommun-9/program", "R-LIB-03")}
    assert len(lines(tmp_path / "out", "themes.jsonl")) == DOCUMENTS - 1


def test_a_document_that_changes_midway_is_told_and_done_the_next_time(library, tmp_path):
    path = library.root / "data" / "kommun-9" / "program.md"

    def change(step, done, of):  # noqa: ARG001 - what the progress is told
        path.write_text(document(99), encoding="utf-8")

    assert {error.code for error in run(library, tmp_path / "out", progress=change).refused} == {"R-BAT-03"}
    assert run(library, tmp_path / "out").refused == ()


def test_text_before_the_first_heading_is_a_section_as_in_a_comparison(library, tmp_path):
    path = library.root / "data" / f"{BASE}.md"
    path.write_text(document(0).replace("# 1 Mål", "Programmet gäller hela kommunen.\n\n# 1 Mål"), encoding="utf-8")
    run_batch(library, str(tmp_path / "out"), [Step.ALIGN], base=BASE, workers=ALONE)

    base = lines(tmp_path / "out", "align.jsonl")[0]["left"]
    assert [section["id"] for section in base["sections"]] == ["_inledande-text", "mal", "ansvar"]


def test_alignment_needs_a_base(library, tmp_path):
    with pytest.raises(UsageError, match="R-BAT-05"):
        run_batch(library, str(tmp_path / "out"), [Step.ALIGN], workers=ALONE)
    with pytest.raises(MissingError, match="R-LIB-03"):
        run_batch(library, str(tmp_path / "out"), [Step.ALIGN], base="finns/inte", workers=ALONE)


def test_a_folder_that_cannot_be_written_is_told(library, tmp_path):
    (tmp_path / "out").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(UsageError, match="R-LIB-09"):
        run(library, tmp_path / "out")


def test_new_files_are_those_no_document_was_read_from(library, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("1 Mål\n\nTorget ska vara ljust.\n", encoding="utf-8")

    found = new_files(library, [str(tmp_path / name) for name in ("a.txt", "b.txt", "saknas.txt")])

    assert found == (str(tmp_path / "a.txt"), str(tmp_path / "saknas.txt"))


def incoming(folder):
    """Write files as they come in: of several kinds, two alike, two of one name, and one that cannot be read."""
    folder.mkdir()
    for number in range(6):
        said = f"# Mål\n\nTorget i Ekeby ska vara ljust till år {2030 + number // 2 * 2 if number < 2 else number}.\n"
        (folder / f"svar-{number}.md").write_text(said, encoding="utf-8")
        (folder / f"sida-{number}.html").write_text(f"<h1>Svar {number % 4}</h1><p>Torget {number}.</p>", "utf-8")
    (folder / "trasig.pdf").write_bytes(b"%PDF-1.7 trasig")
    return [str(path) for path in sorted(folder.iterdir())]


def imported(folder, name, paths, workers):
    """Return what the library holds after an import, and what was told of each file."""
    made = create_library(str(folder / name), with_digests=False)
    outcomes = import_each(
        made,
        paths,
        changes={},
        document_id=None,
        dry_run=False,
        standard_input=bytes,
        read_all=lambda opened, paths: each_of(opened, paths, workers),
    )
    told = [(one.path, one.document and one.document.id, one.error and one.error.code) for one in outcomes]
    files = {path.relative_to(made.root): path.read_bytes() for path in made.root.rglob("data/**/*") if path.is_file()}
    return files, told


def test_files_are_read_by_many_and_saved_as_by_one(tmp_path):
    paths = incoming(tmp_path / "in")
    files, told = imported(tmp_path, "en", paths, ALONE)

    assert {code for _, _, code in told} == {None, "R-IMP-06", "R-IMP-05", "R-IMP-30"}
    assert imported(tmp_path, "tre", paths, Workers(jobs=3)) == (files, told)


def test_no_more_files_are_read_at_once_than_told(tmp_path, monkeypatch):
    paths, at_work, most = incoming(tmp_path / "in"), [], []

    def counted(*given, **named):
        at_work.append(None)
        most.append(len(at_work))
        time.sleep(0.02)
        try:
            return read_aside(*given, **named)
        finally:
            at_work.pop()

    monkeypatch.setattr(reading, "read_aside", counted)
    imported(tmp_path, "tre", paths, Workers(jobs=3))

    assert 1 < max(most) <= 3


def test_a_cluster_reads_files_as_one_machine_does(tmp_path, cluster):
    paths = incoming(tmp_path / "in")

    there = imported(tmp_path, "dar", paths, Workers(scheduler=cluster.address))

    assert there == imported(tmp_path, "har", paths, ALONE)


SCRIPT = """
import sys
from remiss.batch import Step, Workers, run_batch
from remiss.store import open_library
run_batch(open_library(sys.argv[1]), sys.argv[2], list(Step)[:3], base=sys.argv[3],
          workers=Workers(jobs=1), progress=lambda step, done, of: print(step, done, flush=True))
"""


def test_killed_at_any_point_it_goes_on_from_there(library, tmp_path):
    run(library, tmp_path / "whole")
    arguments = [sys.executable, "-c", SCRIPT, str(library.root), str(tmp_path / "out"), BASE]
    done = 0
    for kill_at in (2, 3, 5):
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        told = [process.stdout.readline() for _ in range(kill_at)]
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        at_start = int(told[0].split()[1])
        assert at_start >= done
        done = at_start

    assert run(library, tmp_path / "out").refused == ()
    assert outcome(tmp_path / "out") == outcome(tmp_path / "whole")


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Cluster:
    """A scheduler and two workers on this machine."""

    def __init__(self, folder):
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.folder = folder
        environment = {**os.environ, "DASK_DISTRIBUTED__ADMIN__LOW_LEVEL_LOG_LENGTH": "0"}
        self.log = (folder / "cluster.log").open("w", encoding="utf-8")
        port = self.address.rpartition(":")[2]
        scheduler = ["scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"]
        worker = ["worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        self.processes = [
            subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
                cwd=folder,
                env=environment,
                stdout=self.log,
                stderr=self.log,
            )
            for arguments in (scheduler, worker, worker)
        ]

    def wait(self):
        from distributed import Client

        with Client(self.address, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)

    def stop(self):
        for process in self.processes:
            process.kill()
            process.wait()
        self.log.close()


@pytest.fixture
def cluster(tmp_path):
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Cluster(folder)
    try:
        made.wait()
        yield made
    finally:
        made.stop()


def test_a_cluster_does_the_same_though_a_worker_is_killed_midway(library, tmp_path, cluster):
    run(library, tmp_path / "here")
    killed = []

    def kill(step, done, of):  # noqa: ARG001 - what the progress is told
        if done >= 5 and not killed:
            cluster.processes[-1].kill()
            killed.append(time.monotonic())

    told = run(library, tmp_path / "there", Workers(scheduler=cluster.address), progress=kill)

    assert killed
    assert told.refused == ()
    assert outcome(tmp_path / "here") == outcome(tmp_path / "there")


def test_a_scheduler_out_of_reach_is_told(library, tmp_path, monkeypatch):
    monkeypatch.setattr("remiss.batch.running._PATIENCE", 1)

    with pytest.raises(UsageError) as refused:
        run(library, tmp_path / "out", Workers(scheduler=f"tcp://127.0.0.1:{free_port()}"))

    assert refused.value.code == "R-BAT-02"


def test_workers_that_die_are_told_and_what_was_done_is_kept(library, tmp_path, cluster):
    def kill(step, done, of):  # noqa: ARG001 - what the progress is told
        if done >= 5:
            for process in cluster.processes:
                process.kill()

    with pytest.raises(ConflictError) as refused:
        run(library, tmp_path / "out", Workers(scheduler=cluster.address), progress=kill)

    assert refused.value.code == "R-BAT-04"
    assert run(library, tmp_path / "out").refused == ()


def test_results_that_cannot_be_written_stop_the_work(library, tmp_path):
    folder = tmp_path / "out" / ".work"
    folder.mkdir(parents=True)
    (folder / "texts").write_text("a file where a folder should be", encoding="utf-8")

    with pytest.raises(UsageError, match="R-LIB-09"):
        run_batch(library, str(tmp_path / "out"), [Step.REUSE], workers=ALONE)
