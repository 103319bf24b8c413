"""Bibliotek: what there is to compare, and one document of it."""
