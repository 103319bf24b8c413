"""What a process and the one that started it say to each other: pickles, each behind its length, both ends our own.

A pickle read straight from a pipe is read in pieces, and between two of them a busy process turns to its other threads
for five milliseconds each time: a tenth of what laying two documents against each other takes.
"""

import io
import pickle
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PIPE = 1 << 20  # bytes that a pipe is asked to hold, so that an answer (200 kB for 60 sections) is read at once
_BEGINS = b"Remiss: "  # anything else that comes is not from the other end
_LENGTH = 8  # bytes

Known = Mapping[str, object]


def widen(pipe: IO[bytes]) -> None:
    """Have a pipe hold more, where the system lets it."""
    setting = getattr(fcntl, "F_SETPIPE_SZ", None)  # on Linux
    if setting is not None:
        with suppress(OSError):
            fcntl.fcntl(pipe, setting, PIPE)


def send(one: object, pipe: IO[bytes], known: Known | None = None) -> None:
    """Write one object; what is wrong with the pipe is raised as `OSError` or `ValueError`.

    Args:
        known: Objects that the other end has too, by name: they are named, not sent.
    """
    written = io.BytesIO()
    _Pickler(written, known or {}).dump(one)
    body = written.getvalue()
    pipe.write(_BEGINS + len(body).to_bytes(_LENGTH, "big") + body)
    pipe.flush()


def receive(pipe: IO[bytes], known: Known | None = None) -> Any:  # noqa: ANN401 - what the other end sent
    """Return the next object.

    Args:
        known: What the names in it stand for.

    Raises:
        EOFError: The other end is gone, or something else writes into the pipe.
        pickle.UnpicklingError: It names what is not known here.
    """
    if _read(pipe, len(_BEGINS)) != _BEGINS:
        raise EOFError
    length = int.from_bytes(_read(pipe, _LENGTH), "big")
    return _Unpickler(io.BytesIO(_read(pipe, length)), known or {}).load()


def _read(pipe: IO[bytes], count: int) -> bytes:
    read = pipe.read(count)
    if len(read) < count:
        raise EOFError
    return read


class _Pickler(pickle.Pickler):
    def __init__(self, file: IO[bytes], known: Known) -> None:
        super().__init__(file)
        self._names = {id(one): name for name, one in known.items() if one is not None}

    def persistent_id(self, obj: object) -> str | None:
        return self._names.get(id(obj))


class _Unpickler(pickle.Unpickler):  # from our own process
    def __init__(self, file: IO[bytes], known: Known) -> None:
        super().__init__(file)
        self._known = known

    def persistent_load(self, pid: str) -> object:
        if pid not in self._known:
            raise pickle.UnpicklingError(pid)
        return self._known[pid]
