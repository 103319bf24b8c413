"""An id for a new document, such as `huddinge-kommun/svar-pa-remiss-trygghetsprogram-2024-2027`."""

import re
from pathlib import PurePath

from remiss.intake.genre import JOINERS
from remiss.model.document import Metadata
from remiss.model.identity import slug

_LONGEST = 64  # characters of each part; a path of two keeps within what Windows allows in a folder
_NO_ORGANISATION = "ovriga"
_YEARS = re.compile(r"-(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))*\Z")  # "-2024-2027", "-2021-04-22"


def suggest_id(metadata: Metadata, file_name: str) -> str:
    """Return an id made of a document's organisation and title, or of the file's name where it has no title.

    A long title is cut behind a word that can end a phrase; the years or the date at its end stay, for they tell
    editions and meetings apart.
    """
    organisation = _cut(slug(metadata.organisation or _NO_ORGANISATION, longest=None))
    return f"{organisation}/{_cut(slug(metadata.title or PurePath(file_name).stem, longest=None))}"


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    years = _YEARS.search(name)
    tail = years.group() if years else ""
    head = name[: _LONGEST - len(tail) + 1].rpartition("-")[0] or name[: _LONGEST - len(tail)]
    if years and len(head) > years.start():
        head = name[: years.start()]
    while "-" in head and _cannot_end(head.rpartition("-")[2]):
        head = head.rpartition("-")[0]
    return head + tail


def _cannot_end(word: str) -> bool:
    return word in JOINERS or len(word) == 1
