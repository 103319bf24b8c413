"""Reuse: the same words in two places of one document or of several."""

from remiss.reuse.families import families
from remiss.reuse.find import find_reuse, reuse_between
from remiss.reuse.judge import likeness
from remiss.reuse.sharing import common_texts, flows_of, said
from remiss.reuse.sources import readable

__all__ = ["common_texts", "families", "find_reuse", "flows_of", "likeness", "readable", "reuse_between", "said"]
