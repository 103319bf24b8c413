"""An id for a new document, such as `huddinge-kommun/svar-pa-remiss-trygghetsprogram-2024-2027`."""

from pathlib import PurePath

from remiss.language.file_names import name_from
from remiss.model.document import Metadata

_NO_ORGANISATION = "ovriga"


def suggest_id(metadata: Metadata, file_name: str) -> str:
    """Return an id made of a document's organisation and title, or of the file's name where it has no title."""
    organisation = name_from(metadata.organisation or _NO_ORGANISATION)
    return f"{organisation}/{name_from(metadata.title or PurePath(file_name).stem)}"
