"""Återbruk: the passages that documents have in common."""
