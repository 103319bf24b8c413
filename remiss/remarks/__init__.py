"""Answers: where a response stands, what it says of the document it answers, and at which parts it aims."""

from remiss.remarks.cues import Cues, default_cues, extended, read_cues
from remiss.remarks.phrases import is_word
from remiss.remarks.reading import read_response
from remiss.remarks.responsibility import responsibility

__all__ = ["Cues", "default_cues", "extended", "is_word", "read_cues", "read_response", "responsibility"]
