"""How fast plain text is read, against markdown-it in the same run.

    python tests/bench/bench_intake.py

Processor seconds to outline texts of 200,000 characters: prose in long lines, wrapped prose, and texts made to be slow.
The ratio is to what markdown-it needs to parse the same text into blocks and inline tokens.
"""

import random
import sys
import time
from collections.abc import Callable

from markdown_it import MarkdownIt

from remiss.intake import read_plain

SIZE = 200_000  # characters
SEED = 20


def texts() -> dict[str, str]:
    """Return the texts by name, each cut to `SIZE` characters."""
    drawn = random.Random(SEED)
    words = ["".join(drawn.choices("aeiounrtslkdmgvåäö", k=drawn.randint(2, 11))) for _ in range(800)]

    def sentence(length: int) -> str:
        return " ".join(drawn.choices(words, k=length)).capitalize() + "."

    prose = [" ".join(sentence(14) for _ in range(5)) for _ in range(500)]
    wrapped = "\n\n".join("\n".join(part[at : at + 70] for at in range(0, len(part), 70)) for part in prose)
    found = {
        "long lines": "\n\n".join(prose),
        "wrapped": wrapped,
        "headings": "".join(f"## {n} Rubrik\n\n{sentence(9)}\n\n" for n in range(4_000)),
        "short lines": "Kort rad här\n" * 20_000,
        "hashes": "#" * SIZE,
        "one line": "ord " * SIZE,
        "page numbers": "3/4\n" * SIZE,
    }
    return {name: text[:SIZE] for name, text in found.items()}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the least processor time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    """Print a table."""
    peer = MarkdownIt("js-default")
    print(f"{'text':14} {'intake s':>9} {'markdown-it s':>14} {'ratio':>7}")
    for name, text in texts().items():
        ours = seconds(lambda given: read_plain(given, where="bench.txt", sha256="0" * 64), text)
        theirs = seconds(peer.parse, text)
        print(f"{name:14} {ours:9.3f} {theirs:14.3f} {ours / theirs:7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
