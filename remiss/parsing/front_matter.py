"""Front matter: what is known of a document besides its text."""

import yaml

from remiss.errors import DocumentError
from remiss.model.document import DocumentKind, Metadata, Source, SourceText
from remiss.parsing.yaml_reader import (
    Entry,
    Place,
    choice_of,
    date_of,
    entries,
    flag_of,
    read_mapping,
    text_of,
    whole_number_of,
)

KEYS = ("title", "kind", "organisation", "body", "date", "period", "reference", "status", "responds_to", "source")
SOURCE_KEYS = ("name", "sha256", "pages", "ocr", "text")
_PLAIN_KEYS = ("organisation", "body", "period", "reference", "status", "responds_to")


def parse_front_matter(text: str, *, where: str, first_line: int) -> Metadata:
    """Read the YAML between the fences.

    Args:
        text: The lines between the two `---`.
        where: Document id, for findings.
        first_line: 1-based line of the file on which `text` begins.

    Raises:
        DocumentError: R-YAML-01 to -13 for what YAML itself or a value breaks, R-DOC-03 for a key that must be there.
    """
    place = Place(where=where, first_line=first_line, error=DocumentError)
    found = entries(read_mapping(text, place), KEYS, place)
    for key in ("title", "kind"):
        if key not in found:
            raise DocumentError("R-DOC-03", where=where, line=first_line, key=key)
    plain = {key: text_of(found[key], place) for key in _PLAIN_KEYS if key in found}
    return Metadata(
        title=text_of(found["title"], place),
        kind=DocumentKind(choice_of(found["kind"], tuple(DocumentKind), place)),
        date=date_of(found["date"], place) if "date" in found else "",
        source=_source(found["source"].node, place) if "source" in found else None,
        **plain,
    )


def _source(node: yaml.Node, place: Place) -> Source:
    found = entries(node, SOURCE_KEYS, place)
    if "name" not in found:
        raise place.fault("R-DOC-03", node.start_mark, key="source.name")
    return Source(
        name=text_of(found["name"], place),
        sha256=_hash_of(found["sha256"], place) if "sha256" in found else "",
        pages=whole_number_of(found["pages"], place) if "pages" in found else None,
        ocr=flag_of(found["ocr"], place) if "ocr" in found else False,
        text=SourceText(choice_of(found["text"], tuple(SourceText), place)) if "text" in found else SourceText.FULL,
    )


def _hash_of(entry: Entry, place: Place) -> str:
    value = str(entry.node.value) if isinstance(entry.node, yaml.ScalarNode) else ""
    if len(value) != 64 or set(value) - set("0123456789abcdef"):
        raise place.fault("R-DOC-04", entry.node.start_mark, key=entry.key, found=value[:70])
    return value
