"""Foreign files to documents: what their headings, body text and page furniture seem to be.

`remiss.intake.reading`, which reads any file, is imported by its own name: the process that `aside` starts imports this
package for every file, and what reading needs would double the time that takes.
"""

from remiss.intake.decode import decode
from remiss.intake.extract import Finding
from remiss.intake.kinds import SUFFIXES, FileKind, suffix_of
from remiss.intake.logged import joined, levelled, logged_changes, set_aside
from remiss.intake.mended import changes_in_text, mend
from remiss.intake.metadata import suggest_metadata
from remiss.intake.plain import read_plain
from remiss.intake.putting_back import put_back
from remiss.intake.relevel import relevel
from remiss.intake.signs import without_directions
from remiss.intake.structured import to_structured
from remiss.intake.suggested_id import suggest_id

__all__ = [
    "SUFFIXES",
    "FileKind",
    "Finding",
    "changes_in_text",
    "decode",
    "joined",
    "levelled",
    "logged_changes",
    "mend",
    "put_back",
    "read_plain",
    "relevel",
    "set_aside",
    "suffix_of",
    "suggest_id",
    "suggest_metadata",
    "to_structured",
    "without_directions",
]
