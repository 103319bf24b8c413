"""The marked answers can be read: heads, signs, changes, and aims that are in the programme they answer."""

from pathlib import Path

import pytest
from bench_remarks_gold import aimed_section
from remarks_gold import FOLDER, MarkedAnswer, marked_answers

from remiss.model.remark import ASKS
from remiss.service import open_document

WIDE = sorted(one for one in (FOLDER.parent / "remarks_wide").iterdir() if one.is_dir())
FOLDERS = (FOLDER, FOLDER.parent / "remarks_new/dev", FOLDER.parent / "remarks_new/held", *WIDE)
ANSWERS = [answer for folder in FOLDERS for answer in marked_answers(folder)]


def _name(answer: MarkedAnswer) -> str:
    return answer.name


@pytest.mark.parametrize("answer", ANSWERS, ids=_name)
def test_aims_are_in_the_programme(answer: MarkedAnswer) -> None:
    base = open_document(None, str(answer.base))
    for mark in answer.marks:
        for aim in mark.aims:
            assert aim in {"whole", "outside"} or aimed_section(base, aim), aim


@pytest.mark.parametrize("answer", ANSWERS, ids=_name)
def test_marks_are_in_order_and_leave_no_brace_in_the_text(answer: MarkedAnswer) -> None:
    assert not set("{}") & set(answer.document.text)
    ends = [0, *(mark.span.end for mark in answer.marks)]
    assert all(mark.span.start >= end for mark, end in zip(answer.marks, ends, strict=False))


@pytest.mark.parametrize("answer", ANSWERS, ids=_name)
def test_only_what_asks_or_criticises_says_a_change(answer: MarkedAnswer) -> None:
    for mark in answer.marks:
        assert mark.change is None or mark.stance in ASKS


def test_a_programme_is_named_in_the_head_or_is_the_one_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\n## 1 Mål\nText.\n", encoding="utf-8")
    (tmp_path / "program.md").write_text("# Program\n", encoding="utf-8")
    (tmp_path / "dev").mkdir()
    head = "body: A\norganisation: A\nstandpoint: oklart\n"
    for folder, name, more in ((tmp_path, "1.txt", ""), (tmp_path / "dev", "2.txt", "base: plan.md\n")):
        (folder / name).write_text(f"{head}{more}---\n{{? - 1/whole|Vi vill detta:}} Text.\n", encoding="utf-8")
    (own,), (named,) = marked_answers(tmp_path), marked_answers(tmp_path / "dev")
    assert (own.base, named.base) == (tmp_path / "program.md", tmp_path / "plan.md")
    (mark,) = named.marks
    assert (mark.stance, mark.aims) == (None, ("1", "whole"))
    assert named.document.text[slice(*mark.span)] == "Vi vill detta:"
