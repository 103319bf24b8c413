"""What became of the answers to a remiss: the text as sent out, the text as adopted, and the asks in between."""

from remiss.outcome.reading import outcomes_of
from remiss.outcome.tallies import by_respondent, by_section, counted

__all__ = ["by_respondent", "by_section", "counted", "outcomes_of"]
