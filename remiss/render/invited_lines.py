"""Who was asked, and other lines that are changed alone, in the text of a comparison file."""

import re

import yaml

from remiss.model.consultation import Invitation

_KEY = re.compile(r"[^\s#-]")  # a line that begins a key at the margin
LOG_KEY = "judgements"


def with_invitation(text: str, invitation: Invitation) -> str:
    """Return the text of a comparison file with other names and another last day; see `_with_fields`."""
    fields: dict[str, object] = {"deadline": invitation.deadline} if invitation.deadline else {}
    if invitation.names:
        fields["invited"] = list(invitation.names)
    return _with_fields(text, ("deadline", "invited"), fields)


def with_template(text: str, template: str) -> str:
    """Return the text of a comparison file with another template, none for ""; see `_with_fields`."""
    return _with_fields(text, ("template",), {"template": template} if template else {})


def _with_fields(text: str, keys: tuple[str, ...], fields: dict[str, object]) -> str:
    """Return the text of a comparison file with `fields` in the place of what stands under `keys`, all else as it was.

    Comments between the old lines go with them; those above and below stay. What is new stands where the old stood,
    else before the log. Reading the result gives it only when the keys begin lines of their own; the caller checks
    that.
    """
    begins = tuple(f"{key}:" for key in keys)
    new = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000) if fields else ""
    lines = (text if text.endswith("\n") or not text else f"{text}\n").splitlines(keepends=True)
    kept: list[str] = []
    at: int | None = None
    inside = False
    for line in lines:
        if _KEY.match(line):
            inside = line.startswith(begins)
            if at is None and (inside or line.startswith(f"{LOG_KEY}:")):
                at = len(kept)
        elif inside and line.startswith("#"):
            inside = False
        if not inside:
            kept.append(line)
    at = len(kept) if at is None else at
    return "".join([*kept[:at], new, *kept[at:]])
