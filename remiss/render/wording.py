"""Small changes to a text for the place it stands in."""

import re

_ENDED = re.compile(r"([.!?…][”\"’])\.(?=\s|$)")


def capital(words: str) -> str:
    """Return words with a capital first, the rest as it is: what begins a line or stands by itself in a box."""
    return words[:1].upper() + words[1:]


def shortened(words: str, most: int) -> str:
    """Return a text of at most `most` code points whole, a longer one cut at a blank before that, with " …" behind.

    A first word that is longer is cut inside.
    """
    if len(words) <= most:
        return words
    return f"{words[:most].rpartition(' ')[0] or words[:most]} …"


def one_stop(sentence: str) -> str:
    """Return sentences without the stop of their own where a quote that ends one ends them."""
    return _ENDED.sub(r"\1", sentence)
