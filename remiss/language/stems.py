"""Stems: one form for the inflections of a Swedish word."""

from functools import lru_cache

from snowballstemmer import stemmer

from remiss.language.fold import fold

_STEMMER = stemmer("swedish")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the folded stem of a word: "kommunernas" and "Kommun" both give "kommun".

    Source: the Swedish stemmer of Snowball; folded afterwards, so that scans without å, ä, ö stem alike.
    """
    return fold(_STEMMER.stemWord(word.lower()))
