"""Word templates of a library: the municipality's own, in the folder `templates/`."""

from pathlib import PurePath

from remiss.errors import DocumentError, MissingError, UsageError
from remiss.store.files import check_size, read_bytes, replace_file
from remiss.store.library import Library
from remiss.store.refusals import disk

ENDINGS = (".docx", ".dotx", ".docm", ".dotm")
LONGEST = 120  # code points of a name
FOLDER = "templates"


def list_templates(library: Library) -> tuple[str, ...]:
    """Return the names of the templates with their endings, sorted; a library need not have any.

    Raises:
        DocumentError: R-LIB-09, one may not look there.
    """
    folder = library.root / FOLDER
    with disk(FOLDER, DocumentError):
        found = [path.name for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    return tuple(sorted(name for name in found if _is_name(name)))


def read_template(library: Library, name: str) -> bytes:
    """Return the bytes of a template.

    Raises:
        MissingError: R-EXP-05, the library has none of that name.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    path = library.root / FOLDER / name
    with disk(name, DocumentError):
        if not _is_name(name) or not path.is_file():
            raise MissingError("R-EXP-05", where=name)
    return read_bytes(path, name)


def add_template(library: Library, name: str, content: bytes) -> None:
    """Keep a template; one of the same name is replaced, as a municipality does when it has a new one.

    Raises:
        UsageError: R-EXP-06, `name` is no name of a template; R-LIB-09, it cannot be written.
        DocumentError: R-LIB-06, it is too large to be read back.
    """
    if not _is_name(name):
        raise UsageError("R-EXP-06", where=name)
    check_size(len(content), name)
    folder = library.root / FOLDER
    with disk(name):
        folder.mkdir(exist_ok=True)
        replace_file(folder / name, content, mode=None)


def _is_name(name: str) -> bool:
    """Return whether a name is that of a file right in the folder: no path, not hidden, what Word calls its own."""
    plain = PurePath(name).name == name and "\\" not in name and name.isprintable() and not name.startswith((".", "~"))
    return plain and len(name) <= LONGEST and name.lower().endswith(ENDINGS)
