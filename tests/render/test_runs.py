"""Operations as runs of whole words."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.diff import diff_texts
from remiss.render.runs import word_runs

texts = st.lists(
    st.sampled_from(["ett ", "två, ", "tre. ", "(fyra) ", "4", " ", "§ ", "och/", "\n\n"]), max_size=30
).map("".join)


def written(left: str, right: str) -> str:
    lines = []
    for run in word_runs(diff_texts(left, right), left, right):
        was, now = left[slice(*run.left)], right[slice(*run.right)]
        lines.append(f"  {was}" if run.equal else f"- {was}\n+ {now}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("given_texts", "expected"), cases("render/runs"))
def test_runs(given_texts, expected):
    left, right = given_texts.split("\n=>\n")

    assert written(left, right.rstrip("\n")) == expected.rstrip("\n") + "\n"


@given(texts, texts)
def test_runs_cover_every_word_of_both_texts_once(left, right):
    runs = word_runs(diff_texts(left, right), left, right)

    assert " ".join(left[slice(*run.left)] for run in runs).split() == left.split()
    assert " ".join(right[slice(*run.right)] for run in runs).split() == right.split()


@given(texts, texts)
def test_equal_runs_read_the_same(left, right):
    for run in word_runs(diff_texts(left, right), left, right):
        if run.equal:
            assert "".join(left[slice(*run.left)].split()) == "".join(right[slice(*run.right)].split())


@given(texts)
def test_a_text_against_itself_is_one_equal_run(text):
    runs = word_runs(diff_texts(text, text), text, text)

    assert [run.equal for run in runs] == ([True] if text.strip() else [])
