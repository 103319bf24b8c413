"""What two processes say to each other: whole objects, those both have by name, and nothing from elsewhere."""

import io
import pickle

import pytest

from remiss.sharing.wire import receive, send, widen


def sent(one, known=None):
    pipe = io.BytesIO()
    send(one, pipe, known)
    pipe.seek(0)
    return pipe


def test_objects_come_in_their_order():
    pipe = io.BytesIO(sent(["först", None]).getvalue() + sent({"sedan": 2}).getvalue())

    assert receive(pipe) == ["först", None]
    assert receive(pipe) == {"sedan": 2}


def test_what_both_have_is_named_and_is_the_same_object():
    mine, theirs = ["en lång text"] * 1000, ["en lång text"] * 1000
    pipe = sent({"of": mine, "more": None}, {"base": mine, "other": None})

    assert len(pipe.getvalue()) < 200
    found = receive(pipe, {"base": theirs, "other": None})
    assert found["of"] is theirs
    assert found["more"] is None


@pytest.mark.parametrize(
    "written", [b"", b"Remiss", b"a line that a library prints\n", b"Remiss: \0\0\0\0\0\0\0\x09abc"]
)
def test_what_is_not_from_the_other_end_is_as_if_it_were_gone(written):
    with pytest.raises(EOFError):
        receive(io.BytesIO(written))


def test_a_name_that_is_not_known_is_told():
    with pytest.raises(pickle.UnpicklingError):
        receive(sent(["x"], {"base": "x"}))


def test_a_pipe_that_cannot_hold_more_is_used_as_it_is(tmp_path):
    with (tmp_path / "no pipe").open("wb") as file:
        widen(file)
