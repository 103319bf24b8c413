"""What a text seems to say of itself: title, kind, who wrote it, when, under which number.

Suggestions for a person to check; what is not found is "". Long texts are not searched to their end: what a document
says of itself stands on its first pages.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from remiss.intake import cues
from remiss.intake.genre import KINDS, MONTHS
from remiss.language.fold import fold
from remiss.model.document import Document, DocumentKind, FurnitureKind, Metadata, Source
from remiss.model.outline import heading, walk

_OPENING = 2500  # characters in which dates, bodies and status are looked for
_SEARCHED = 200_000  # characters in which names of municipalities are counted
_FEWEST_LETTERS = 400
_FEWEST_SWEDISH = 0.015  # of the letters are å, ä, ö; clean Swedish has 0.035 to 0.06, a scan that lost them 0
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_WRITTEN = re.compile(rf"\b(\d{{1,2}})(?::?e)? ({'|'.join(MONTHS)}) ((?:19|20)\d\d)\b")
_PERIOD = re.compile(r"\b(20\d\d) ?[-–—] ?(20\d\d)\b")
_FRONT_LINE = re.compile(r"^([\w-]+) ?: *[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_LONGEST_TITLE = 150  # characters
_LONGEST_BODY = 60  # characters
_LONGEST_PERIOD = 30  # years


def suggest_metadata(document: Document) -> Metadata:
    """Return what can be guessed from a document's outline, text and furniture; its own metadata is not read.

    `responds_to` is always "": which document is answered is for a person to say.
    """
    front = _front_matter(document)
    opening = _opening(document)
    kind = _kind(document, front)
    body = _body(document, "" if kind in (DocumentKind.OTHER, DocumentKind.REMISS) else opening)
    found_date = _date(document, front, opening)
    title = _title(document, front)
    if kind is DocumentKind.PROTOCOL and "protokoll" not in fold(title):
        title = " ".join(f"Protokoll {body} {found_date}".split())
    return Metadata(
        title=title or PurePath(document.id).stem,
        kind=kind,
        organisation=_organisation(document, alone_counts=kind is not DocumentKind.OTHER),
        body=body,
        date=found_date,
        period=_period(title) if kind in (DocumentKind.PROGRAMME, DocumentKind.REMISS) else "",
        reference=_reference(document, front),
        status=_status(f"{title}\n{opening}"),
        source=Source(
            name=PurePath(document.id).name,
            sha256=document.sha256,
            pages=_pages(document),
            ocr=looks_scanned(document.text),
        ),
    )


def looks_scanned(text: str) -> bool:
    """Return whether a Swedish text has lost its å, ä and ö, as in a scan read with the wrong letters."""
    letters = [char for char in text[:_SEARCHED].lower() if char.isalpha()]
    swedish = " och " in text or " att " in text
    return (
        swedish
        and len(letters) >= _FEWEST_LETTERS
        and sum(c in "åäö" for c in letters) < _FEWEST_SWEDISH * len(letters)
    )


def _furniture(document: Document, *kinds: FurnitureKind) -> Iterator[str]:
    for piece in document.furniture:
        if piece.kind in kinds:
            yield document.text[piece.span.start : piece.span.end]


def _front_matter(document: Document) -> dict[str, str]:
    """Return what the file's own front matter gives, by our keys."""
    first = next(_furniture(document, FurnitureKind.METADATA), "")
    if not first.startswith("---"):
        return {}
    given = {key.lower(): value for key, value in _FRONT_LINE.findall(first)}
    names = {key: next((given[name] for name in known if name in given), "") for key, known in cues.FRONT_KEYS.items()}
    return {key: value for key, value in names.items() if value}


def _opening(document: Document) -> str:
    first = next((piece for piece in document.furniture if piece.span.start == 0), None)
    fenced = first is not None and document.text.startswith("---")
    start = first.span.end if first is not None and fenced else 0
    return document.text[start : start + _OPENING]


def _title(document: Document, front: dict[str, str]) -> str:
    if front.get("title"):
        return front["title"]
    sections = document.sections
    if sections and len(sections) == 1 and sections[0].level == 1:
        return heading(sections[0])
    for block in document.preamble:
        text = " ".join(document.text[block.spans[0].start : block.spans[-1].end].split())
        if fold(text) not in KINDS:
            if len(text) <= _LONGEST_TITLE:
                return text.rstrip(".")
            break
    return heading(sections[0]) if sections else ""


def _kind(document: Document, front: dict[str, str]) -> DocumentKind:
    paragraphs = sum(section.number.startswith("§") for section in walk(document.sections))
    if paragraphs >= cues.FEWEST_PARAGRAPHS and re.search(cues.PROTOCOL_WORDS, fold(document.text[:_SEARCHED])):
        return DocumentKind.PROTOCOL
    printed = heading(document.sections[0]) if document.sections else ""
    for title in (_title(document, front), printed):
        folded = fold(title)
        for pattern, kind in cues.KIND_IN_TITLE:
            about_another = kind is DocumentKind.PROGRAMME and re.search(cues.ABOUT_ANOTHER, folded)
            if re.search(pattern, folded) and not about_another:
                return kind
    return DocumentKind.OTHER


def _organisation(document: Document, *, alone_counts: bool) -> str:
    """Return the municipality, city or region of the letterhead, or else the one that is named most, at least twice.

    A municipality that is named once is enough when no other is, and `alone_counts`.
    """
    letterhead = "\n".join(_furniture(document, FurnitureKind.LETTERHEAD))
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
        if match[place] in cues.NOT_A_NAME or not name[:1].isupper():
            continue
        name = name.capitalize() if name.isupper() else name
        yield f"Region {name}" if match[3] else f"{name} {match[2]}"


def _body(document: Document, opening: str) -> str:
    party = next((found for line in document.text.splitlines() if (found := _party(line))), "")
    paragraphs = any(section.number.startswith("§") for section in walk(document.sections))
    if party and not paragraphs:
        return party
    headings = "\n".join(section.title for section in walk(document.sections)) if opening else ""
    letterheads = "\n".join(_furniture(document, FurnitureKind.LETTERHEAD))
    for text in (letterheads, headings, opening):
        for match in re.finditer(cues.BODY, fold(text)):
            name = text[match.start() : match.end()]
            if name[0].isupper() and match.group().rstrip("s") not in cues.NOT_A_BODY:
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


def _date(document: Document, front: dict[str, str], opening: str) -> str:
    """Return the first date that is found: in the file's front matter, a letterhead, a line about dates, the opening.

    Of several lines about the document the latest date counts: that of the edition.
    """
    if front.get("date"):
        return next(_dates(front["date"]), "")
    letterhead = next(_dates("\n".join(_furniture(document, FurnitureKind.LETTERHEAD))), "")
    about = [line for piece in _furniture(document, FurnitureKind.METADATA) for line in piece.splitlines()]
    lines = [line for line in about if not re.search(cues.NOT_THE_DATE, fold(line))]
    latest = max((found for line in lines for found in _dates(line)), default="")
    if letterhead or latest:
        return letterhead or latest
    told = [line for line in opening.splitlines() if not re.search(cues.NOT_THE_DATE, fold(line[:300]))]
    labelled = (line for line in told if re.search(cues.DATE_LABELS, fold(line[:120])))
    for line in (*labelled, *told):
        found = list(_dates(line[:300]))
        if found:
            return max(found) if re.search(cues.EDITION, fold(line[:300])) else found[0]
    return ""


def _dates(text: str) -> Iterator[str]:
    """Yield the dates of a text as ISO dates, those written in figures first."""
    folded = fold(text)
    found = [(match[1], match[2], match[3]) for match in _ISO.finditer(folded)]
    found += [(match[3], str(MONTHS.index(match[2]) + 1), match[1]) for match in _WRITTEN.finditer(folded)]
    for year, month, day in found:
        try:
            yield date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue


def _period(title: str) -> str:
    for match in _PERIOD.finditer(title):
        if 0 < int(match[2]) - int(match[1]) <= _LONGEST_PERIOD:
            return f"{match[1]}-{match[2]}"
    return ""


def _reference(document: Document, front: dict[str, str]) -> str:
    """Return the number behind the word for it; "" when there are several, as in the protocol of many matters."""
    if "reference" in front:
        return front["reference"]
    text = document.text[:_SEARCHED]
    numbers = set()
    for match in re.finditer(cues.REFERENCE_LABEL, fold(text)):
        number = re.match(cues.REFERENCE, text[match.end() :][:40])
        if number and not _ISO.fullmatch(number.group()):
            numbers.add(number.group())
    return numbers.pop() if len(numbers) == 1 else ""


def _status(text: str) -> str:
    match = re.search(cues.STATUS, text.lower())
    return match.group() if match else ""


def _pages(document: Document) -> int | None:
    sections = list(walk(document.sections))
    blocks = [*document.preamble, *(block for section in sections for block in section.blocks)]
    pages = [*(block.page for block in blocks), *(section.page for section in sections)]
    return max((page for page in pages if page), default=None)
