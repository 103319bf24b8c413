"""Copies of good files with some of their bytes changed, and what reading each of them comes to.

    PYTHONPATH=tests python tests/hostile/mutants.py KIND COUNT SEED

reads `COUNT` mutants of a kind one after the other in this one process, which keeps itself to the limits of the worker,
and prints JSON: how often each came to which code, to an import, or to a fault of the program by its name.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from good_files import docx_file, html_file, odt_file, text_file
from lxml import etree
from outline_told import told
from packed import packed

from remiss.errors import DocumentError
from remiss.importing import prepare_draft, read_draft
from remiss.intake import reading, worker
from remiss.intake.limits import Limits, keep
from remiss.model.document import Document

SECONDS = 120  # of processor time for a whole batch


def mutated(data: bytes, drawn: random.Random) -> bytes:
    """Return bytes with 1, 3, 10 or 40 changes: one set, some cut out, some put in, some copied, the rest cut off."""
    found = bytearray(data)
    for _ in range(drawn.choice((1, 3, 10, 40))):
        if not found:
            break
        at, other = drawn.randrange(len(found)), drawn.randrange(len(found))
        match drawn.randrange(5):
            case 0:
                found[at] = drawn.randrange(256)
            case 1:
                del found[at : at + drawn.randrange(1, 50)]
            case 2:
                found[at:at] = drawn.randbytes(drawn.randrange(1, 20))
            case 3:
                found[at : at + 30] = found[other : other + 30]
            case 4 if drawn.random() < 0.1:
                del found[at:]
    return bytes(found)


def inside(data: bytes, drawn: random.Random) -> bytes:
    """Return a packed file with one part changed and packed again, so that it gets past the unpacking."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = drawn.choice([name for name in parts if name.endswith(".xml")])
    return packed({**parts, chosen: _rearranged(parts[chosen], drawn)}, stored=("mimetype",))


def _rearranged(part: bytes, drawn: random.Random) -> bytes:
    """Return XML that can be parsed still, with elements taken out, doubled, moved, renamed, or given odd values."""
    if drawn.random() < 0.1:
        return mutated(part, drawn)
    root = etree.fromstring(part)
    for _ in range(drawn.choice((1, 3, 10))):
        elements = [item for item in root.iter() if item is not root]
        if not elements:
            break
        one, other = drawn.choice(elements), drawn.choice(elements)
        match drawn.randrange(5):
            case 0:
                one.getparent().remove(one)
            case 1:
                one.addnext(deepcopy(one))
            case 2 if other not in one.iter():
                other.append(one)
            case 3:
                one.tag = other.tag
            case 4 if one.attrib:
                one.set(drawn.choice(list(one.attrib)), drawn.choice(("0", "-7", "99999999", "", "x", "1e9")))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


KINDS: dict[str, tuple[Callable[[], bytes], Callable[[bytes, random.Random], bytes], str]] = {
    "docx": (docx_file, mutated, "a.docx"),
    "docx-inside": (docx_file, inside, "a.docx"),
    "odt": (odt_file, mutated, "a.odt"),
    "odt-inside": (odt_file, inside, "a.odt"),
    "html": (html_file, mutated, "a.html"),
    "text": (text_file, mutated, "a.txt"),
}


def outcome(data: bytes, name: str) -> str:
    """Return the code of what refuses a file, "imported" with the codes of findings, or the fault it lets through.

    A file that is read is also prepared for the library: written as structured text, and read again.
    """
    try:
        found = read_draft(name, data)
        kept = prepare_draft(found, document_id="a/b", metadata=found.metadata).document
    except DocumentError as error:
        return error.code
    except Exception as error:  # noqa: BLE001 - what is looked for
        return f"fault {type(error).__name__}: {error}"
    if found.document.sections and _words(kept) != _words(found.document):
        return "fault: the library keeps something else"
    return " ".join(["imported", *sorted({finding.code for finding in found.findings})])


def _words(document: Document) -> list[tuple[int, str, str, list[str]]]:
    """Return the sections with their words; bars between the cells of a plain text become a table's, and are none."""
    return [(*fixed, text.replace("|", " ").split()) for *fixed, text in told(document)]


def main(kind: str, count: int, seed: int) -> None:
    """Print what the mutants come to."""
    keep(Limits(processor=SECONDS))
    sys.setrecursionlimit(4000)
    reading.read_aside = lambda data, _where, **_: worker.read(data)
    make, change, name = KINDS[kind]
    good, drawn = make(), random.Random(seed)
    found = Counter(outcome(change(good, drawn), name) for _ in range(count))
    print(json.dumps({"good": outcome(good, name), "mutants": found}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
