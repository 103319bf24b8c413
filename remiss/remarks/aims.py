"""Where remarks aim."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from remiss.model.document import Document
from remiss.model.remark import Aim, Remark, Via
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.parts import Parts
from remiss.remarks.placing import placed
from remiss.remarks.told import ANNOUNCED, parts_told
from remiss.remarks.without_base import heard

_LABEL = re.compile(
    r"\W*(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:\s?[a-z])?\s?:\s|(?P<pointed>\d{1,2}(?:\.\d{1,2})+)\s(?=[a-zåäö]))"
)


def aim_all(found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> tuple[Remark, ...]:
    """Return the remarks with their aims, in the order given; silent ones only lend theirs to the others."""
    told = told_by_all(found, parts, response, cues)
    aims = (placed if parts.base else heard)(found, told, parts, response, cues)
    return tuple(replace(one.remark, aims=aim) for one, aim in zip(found, aims, strict=True) if not one.silent)


def told_by_all(found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> list[tuple[Aim, ...]]:
    """Return for each remark the parts it names, or whose number its paragraph opens with."""
    labels = _labelled(found, parts, response.text)
    return [labels.get(one.statement.paragraph) or tuple(parts_told(one, parts, response.text, cues)) for one in found]


def _labelled(found: Sequence[Found], parts: Parts, text: str) -> Mapping[int, tuple[Aim, ...]]:
    """Return the parts by whose number paragraphs open, "5.2: ..." or "6 b: ...", by paragraph.

    A number with a point in it needs no colon: "6.1 är bäst". None without a base document.
    """
    numbers = {section.written[0]: part for part, section in zip(parts.parts, parts.base, strict=False)}
    firsts: dict[int, Span] = {}
    for one in found:
        firsts.setdefault(one.statement.paragraph, one.statement.span)
    labels: dict[int, tuple[Aim, ...]] = {}
    for paragraph, span in firsts.items():
        match = _LABEL.match(text, span.start, span.end)
        part = None if match is None else numbers.get(match["number"] or match["pointed"])
        if match is not None and part is not None:
            quote = Span(*match.span())
            labels[paragraph] = (
                Aim(section=part.section, label=part.label, via=Via.NAMED, score=ANNOUNCED, quote=quote),
            )
    return labels
