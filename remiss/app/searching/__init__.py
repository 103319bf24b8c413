"""Sök: words looked for in the whole library."""
