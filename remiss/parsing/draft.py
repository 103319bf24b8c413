"""Draft files: what a person writes in a comparison, as `remiss.render.draft_file` writes it and people may read it."""

from remiss.errors import DraftError
from remiss.model.document import DocumentId, SectionId
from remiss.model.draft import Draft, DraftKind, Part, Put, Role
from remiss.model.ground import Ground, GroundKind
from remiss.parsing.parts import HeadLine, read_parts
from remiss.parsing.yaml_reader import (
    Entry,
    Place,
    choice_of,
    entries,
    flag_of,
    items_of,
    lines_of,
    moment_of,
    read_mapping,
    text_of,
    texts_of,
    whole_number_of,
)
from remiss.shipping import VERSIONS_ENDING

FENCE = "---"
KEYS = ("title", "form", "organisation", "body", "revision", "by", "at", "checks_off", "grounds")
PUT_KEYS = ("number", "part", "sentence", "kind", "section", "document", "place", "quote", "page", "names", "whole",
            "note", "by", "at", "theme", "documents", "beside", "beside_page")  # fmt: skip


def parse_draft(text: str, *, comparison: str, kind: DraftKind, where: str = "") -> Draft:
    """Read a draft.

    Args:
        where: The file, for findings; "" for the draft itself and not one of its versions.

    Raises:
        DraftError: R-DRF-01, it does not begin with what is known of it; R-DRF-02 and -03, a heading's attributes;
            R-DRF-04, a key is missing; R-DRF-05, an id stands twice; R-DRF-06, text before the first heading; R-YAML
            for what YAML or a value breaks.
    """
    where = where or draft_place(comparison, kind)
    known, rest, first_line = split_front(text, where)
    place = Place(where=where, first_line=2, error=DraftError)
    found = entries(read_mapping(known, place), KEYS, place)
    for key in ("title", "form"):
        if key not in found:
            raise DraftError("R-DRF-04", where=where, line=1, key=key)
    before, heads = read_parts(rest, where=where, first_line=first_line, all_headings=False)
    if "".join(before).strip():
        raise DraftError("R-DRF-06", where=where, line=first_line)
    return Draft(
        comparison=comparison,
        kind=kind,
        title=text_of(found["title"], place),
        form=text_of(found["form"], place),
        organisation=text_of(found["organisation"], place) if "organisation" in found else "",
        body=text_of(found["body"], place) if "body" in found else "",
        parts=_parts(heads, where),
        puts=tuple(_put(item, place) for item in items_of(found["grounds"], place)) if "grounds" in found else (),
        checks_off=texts_of(found["checks_off"], place) if "checks_off" in found else (),
        revision=whole_number_of(found["revision"], place) if "revision" in found else 1,
        by=text_of(found["by"], place) if "by" in found else "",
        at=moment_of(found["at"], place) if "at" in found else "",
    )


def draft_place(comparison: str, kind: DraftKind) -> str:
    """Return where a draft stands in its library, for findings."""
    return f"comparisons/{comparison}.{kind}.md"


def version_place(comparison: str, kind: DraftKind, number: int) -> str:
    """Return where an earlier version of a draft stands in its library, for findings."""
    return f"comparisons/{comparison}.{kind}{VERSIONS_ENDING}/{number:04}.md"


def split_front(text: str, where: str) -> tuple[str, str, int]:
    """Return the YAML between the fences, the text after them, and the 1-based line on which that begins.

    Raises:
        DraftError: R-DRF-01, there are no fences.
    """
    lines = text.split("\n")
    ends = [at for at, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(ends) < 2 or ends[0] != 0:
        raise DraftError("R-DRF-01", where=where, line=1)
    return "\n".join(lines[1 : ends[1]]) + "\n", "\n".join(lines[ends[1] + 1 :]), ends[1] + 2


def _parts(heads: list[HeadLine], where: str) -> tuple[Part, ...]:
    seen: set[str] = set()
    for head in heads:
        if head.id in seen:
            raise DraftError("R-DRF-05", where=where, line=head.line, found=head.id)
        seen.add(head.id)
    return tuple(
        Part(
            id=head.id,
            heading=head.heading,
            level=head.level,
            text="\n".join(head.lines).strip(),
            role=head.role or Role.OTHER,
            about=SectionId(head.about) if head.about else None,
        )
        for head in heads
    )


def _put(item: Entry, place: Place) -> Put:
    found = entries(item.node, PUT_KEYS, place)
    for key in ("number", "part", "sentence", "kind", "document"):
        if key not in found:
            raise place.fault("R-DRF-04", item.node.start_mark, key=f"grounds.{key}")

    def text(key: str) -> str:
        return text_of(found[key], place) if key in found else ""

    return Put(
        number=whole_number_of(found["number"], place),
        part=text("part"),
        sentence=text("sentence"),
        ground=Ground(
            kind=GroundKind(choice_of(found["kind"], tuple(GroundKind), place)),
            section=SectionId(text("section")) if "section" in found else None,
            document=DocumentId(text("document")),
            place=SectionId(text("place")) if "place" in found else None,
            quote=text("quote"),
            page=whole_number_of(found["page"], place) if "page" in found else None,
            names=texts_of(found["names"], place) if "names" in found else (),
            whole=flag_of(found["whole"], place) if "whole" in found else False,
            note=lines_of(found["note"], place) if "note" in found else "",
            by=text("by"),
            at=moment_of(found["at"], place) if "at" in found else "",
            theme=text("theme"),
            documents=tuple(map(DocumentId, texts_of(found["documents"], place))) if "documents" in found else (),
            beside=text("beside"),
            beside_page=whole_number_of(found["beside_page"], place) if "beside_page" in found else None,
        ),
    )
