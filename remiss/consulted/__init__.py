"""Who was asked in a remiss: reading the list of recipients, and telling which answer is whose."""

from remiss.consulted.listing import read_invitation
from remiss.consulted.matching import answers

__all__ = ["answers", "read_invitation"]
