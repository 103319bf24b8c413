"""Reuse as JSON, and as lines for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from remiss.model.outline import path_at
from remiss.model.reuse import CommonText, Family, Flow, Passage, ReuseKind, ReuseResult
from remiss.render.reuse_places import (
    Places,
    by_time,
    documents_in,
    page_of,
    path_of,
    place_text,
    places_of,
    size_of,
    words_of,
)
from remiss.texts import Catalogue

_LONGEST = 160  # code points of a passage that a terminal shows


def reuse_form(result: ReuseResult) -> Mapping[str, Any]:
    """Return `remiss reuse`: the pairs, the same grouped into families, and who shares how much with whom."""
    places = places_of(result)
    return {
        "passages": [
            {
                "left": _passage_form(places, reuse.left),
                "right": _passage_form(places, reuse.right),
                "similarity": round(reuse.similarity, 4),
                "kind": reuse.kind.value,
            }
            for reuse in result.pairs
        ],
        "families": [_family_form(places, family) for family in result.families],
        "flows": [_flow_form(flow) for flow in result.flows],
        "common_texts": [_common_form(group) for group in result.common],
    }


def _passage_form(places: Places, passage: Passage) -> Mapping[str, Any]:
    path = path_at(places.documents[passage.document], passage.start)
    return {
        **_stretch(passage),
        "section": path[-1].id if path else None,
        "path": path_of(places, passage),
        "page": page_of(places, passage),
        "quote": places.documents[passage.document].text[passage.start : passage.end],
    }


def _stretch(passage: Passage) -> Mapping[str, Any]:
    return {"document": passage.document, "start": passage.start, "end": passage.end}


def _family_form(places: Places, family: Family) -> Mapping[str, Any]:
    return {
        "passages": [_passage_form(places, passage) for passage in family.passages],
        "source": None if family.source is None else _stretch(family.source),
        "kind": family.kind.value,
        "documents": list(documents_in(family)),
        "words": max(size_of(places, passage) for passage in family.passages),
    }


def _flow_form(flow: Flow) -> Mapping[str, Any]:
    return {
        "earlier": flow.earlier,
        "later": flow.later,
        "dated": flow.dated,
        "passages": flow.passages,
        "words": flow.words,
        "share": round(flow.share, 4),
    }


def _common_form(group: CommonText) -> Mapping[str, Any]:
    shares = zip(group.others, group.shares, strict=True)
    return {
        "model": group.model,
        "others": [{"document": name, "share": round(share, 4)} for name, share in shares],
        "share": round(group.share, 4),
    }


def reuse_text(result: ReuseResult, say: Catalogue) -> str:
    """Return the families, each with its words and where they stand; formulae are only counted."""
    places = places_of(result)
    said = [family for family in result.families if family.kind is not ReuseKind.FORMULA]
    lines = [line for family in said for line in _family_lines(places, family, say)]
    lines += [common_text(places, group, say) for group in result.common]
    lines.append(say.count("terminal.reuse", len(said), formulae=len(result.families) - len(said)))
    return "\n".join(lines) + "\n"


def common_text(places: Places, group: CommonText, say: Catalogue) -> str:
    """Return who shares how much with whom in one sentence: "7 svar delar 62 % av sin text med X." """
    name = places.names[group.model]
    return say.count("reuse.common", len(group.others), share=say.percent(group.share), name=name)


def _family_lines(places: Places, family: Family, say: Catalogue) -> Iterator[str]:
    first, *others = by_time(places, family)
    words = words_of(places, first)
    yield f"”{words}”" if len(words) <= _LONGEST else f"”{words[:_LONGEST].rpartition(' ')[0]} …”"
    count = say.count("reuse.words", size_of(places, first))
    yield f"  {count} · {say(f'reuse.kind.{family.kind.value}')}"
    for passage in (first, *others):
        where = [places.names[passage.document], place_text(places, passage, say), f"{passage.start}-{passage.end}"]
        where += [say("terminal.reuse_source")] if passage == family.source else []
        yield f"  {' · '.join(part for part in where if part)}"
    yield ""
