"""Reuse: the same words in two places of one document or of several."""

from remiss.reuse.families import families
from remiss.reuse.find import Progress, find_reuse, reuse_between
from remiss.reuse.judge import likeness
from remiss.reuse.sharing import result_of, said
from remiss.reuse.sources import readable

__all__ = ["Progress", "families", "find_reuse", "likeness", "readable", "result_of", "reuse_between", "said"]
