"""Täckning and Ordlista: who treats which themes, and the words that tell of them."""
