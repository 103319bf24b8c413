"""Reuse as JSON, and as lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from remiss.model.document import Document
from remiss.model.reuse import Family, Passage, Reuse, ReuseKind
from remiss.render.names import document_name
from remiss.texts import Catalogue

_LONGEST = 160  # code points of a passage that a terminal shows


def reuse_form(found: Sequence[Reuse], families: Sequence[Family]) -> Mapping[str, Any]:
    """Return `remiss reuse`: the pairs, and the same grouped into families."""
    return {
        "passages": [
            {
                "left": _passage_form(reuse.left),
                "right": _passage_form(reuse.right),
                "similarity": round(reuse.similarity, 4),
                "kind": reuse.kind.value,
            }
            for reuse in found
        ],
        "families": [
            {
                "passages": [_passage_form(passage) for passage in family.passages],
                "source": None if family.source is None else _passage_form(family.source),
                "kind": family.kind.value,
            }
            for family in families
        ],
    }


def _passage_form(passage: Passage) -> Mapping[str, Any]:
    return {"document": passage.document, "start": passage.start, "end": passage.end}


def reuse_text(documents: Sequence[Document], families: Sequence[Family], say: Catalogue) -> str:
    """Return the families, each with its words and where they stand; formulae are only counted."""
    by_name: dict[str, Document] = {document.id: document for document in documents}
    said = [family for family in families if family.kind is not ReuseKind.FORMULA]
    lines = [line for family in said for line in _family_lines(by_name, family, say)]
    lines.append(say.count("terminal.reuse", len(said), formulae=len(families) - len(said)))
    return "\n".join(lines) + "\n"


def _family_lines(by_name: Mapping[str, Document], family: Family, say: Catalogue) -> Iterator[str]:
    shown = family.source or family.passages[0]
    words = " ".join(by_name[shown.document].text[shown.start : shown.end].split())
    yield words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
    for passage in family.passages:
        place = f"{passage.start}-{passage.end}"
        first = f" · {say('terminal.reuse_source')}" if passage == family.source else ""
        yield f"  {document_name(by_name[passage.document])} · {place}{first}"
    yield ""
