"""What the operating system refuses, as an error a person can act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from remiss.errors import RemissError, Term, UsageError

_REASONS = {
    errno.ENOSPC: Term("disk.full"),
    errno.EDQUOT: Term("disk.quota"),
    errno.EFBIG: Term("disk.limit"),
    errno.EROFS: Term("disk.read_only"),
    errno.EACCES: Term("disk.denied"),
    errno.EPERM: Term("disk.denied"),
    errno.EIO: Term("disk.broken"),
    errno.ENOENT: Term("disk.gone"),
    errno.ENOTDIR: Term("disk.no_folder"),
    errno.EISDIR: Term("disk.a_folder"),
    errno.ELOOP: Term("disk.loop"),
    errno.ENAMETOOLONG: Term("disk.name"),
    errno.ENOLCK: Term("disk.no_locks"),
    errno.ENOSYS: Term("disk.no_locks"),
    errno.EOPNOTSUPP: Term("disk.no_locks"),
}


@contextmanager
def disk(where: str, refusal: type[RemissError] = UsageError) -> Iterator[None]:
    """Turn what the operating system refuses into R-LIB-09; a name no file can have is refused in the same words."""
    try:
        yield
    except OSError as error:
        raise refusal("R-LIB-09", where=where, found=reason(error)) from error
    except ValueError as error:  # NUL, or a sign that the system's encoding of names lacks
        raise refusal("R-LIB-09", where=where, found=Term("disk.name")) from error


def reason(error: OSError) -> str:
    """Return why the system refused: in the reader's words where it is common, else in its own."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
