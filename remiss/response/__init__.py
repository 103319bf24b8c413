"""The own response: the form it begins as, what speaks to each section, and a sentence for each ground."""

from remiss.response.grounds import Told, for_section, grounds_of, is_own
from remiss.response.placing import heading_for, put_in, put_of, stands, with_heading, with_section, without_empty
from remiss.response.shipped import shipped_form, shipped_forms
from remiss.response.starting import Blanks, draft_from
from remiss.response.wording import named_section, sentence_for

__all__ = [
    "Blanks",
    "Told",
    "draft_from",
    "for_section",
    "grounds_of",
    "heading_for",
    "is_own",
    "named_section",
    "put_in",
    "put_of",
    "sentence_for",
    "shipped_form",
    "shipped_forms",
    "stands",
    "with_heading",
    "with_section",
    "without_empty",
]
