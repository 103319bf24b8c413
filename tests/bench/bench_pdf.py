"""How well PDF files are read, where it is known what they say.

    python tests/bench/bench_pdf.py [NAME ...]     --headings prints what was missed and what was too much

The files are made of texts of ../shared by Chromium and LibreOffice, and kept in .cache; a file whose maker is not
installed is left out, and the table says so. Scans need tesseract with Swedish.
"""

import os
import sys
from pathlib import Path

from pdf.files import Made, files
from pdf.score import Score, score

from remiss.intake.pdf import read_pdf

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FOLDER = ROOT / ".cache" / "bench_pdf"


def main(arguments: list[str]) -> int:
    """Print a table; 1 when a target is missed."""
    wanted = {name for name in arguments if not name.startswith("--")}
    if not SHARED.is_dir():
        print("the real documents (../shared) are not here")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    names = ("F1", "nested", "kept", "noise", "order", "whole")
    print(f"{'file':26} {'pages':>5} {' '.join(f'{name:>6}' for name in names)} {'s/page':>7}")
    missed = []
    for made in files(SHARED, FOLDER):
        if wanted and made.name not in wanted:
            continue
        path = FOLDER / f"{made.name}.pdf"
        if not path.exists():
            try:
                made.make(path)
            except OSError as error:
                print(f"{made.name:26} not made: {error}")
                continue
        start = processor()
        extract = read_pdf(path.read_bytes(), where=path.name, progress=lambda *_: True)
        seconds = (processor() - start) / (extract.pages or 1)
        if any(finding.code == "R-IMP-41" for finding in extract.findings):
            print(f"{made.name:26} not read: tesseract with Swedish is not installed")
            continue
        got = score(made.truth, extract)
        print(
            f"{made.name:26} {extract.pages:5} {got.f1:6.3f} {got.nesting:6.3f} {got.kept:6.4f} {got.noise:6.4f} "
            f"{got.order:6.3f} {got.paragraphs:6.3f} {seconds:7.3f} {' '.join(f.code for f in extract.findings)}"
        )
        if "--headings" in arguments:
            print(
                *(f"    missed {title}" for title in got.missed),
                *(f"    extra {title}" for title in got.extra),
                sep="\n",
            )
        missed += [made.name] if _misses(made, got) else []
    print(f"targets missed: {', '.join(missed) or 'none'}")
    return 1 if missed else 0


def processor() -> float:
    """Return the processor seconds of this process and of those it has waited for."""
    return sum(os.times()[:4])


def _misses(made: Made, got: Score) -> bool:
    """Return whether a file falls short: headings of 0.97 where they are tagged, 0.90 where not."""
    least = 0.97 if made.tagged else 0.90
    return got.f1 < least or got.kept < made.kept or got.order < made.order


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
