"""An answer that was read: as JSON, and as a list for a person."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from remiss.model.document import Document
from remiss.model.remark import Aim, Extent, Reading, Remark, Responsibility, read_with
from remiss.model.span import Span
from remiss.render.names import standpoint_name
from remiss.texts import Catalogue

Json = Mapping[str, Any]


def remarks_form(response: Document, base: Document | None, reading: Reading, duties: Responsibility) -> Json:
    """Return `remiss remarks`; of every quote the characters are those of the response's text."""
    text, whole = response.text, reading.stance
    place = _quoted(text, whole.span) if whole.span is not None else {"quote": None, "start": None, "end": None}
    return {
        "document": response.id,
        "sha256": response.sha256,
        "to": None if base is None else base.id,
        "stance": {"value": whole.standpoint.value, **place},
        "remarks": [remark_form(remark, text) for remark in reading.remarks],
        "responsibility": _duties_form(duties, base, text),
    }


def _quoted(text: str, span: Span) -> Json:
    return {"quote": text[span.start : span.end], "start": span.start, "end": span.end}


def _place(text: str, span: Span | None) -> Json | None:
    return None if span is None else _quoted(text, span)


def remark_form(remark: Remark, text: str) -> Json:
    """Return a remark with its quotes; `text` is the answer's."""
    return {
        "start": remark.span.start,
        "end": remark.span.end,
        "quote": text[remark.span.start : remark.span.end],
        "stance": remark.stance.value,
        "change": None if remark.change is None else remark.change.value,
        "about": [_aim_form(aim, text) for aim in remark.aims],
        "cue": _place(text, remark.cue),
        "reason": _place(text, remark.reason),
        "repeats": [_quoted(text, span) for span in remark.repeats],
        "intro": _place(text, remark.intro),
        "context": _place(text, remark.context),
        "umbrella": remark.umbrella,
    }


def _aim_form(aim: Aim, text: str) -> Json:
    return {
        "section": aim.section,
        "label": aim.label,
        "via": aim.via.value,
        "score": round(aim.score, 4),
        "extent": aim.extent.value,
        "named": _place(text, aim.quote),
        "words": list(aim.words),
    }


def _duties_form(found: Responsibility, base: Document | None, text: str) -> Json:
    return {
        "bodies": list(found.bodies),
        "sections": list(found.sections),
        "named": [
            {
                "body": duty.body,
                "section": duty.section,
                "role": duty.role.value,
                "places": [] if base is None else [_quoted(base.text, span) for span in duty.spans],
            }
            for duty in found.duties
        ],
        "remarks": [
            {
                "body": one.body,
                "sections": list(one.sections),
                "complaint": one.complaint.value,
                "document": one.response,
                **_quoted(text, one.span),
            }
            for one in found.remarks
        ],
    }


def remarks_text(response: Document, reading: Reading, say: Catalogue) -> str:
    """Return where an answer stands and its remarks, asks first, each with its quote, change, place and reason."""
    text = response.text
    lines = [say("remarks.stance", stance=standpoint_name(reading.stance.standpoint, say))]
    if reading.stance.span is not None:
        lines.append(f"  ”{_flat(text, reading.stance.span)}”")
    for key, wanted in _GROUPS:
        chosen = [remark for remark in reading.remarks if remark.stance.value in wanted]
        lines += ["", say.count(f"remarks.{key}", len(chosen))]
        for number, remark in enumerate(chosen, 1):
            lines += _listed(number, remark, text, say)
    return "\n".join(lines).rstrip("\n") + "\n"


_GROUPS = (
    ("asks", frozenset({"suggests_addition", "suggests_clarification", "criticises"})),
    ("positive", frozenset({"positive"})),
    ("neutral", frozenset({"neutral"})),
)


def _listed(number: int, remark: Remark, text: str, say: Catalogue) -> Iterator[str]:
    kinds = [say(f"stance.{remark.stance.value}")]
    if remark.change is not None:
        kinds.append(say(f"change.{remark.change.value}"))
    if remark.umbrella:
        kinds.append(say("remarks.umbrella"))
    yield f"{number}. {' · '.join(kinds)}{_aims(remark.aims, say)}"
    if (before := read_with(remark)) is not None:
        yield f"   {say('remarks.context', quote=_flat(text, before))}"
    yield f"   ”{_flat(text, remark.span)}”"
    if remark.reason is not None:
        yield f"   {say('remarks.reason', reason=_flat(text, remark.reason))}"
    if remark.repeats:
        yield f"   {say.count('remarks.repeats', len(remark.repeats))}"


def _aims(aims: Iterable[Aim], say: Catalogue) -> str:
    told = [
        aim.label
        if aim.extent is not Extent.SECTION
        else say(f"remarks.via.{aim.via.value}", label=aim.label, score=say.percent(aim.score))
        for aim in aims
    ]
    return f" → {'; '.join(told)}" if told else ""


def _flat(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
