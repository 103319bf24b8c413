"""Who wrote a document: the organisation, and the board, office or party of it."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from remiss.intake import cues
from remiss.intake.genre import KINDS
from remiss.intake.opening import furniture_of, is_sender_line, opening, short_lines
from remiss.language.fold import fold
from remiss.model.document import Document, FurnitureKind
from remiss.model.outline import heading, walk

_SEARCHED = 200_000  # characters in which names of municipalities are counted
_LONGEST_BODY = 60  # characters
_LONGEST_NAME = 70  # characters


def suggest_organisation(document: Document, *, named: str, title: str, alone_counts: bool) -> str:
    """Return who sends a document, "" when it does not say.

    The municipality, city or region of the letterhead, or else the one that is named most, at least twice; one that is
    named once is enough when no other is. Then the state's own: the government, or the department that remits. Then
    whoever stands in the letterhead or above the title of a letter.

    Args:
        named: What the file's front matter gives, or "".
        title: The document's title.
        alone_counts: A municipality that is named once is enough when no other is.
    """
    return (
        named
        or _of_the_state(document, title)
        or _told_in(title)
        or _letter_writer(document, title, surely=True)
        or _municipality(document, alone_counts=alone_counts)
        or _remitting(document)
        or _letter_writer(document, title, surely=False)
    )


def _of_the_state(document: Document, title: str) -> str:
    first = "\n".join((title, *short_lines(document), *(heading(one) for one in document.sections[:1])))
    return cues.GOVERNMENT if re.search(rf"^(?:{cues.OF_THE_GOVERNMENT})", fold(first), re.MULTILINE) else ""


def _remitting(document: Document) -> str:
    start = opening(document)
    match = re.search(cues.REMITTED_BY, fold(start))
    return start[match.start(1) : match.end(1)] if match else ""


def _told_in(title: str) -> str:
    match = re.fullmatch(cues.WRITTEN_BY, fold(title))
    return title[match.start(1) : match.end(1)] if match else ""


def _letter_writer(document: Document, title: str, *, surely: bool) -> str:
    """Return the first line of the letterhead, or of what stands above a title that says what it is.

    Args:
        surely: Only a line that names nobody but one who writes.
    """
    pieces = furniture_of(document, FurnitureKind.LETTERHEAD)
    letterhead = [line for piece in pieces for line in piece.splitlines() if line.strip()]
    says = re.match(cues.SAYS_WHAT, fold(title))
    above = list(itertools.takewhile(lambda line: line != title, short_lines(document))) if says else []
    first = [section.title for section in document.sections[:1] if not section.number and section.title != title]
    for line in (*letterhead, *above, *(first if surely else ())):
        shown = " ".join(line.split())
        if surely and not is_sender_line(fold(shown)):
            continue
        if _could_write(shown) and (surely or line in above or re.search(cues.SENDER, fold(shown))):
            return shown
    return ""


def _could_write(line: str) -> bool:
    folded = fold(line)
    is_data = (
        any(char.isdigit() for char in line)
        or folded in KINDS
        or folded.startswith("till ")
        or bool(re.match(cues.GREETING, folded))
    )
    return len(line) <= _LONGEST_NAME and not is_data and not re.search(r"[.:@]|,\Z", line)


def _municipality(document: Document, *, alone_counts: bool) -> str:
    letterhead = "\n".join(furniture_of(document, FurnitureKind.LETTERHEAD))
    for text, fewest in ((letterhead, 1), (document.text[:_SEARCHED], 2)):
        names = Counter(_organisations(text))
        if names:
            name, count = names.most_common(1)[0]
            rivals = sum(1 for other in names.values() if other == count)
            alone = alone_counts and len(names) == 1 and not name.startswith("Region")
            if (count >= fewest or alone) and rivals == 1:
                return name
    return ""


def _organisations(text: str) -> Iterator[str]:
    folded = fold(text)
    for match in re.finditer(cues.ORGANISATION, folded):
        place = 3 if match[3] else 1
        name = text[match.start(place) : match.end(place)]
        addressed = re.search(cues.ADDRESSED, folded[max(match.start() - 40, 0) : match.start()])
        if addressed or match[place] in cues.NOT_A_NAME or not name[:1].isupper():
            continue
        name = name.capitalize() if name.isupper() else name
        yield f"Region {name}" if match[3] else f"{name} {match[2]}"


def suggest_body(document: Document, start: str) -> str:
    """Return the board, office or party, "" when none is named.

    Args:
        start: The text in which one is looked for besides letterheads and headings; "" for these alone.
    """
    party = next((found for line in document.text.splitlines() if (found := _party(line))), "")
    paragraphs = any(section.number.startswith("§") for section in walk(document.sections))
    if party and not paragraphs:
        return party
    headings = "\n".join(section.title for section in walk(document.sections)) if start else ""
    letterheads = "\n".join(furniture_of(document, FurnitureKind.LETTERHEAD))
    for text in (letterheads, headings, start):
        for match in re.finditer(cues.BODY, fold(text)):
            name = text[match.start() : match.end()]
            addressed = re.search(cues.ADDRESSED, fold(text[max(match.start() - 60, 0) : match.start()]))
            if not addressed and name[0].isupper() and match.group().rstrip("s") not in cues.NOT_A_BODY:
                return _cased(name[:-1] if name.endswith(("ens", "ets", "gs")) else name)
    return _second_line(letterheads)


def _second_line(letterhead: str) -> str:
    """Return what stands below the organisation's name in a letterhead, if it could be a board."""
    lines = [" ".join(line.split()) for line in letterhead.splitlines() if line.strip()]
    second = lines[1] if len(lines) > 1 else ""
    could_be = len(second) <= _LONGEST_BODY and second.replace(" ", "").isalpha() and fold(second) not in KINDS
    return second if could_be else ""


def _cased(name: str) -> str:
    return name.capitalize() if name.isupper() else name


def _party(line: str) -> str:
    match = re.fullmatch(cues.PARTY, fold(line.strip())) if len(line) < 60 else None
    return line.strip()[match.start(1) : match.end(1)] if match else ""
