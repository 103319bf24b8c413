"""Files that are read into the library before the work begins."""

from collections.abc import Sequence

from remiss.errors import RemissError
from remiss.service import list_library
from remiss.store import Library, hash_of, read_file


def new_files(library: Library, paths: Sequence[str]) -> tuple[str, ...]:
    """Return the files that no document of the library was read from, in order; of equal ones the first.

    A file that cannot be read is among them: who imports it tells why.
    """
    sources = (document.metadata.source for document in list_library(library).documents)
    known = {source.sha256 for source in sources if source is not None}
    found = []
    for path in paths:
        try:
            hashed = hash_of(read_file(path))
        except RemissError:
            hashed = path
        if hashed not in known:
            found.append(path)
            known.add(hashed)
    return tuple(found)
