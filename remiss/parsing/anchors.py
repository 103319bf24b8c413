"""Sections and remarks as a log of judgements names them."""

from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.document import DocumentId, SectionId
from remiss.parsing.yaml_reader import Entry as Value
from remiss.parsing.yaml_reader import Place, entries, text_of, whole_number_of

ANCHOR_KEYS = ("document", "section", "heading", "quote", "place", "fingerprint")
REMARK_KEYS = ("document", "quote", "place")


def section_anchor(value: Value, place: Place) -> Anchor:
    """Read the place of a section; document and section must be told.

    Raises:
        place.error: R-YAML-05 to -09, -12, -16; R-CMP-06 a key is missing.
    """
    found = entries(value.node, ANCHOR_KEYS, place)
    for key in ("document", "section"):
        if key not in found:
            raise place.fault("R-CMP-06", value.node.start_mark, key=key, deed=value.key)
    return Anchor(
        document=DocumentId(text_of(found["document"], place)),
        section=SectionId(text_of(found["section"], place)),
        heading=text_of(found["heading"], place) if "heading" in found else "",
        quote=text_of(found["quote"], place) if "quote" in found else "",
        place=whole_number_of(found["place"], place, least=0) if "place" in found else 0,
        fingerprint=text_of(found["fingerprint"], place) if "fingerprint" in found else "",
    )


def remark_anchor(value: Value, place: Place) -> RemarkAnchor:
    """Read the place of a remark; document and quote must be told. Raises as `section_anchor`."""
    found = entries(value.node, REMARK_KEYS, place)
    for key in ("document", "quote"):
        if key not in found:
            raise place.fault("R-CMP-06", value.node.start_mark, key=key, deed=value.key)
    return RemarkAnchor(
        document=DocumentId(text_of(found["document"], place)),
        quote=" ".join(text_of(found["quote"], place).split()),
        place=whole_number_of(found["place"], place, least=0) if "place" in found else 0,
    )
