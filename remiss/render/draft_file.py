"""A draft as the file that `remiss.parsing.draft` reads back: YAML for what is known of it, then the text itself."""

from typing import Any

import yaml

from remiss.model.draft import Draft, Part, Put, Role

Fields = dict[str, Any]


def draft_text(draft: Draft) -> str:
    """Return the text of a draft's file; reading it gives the same draft."""
    front = yaml.safe_dump(front_fields(draft), allow_unicode=True, sort_keys=False, width=10_000)
    parts = "\n\n".join(f"{_heading(part)}\n\n{part.text}".rstrip() for part in draft.parts)
    return f"---\n{front}---\n\n{parts}\n"


def front_fields(draft: Draft) -> Fields:
    """Return what is known of a draft besides its text; what is empty is left out."""
    fields: Fields = {
        "title": draft.title,
        "form": draft.form,
        "organisation": draft.organisation,
        "body": draft.body,
        "revision": draft.revision,
        "by": draft.by,
        "at": draft.at,
        "checks_off": list(draft.checks_off),
        "grounds": [put_fields(put) for put in draft.puts],
    }
    return {key: value for key, value in fields.items() if value not in ("", [])}


def put_fields(put: Put) -> Fields:
    """Return what was put into a draft as a mapping; what is empty is left out."""
    ground = put.ground
    fields: Fields = {
        "number": put.number,
        "part": put.part,
        "kind": ground.kind.value,
        "section": ground.section,
        "document": str(ground.document),
        "place": ground.place,
        "page": ground.page,
        "quote": ground.quote,
        "names": list(ground.names),
        "whole": ground.whole,
        "note": ground.note,
        "by": ground.by,
        "at": ground.at,
        "theme": ground.theme,
        "documents": [str(one) for one in ground.documents],
        "beside": ground.beside,
        "beside_page": ground.beside_page,
        "sentence": put.sentence,
    }
    return {key: value for key, value in fields.items() if value not in ("", [], None, False)}


def _heading(part: Part) -> str:
    role = "" if part.role is Role.OTHER else f" .{part.role}"
    about = f" about={part.about}" if part.about else ""
    return f"{'#' * part.level} {part.heading} {{#{part.id}{role}{about}}}"
