"""How well DOCX, ODT and HTML are read, on files of real texts whose outline is known.

    PYTHONPATH=tests/bench python tests/bench/bench_formats.py [--peers] [--all]

The texts of ../shared/corpus are outlined, written as files (made_documents) and read back. LibreOffice, where it is
installed, turns two of the Word files into ODT, HTML and another DOCX, so that files of a program we did not write are
measured too. Figures, all in per cent: F1 of headings, of which a heading counts when its level and its words are
right (bold lines tell no levels: there the words are enough); words of the text that are there again, soft hyphens
left out; words in the right order, as the longest common run of words in order. `mammoth`, where it is installed, is
the named peer for headings of DOCX.
"""

import re
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from made_documents import Part, counted, page_file, parts_of, word_file
from rapidfuzz.distance import LCSseq

from remiss.intake.reading import read_any
from remiss.model.document import Document
from remiss.model.outline import heading, sections_of

CORPUS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"
LARGEST = 60_000  # bytes of a text; two more texts of twice that are measured with --all
_WORD = re.compile(r"[^\W\d_]+")
_TAGGED = re.compile(r"<h[1-6]>(.*?)</h[1-6]>", re.DOTALL)
_OFFICE = shutil.which("soffice")
LOOKS = ("english", "swedish", "named", "own", "bold", "sizes")
_TARGETS = {"odt": "odt", "docx": "docx:MS Word 2007 XML", "html": "html:HTML (StarWriter)"}


@dataclass(frozen=True, slots=True)
class Score:
    """How one file was read."""

    headings: float
    words: float
    order: float
    seconds: float


def score(
    parts: tuple[Part, ...],
    expected: list[tuple[int, str]],
    found: Document,
    seconds: float,
    *,
    with_levels: bool,
) -> Score:
    """Return how well a document has the headings and the words of the parts it was written of."""
    got = Counter((section.level * with_levels, _plain(heading(section))) for section in sections_of(found))
    wanted = Counter((level * with_levels, _plain(text)) for level, text in expected)
    both = sum((got & wanted).values())
    before = [word for part in parts for word in _WORD.findall(part.text.replace("\u00ad", ""))]
    after = _WORD.findall(found.text)
    kept = sum((Counter(before) & Counter(after)).values())
    return Score(
        headings=2 * both / max(got.total() + wanted.total(), 1),
        words=kept / max(len(before), 1),
        order=LCSseq.similarity(before, after) / max(len(before), 1),
        seconds=seconds,
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".:")


def read(data: bytes, name: str) -> tuple[Document, float, set[str]]:
    """Read a file as a user's is read; return also the seconds it took and the codes of what was told."""
    started = time.perf_counter()
    found = read_any(data, where=name, sha256="")
    return found.document, time.perf_counter() - started, {finding.code for finding in found.findings}


def converted(files: dict[str, bytes], suffix: str, target: str) -> dict[str, bytes]:
    """Return files as LibreOffice saves them in another format."""
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / f"{name}.{suffix}").write_bytes(data)
        out = Path(folder) / "ut"
        command = [_OFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to"]
        inputs = sorted(map(str, Path(folder).glob(f"*.{suffix}")))
        subprocess.run(
            [*command, _TARGETS[target], "--outdir", str(out), *inputs], check=True, capture_output=True, timeout=400
        )
        return {path.stem: path.read_bytes() for path in out.iterdir()}


def texts() -> dict[str, Document]:
    """Return the outlines of the corpus."""
    largest = 10 * LARGEST if "--all" in sys.argv else LARGEST
    paths = [path for path in sorted(CORPUS.glob("*.txt")) if path.stat().st_size <= largest]
    return {path.stem: read_any(path.read_bytes(), where=path.name, sha256="").document for path in paths}


def report(name: str, scores: list[Score], told: Counter[str]) -> None:
    """Print a line of figures."""
    values = [statistics.mean(getattr(item, field) for item in scores) for field in ("headings", "words", "order")]
    worst = [min(getattr(item, field) for item in scores) for field in ("headings", "words", "order")]
    seconds = statistics.median(item.seconds for item in scores)
    figures = " ".join(f"{100 * mean:6.2f} ({100 * low:5.1f})" for mean, low in zip(values, worst, strict=True))
    print(f"{name:22} {figures} {seconds:6.2f}  {dict(sorted(told.items()))}", flush=True)


def measure(name: str, files: dict[str, bytes], suffix: str, parts: dict[str, tuple[Part, ...]], titles: str) -> None:
    """Read the files of one kind and print how well."""
    scores, told = [], Counter()
    for stem, data in files.items():
        found, seconds, codes = read(data, f"{stem}.{suffix}")
        told.update(codes)
        numbered = list(counted(parts[stem]))
        plain = _titles(parts[stem])
        levels = [part.level for part in parts[stem] if part.level]
        if titles == "sizes":  # a size tells which heading is over which, not that the outermost is of the second level
            levels = [sorted(set(levels)).index(level) + 1 for level in levels]
        expected = list(zip(levels, numbered if titles == "numbered" else plain, strict=True))
        scores.append(score(parts[stem], expected, found, seconds, with_levels=titles != "titles"))
    report(name, scores, told)


def _titles(parts: tuple[Part, ...]) -> list[str]:
    return [part.text for part in parts if part.level]


def peer(name: str, files: dict[str, bytes], titles: dict[str, list[str]]) -> None:
    """Print how many headings mammoth finds, by the same rule but for levels, which are the same in all its files."""
    from io import BytesIO

    import mammoth

    values = []
    for stem, data in files.items():
        html = mammoth.convert_to_html(BytesIO(data)).value
        got = Counter(_plain(unescape(re.sub("<[^>]+>", "", text))) for text in _TAGGED.findall(html))
        wanted = Counter(map(_plain, titles[stem]))
        values.append(2 * sum((got & wanted).values()) / max(got.total() + wanted.total(), 1))
    print(f"{f'mammoth, {name}':22} {100 * statistics.mean(values):6.2f} ({100 * min(values):5.1f})")


def main(arguments: list[str]) -> int:
    """Print a table."""
    if not CORPUS.is_dir():
        print("the texts (../shared/corpus) are not here")
        return 0
    documents = texts()
    typed = {stem: parts_of(document, numbers=True) for stem, document in documents.items()}
    bare = {stem: parts_of(document, numbers=False) for stem, document in documents.items()}
    made: Callable[[str, dict[str, tuple[Part, ...]]], dict[str, bytes]] = lambda looks, parts: {  # noqa: E731
        stem: word_file(item, looks=looks) for stem, item in parts.items()
    }
    counting = ("swedish", "named")
    words = {looks: made(looks, bare if looks in counting else typed) for looks in LOOKS}
    print(f"{len(documents)} texts; mean (worst)   headings F1   words kept    in order    seconds  told")
    measure("docx, english", words["english"], "docx", typed, "typed")
    measure("docx, swedish, counted", words["swedish"], "docx", bare, "numbered")
    measure("docx, swedish names", words["named"], "docx", bare, "numbered")
    measure("docx, own styles", words["own"], "docx", typed, "typed")
    measure("docx, bold only, titles", words["bold"], "docx", typed, "titles")
    measure("docx, bold, sizes", words["sizes"], "docx", typed, "sizes")
    measure("html", {stem: page_file(item) for stem, item in typed.items()}, "html", typed, "typed")
    if _OFFICE:
        for target in _TARGETS:
            measure(f"{target} by LibreOffice", converted(words["own"], "docx", target), target, typed, "typed")
            if target != "html":  # into HTML it writes numbers that run into the titles: "1.1Inledning"
                files = converted(words["swedish"], "docx", target)
                measure(f"{target}, counted", files, target, bare, "numbered")
    else:
        print("LibreOffice is not here: its files are left out")
    if "--peers" in arguments:
        peer("english", words["english"], {stem: _titles(item) for stem, item in typed.items()})
        peer("swedish, counted", words["swedish"], {stem: list(counted(item)) for stem, item in bare.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
