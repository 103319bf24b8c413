"""Makes remiss/repair/pairs.tsv: which words follow which in one long Swedish text that is in the public domain.

    python tests/bench/make_pairs.py cfi.html > remiss/repair/pairs.tsv

The text is usr/share/doc/cfi-sv/cfi.html of the Debian package cfi-sv (3.0): "Copyright finns inte" by Linus Walleij;
its author gave up all rights. Rare words, names above all, are left out.
"""

import html
import re
import sys
from pathlib import Path

from remiss.language.lexicon import frequency
from remiss.repair import count_words
from remiss.repair.vocabulary import NUMBER, SENTENCE

COMMON = 1e-6  # share of running words; some 31,000 forms have it
HEAD = """\
# Pairs of words and how often the second follows the first; <s> is the border of a sentence, <n> a number.
# Counted by tests/bench/make_pairs.py in "Copyright finns inte" by Linus Walleij: public domain, Debian's cfi-sv.
"""


def is_kept(word: str) -> bool:
    """Return whether a word is common, or stands for the border of a sentence or for a number."""
    return word in {SENTENCE, NUMBER} or frequency(word) >= COMMON


def main(path: str) -> None:
    """Print the table."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", Path(path).read_bytes().decode("latin-1")))
    pairs = count_words([text]).pairs
    print(HEAD, end="")
    for before in filter(is_kept, sorted(pairs)):
        counted = sorted((word, count) for word, count in pairs[before].items() if is_kept(word))
        print(before, " ".join(word if count == 1 else f"{word}:{count}" for word, count in counted), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
