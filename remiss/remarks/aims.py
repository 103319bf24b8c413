"""Where remarks aim."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from remiss.model.document import Document
from remiss.model.remark import Aim, Remark, Via
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.parts import Parts
from remiss.remarks.placing import is_outright, placed
from remiss.remarks.told import ANNOUNCED, parts_told
from remiss.remarks.without_base import heard

_NUMBER = r"\d{1,2}(?:\.\d{1,2})"
_UNITS = (
    r"procent|miljon(?:er)?|miljard(?:er)?|kronor|kr|år|månader|veckor|dagar|timmar|minuter|gånger|meter|km|mil|ton"
)
_LABEL = re.compile(
    rf"\W*(?:(?P<number>{_NUMBER}*)(?:\s?[a-z])?\s?:\s|(?P<pointed>{_NUMBER}+)\s(?!(?:{_UNITS})\b)(?=[a-zåäö]))"
)


def aim_all(found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> tuple[Remark, ...]:
    """Return the remarks with their aims, in the order given; silent ones only lend theirs to the others."""
    told = told_by_all(found, parts, response, cues)
    aims = (placed if parts.base else heard)(found, told, parts, response, cues)
    return tuple(replace(one.remark, aims=aim) for one, aim in zip(found, aims, strict=True) if not one.silent)


def told_by_all(found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> list[tuple[Aim, ...]]:
    """Return for each remark the parts it names outright, else that whose number its paragraph opens with."""
    labels = _labelled(found, parts, response.text)
    named = (tuple(parts_told(one, parts, response.text, cues)) for one in found)
    return [
        aims if is_outright(aims) else labels.get(one.statement.paragraph, aims)
        for one, aims in zip(found, named, strict=True)
    ]


def _labelled(found: Sequence[Found], parts: Parts, text: str) -> Mapping[int, tuple[Aim, ...]]:
    """Return the parts by whose number paragraphs open, "5.2: ..." or "6 b: ...", by paragraph.

    A number with a point in it needs no colon: "6.1 är bäst". Numbers that run from 1, "1: ... 2: ...", count the
    paragraphs of the answer; a number that two parts have names neither. None without a base document.
    """
    once = Counter(section.written[0] for section in parts.base)
    numbers = {
        section.written[0]: part
        for part, section in zip(parts.parts, parts.base, strict=bool(parts.base))
        if once[section.written[0]] == 1
    }
    firsts: dict[int, Span] = {}
    for one in found:
        firsts.setdefault(one.statement.paragraph, one.statement.span)
    labels: dict[int, tuple[Aim, ...]] = {}
    opened = {paragraph: _LABEL.match(text, span.start, span.end) for paragraph, span in firsts.items()}
    whole = [match["number"] for match in opened.values() if match is not None and (match["number"] or "").isdigit()]
    counts = len(whole) > 1 and whole == [str(at) for at in range(1, len(whole) + 1)]
    for paragraph, match in opened.items():
        number = "" if match is None else match["number"] or match["pointed"]
        part = None if counts and number.isdigit() else numbers.get(number)
        if match is not None and part is not None:
            quote = Span(*match.span())
            labels[paragraph] = (
                Aim(section=part.section, label=part.label, via=Via.NAMED, score=ANNOUNCED, quote=quote),
            )
    return labels
