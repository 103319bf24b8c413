"""Real texts with a careful reader's outline: the figures of the issue, held."""

import csv

import pytest
import yaml

from remiss.intake import read_plain
from remiss.model.outline import sections_of

pytestmark = pytest.mark.real

NEAR = 40  # characters between a heading found and the reader's, as tools/score.py counts


def read(path):
    return read_plain(path.read_bytes().decode("utf-8"), where=path.name, sha256="0" * 64)


def gold(shared, beginning):
    everything = yaml.safe_load((shared / "gold/structure.yaml").read_text(encoding="utf-8"))
    found = next(document for document in everything["documents"] if document["doc"].startswith(beginning))
    return read(shared / "seeds" / found["doc"]), found


@pytest.mark.parametrize("beginning", ["000", "002", "004"])
def test_headings_of_the_seeds(shared, beginning):
    document, reader = gold(shared, beginning)

    wanted = [s["heading_start"] for s in reader["sections"] if s["level"] and s["heading_end"] > s["heading_start"]]
    titles = [s["heading_start"] for s in reader["sections"] if not s["level"]]
    found = [section.start for section in sections_of(document)]
    assert not [start for start in wanted if not any(abs(start - other) <= NEAR for other in found)]
    assert not [start for start in found if not any(abs(start - other) <= NEAR for other in wanted + titles)]


@pytest.mark.parametrize("beginning", ["000", "002", "004"])
def test_the_reader_s_furniture_is_no_heading_and_no_body_text(shared, beginning):
    document, reader = gold(shared, beginning)

    body = [span for section in sections_of(document) for block in section.blocks for span in block.spans]
    shown = [*body, *((section.start, section.heading_end) for section in sections_of(document))]
    for piece in reader["furniture"]:
        inside = [(start, end) for start, end in shown if start < piece["end"] and piece["start"] < end]
        assert not [document.text[start:end] for start, end in inside if document.text[start:end].strip("- \t")]


@pytest.mark.parametrize("beginning", ["000", "002", "004"])
def test_nesting_of_the_seeds(shared, beginning):
    document, reader = gold(shared, beginning)

    found = {section.start: section for section in sections_of(document)}
    starts = {s["id"]: s["heading_start"] for s in reader["sections"] if s["level"]}
    for section in reader["sections"]:
        parent = found.get(starts.get(section["parent"], -1))
        child = found.get(section["heading_start"])
        if parent is not None and child is not None:
            assert parent.start < child.start < parent.end
            assert parent.level < child.level


def test_the_first_point_of_a_list_is_no_heading(shared):
    document, _ = gold(shared, "000")

    trap = document.text.index("brottsförebyggande arbete:\n")
    assert not [s.title for s in sections_of(document) if s.start <= trap < s.heading_end]


@pytest.mark.parametrize(
    ("side", "name", "missing"),
    [("a", "botkyrka_hot_vald_rutin_2025_alla.txt", 0), ("b", "botkyrka_hot_vald_servicehus_2023.txt", 1)],
)
def test_sections_of_two_routines(shared, side, name, missing):
    with (shared / "gold/alignment_hot_vald_2025_2023.tsv").open(encoding="utf-8") as file:
        wanted = {int(row[f"{side}_start"]) for row in csv.DictReader(file, delimiter="\t") if row[side] != "-"}

    found = {section.start for section in sections_of(read(shared / "corpus" / name))}

    assert len(wanted - found) <= missing  # the reader begins one section at a line that only points to it
    assert len(found - wanted) <= 2  # the title, and that section where it has its heading


@pytest.mark.parametrize("name", ["sfs_2023-196_brottsforebyggande", "remisslista_sou_2015_58", "dir_2016_15"])
def test_marked_headings_are_all_there_is(shared, name):
    document = read(shared / "corpus" / f"{name}.txt")

    marked = [line for line in document.text.splitlines() if line.startswith("#")]
    assert len(sections_of(document)) in {len(marked), len(marked) + 1}
