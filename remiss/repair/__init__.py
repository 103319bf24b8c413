"""Letters and words broken in scanning: found, proposed with reasons, and applied only when sure."""

from remiss.repair.gate import has_its_letters, letter_rate, lost_stretches
from remiss.repair.texts import repair_text
from remiss.repair.vocabulary import Vocabulary, count_words

__all__ = ["Vocabulary", "count_words", "has_its_letters", "letter_rate", "lost_stretches", "repair_text"]
