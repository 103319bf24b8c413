"""The outline of a draft with a level to choose for each heading, in the browser's own select boxes."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from remiss.app.frame.assets import script
from remiss.model.document import Document, SectionId
from remiss.model.outline import heading, sections_of
from remiss.texts import Catalogue

DEEPEST = 6
NO_HEADING = 0  # the level that makes a heading body text, as `importing.save_draft` takes it

_component = st.components.v2.component("remiss_levels", js=script("levels"), isolate_styles=False)


def choose_levels(document: Document, say: Catalogue, *, key: str) -> Mapping[SectionId, int]:
    """Show the headings; return the levels that were changed, by section."""
    data = {
        "headings": [
            {
                "id": section.id,
                "text": heading(section),
                "label": say("app.check.level.of", heading=heading(section)),
                "level": section.level,
                "page": "" if section.page is None else say("page", page=section.page),
            }
            for section in sections_of(document)
        ],
        "levels": [
            {"level": level, "text": say("app.check.level", level=level)} for level in range(1, DEEPEST + 1)
        ] + [{"level": NO_HEADING, "text": say("app.check.level.none")}],
    }  # fmt: skip
    chosen = _component(key=key, data=data, default={"levels": {}}, on_levels_change=_nothing).levels
    return changed_levels(document, chosen)


def changed_levels(document: Document, chosen: object) -> Mapping[SectionId, int]:
    """Return the levels that differ from those found; what the browser sends is checked, not trusted."""
    found: Mapping[Any, Any] = chosen if isinstance(chosen, Mapping) else {}
    return {
        section.id: found[section.id]
        for section in sections_of(document)
        if isinstance(found.get(section.id), int)
        and found[section.id] in range(NO_HEADING, DEEPEST + 1)
        and found[section.id] != section.level
    }


def _nothing() -> None:
    """Streamlit asks for a callback; the levels are read where the component is put."""
