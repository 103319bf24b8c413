"""Utfall: what became of the asks in the text that was adopted."""
