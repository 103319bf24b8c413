"""What intake changed in a document, as the file that is kept beside it."""

import yaml

from remiss.model.intake_log import IntakeLog, Joined, Levelled, Mended, SetAside
from remiss.model.span import Span

_WIDTH = 1_000_000  # of a line: texts are not folded


def intake_log_text(log: IntakeLog) -> str:
    """Return a log as YAML, which `remiss.parsing.parse_intake_log` reads; "" for an empty one."""
    form: dict[str, object] = {}
    if log.mended:
        form["mended"] = [_mended(item) for item in log.mended]
    if log.set_aside:
        form["set_aside"] = [_set_aside(item) for item in log.set_aside]
    if log.joined:
        form["joined"] = [_joined(item) for item in log.joined]
    if log.levels:
        form["levels"] = [_levelled(item) for item in log.levels]
    return str(yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=_WIDTH)) if form else ""


def _mended(item: Mended) -> dict[str, object]:
    form = {"observed": item.observed, "became": item.became, "kind": item.kind.value, **_place(item.span)}
    if item.saved is not None:
        form |= {"saved_start": item.saved.start, "saved_end": item.saved.end}
    return form


def _set_aside(item: SetAside) -> dict[str, object]:
    form = {"observed": item.observed, "kind": item.kind.value, **_place(item.span)}
    return form | {"put_back": True} if item.put_back else form


def _joined(item: Joined) -> dict[str, object]:
    return {"became": item.became, **_place(item.span)}


def _levelled(item: Levelled) -> dict[str, object]:
    return {"observed": item.observed, "found": item.found, "became": item.became, **_place(item.span)}


def _place(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end}
