"""Ordlista: the themes and their words, a new word tried before it is saved."""
