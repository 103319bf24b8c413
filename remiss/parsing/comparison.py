"""Comparison files: what people decided to lay against what."""

import re
from collections.abc import Mapping

from remiss.errors import ComparisonError
from remiss.model.comparison import Comparison
from remiss.model.consultation import Invitation
from remiss.model.document import DocumentId
from remiss.parsing.judgements import read_log
from remiss.parsing.yaml_reader import Entry, Place, date_of, entries, lines_of, read_mapping, text_of, texts_of

KEYS = ("title", "base", "documents", "description", "deadline", "invited", "template", "judgements")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}(?:/[a-z0-9][a-z0-9-]{0,80}){1,3}")


def is_document_id(text: str) -> bool:
    """Return whether a text can be the id of a document: its organisation and name, such as huddinge/program-2018."""
    return _ID.fullmatch(text) is not None


def parse_comparison(text: str, *, name: str) -> Comparison:
    """Read a comparison file.

    Args:
        text: The whole file.
        name: The file's name without ending; "" for what is not saved. Findings name the file in its library.

    Raises:
        ComparisonError: R-YAML-01 to -09, -12 and -13; R-CMP-01 a key is missing; R-CMP-02 a document stands twice, or
            as base too; R-CMP-03 what stands for a document is no id, such as the path of a file; R-CMP-11, the
            deadline is no day; R-YAML-11, -12, -14 to -16 and R-CMP-05 to -10 in the log.
    """
    where = f"comparisons/{name}.yaml" if name else ""
    place = Place(where=where, first_line=1, error=ComparisonError)
    found = entries(read_mapping(text, place), KEYS, place)
    for key in ("title", "base", "documents"):
        if key not in found:
            raise ComparisonError("R-CMP-01", where=where, line=1, key=key)
    base = text_of(found["base"], place)
    documents = texts_of(found["documents"], place)
    nodes = [found["base"].node, *found["documents"].node.value]
    seen: set[str] = set()
    for document, node in zip((base, *documents), nodes, strict=True):
        if not is_document_id(document):
            raise place.fault("R-CMP-03", node.start_mark, document=document)
        if document in seen:
            raise place.fault("R-CMP-02", node.start_mark, document=document)
        seen.add(document)
    return Comparison(
        name=name,
        title=text_of(found["title"], place),
        base=DocumentId(base),
        documents=tuple(map(DocumentId, documents)),
        description=lines_of(found["description"], place) if "description" in found else "",
        log=read_log(found["judgements"], place) if "judgements" in found else (),
        invitation=_invitation(found, place),
        template=text_of(found["template"], place) if "template" in found else "",
    )


def _invitation(found: Mapping[str, Entry], place: Place) -> Invitation:
    """Return who was asked, each once, and the last day, which must be told to the day."""
    names = texts_of(found["invited"], place) if "invited" in found else ()
    deadline = date_of(found["deadline"], place) if "deadline" in found else ""
    if deadline and len(deadline) < len("2026-01-01"):
        raise place.fault("R-CMP-11", found["deadline"].node.start_mark, found=deadline)
    return Invitation(names=tuple(dict.fromkeys(names)), deadline=deadline)
