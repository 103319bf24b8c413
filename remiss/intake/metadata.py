"""What a text seems to say of itself: title, kind, who wrote it, when, under which number.

Suggestions for a person to check; what is not found is "". Long texts are not searched to their end: what a document
says of itself stands on its first pages.
"""

import re
from pathlib import PurePath

from remiss.intake import cues
from remiss.intake.dated import ISO, suggest_date
from remiss.intake.opening import front_matter, furniture_of, opening, short_lines
from remiss.intake.sender import suggest_body, suggest_organisation
from remiss.intake.titled import suggest_title
from remiss.language.fold import fold
from remiss.model.document import Document, DocumentKind, FurnitureKind, Metadata, Source
from remiss.model.outline import heading, walk

_SEARCHED = 200_000  # characters in which words and numbers are looked for
_SHORT = 20_000  # characters; in a longer text a number behind "Dnr" in the middle of it is another matter's
_FIRST_LINES = 4
_FEWEST_LETTERS = 400
_FEWEST_SWEDISH = 0.015  # of the letters are å, ä, ö; clean Swedish has 0.035 to 0.06, a scan that lost them 0
_PERIOD = re.compile(r"\b(20\d\d) ?[-–—] ?(20\d\d)\b")
_LONGEST_PERIOD = 30  # years


def suggest_metadata(document: Document) -> Metadata:
    """Return what can be guessed from a document's outline, text and furniture; its own metadata is not read.

    `responds_to` is always "": which document is answered is for a person to say.
    """
    front = front_matter(document)
    start = opening(document)
    title = suggest_title(document, front.get("title", ""))
    kind = _kind(document, title)
    body = suggest_body(document, "" if kind in (DocumentKind.OTHER, DocumentKind.REMISS) else start)
    found_date = suggest_date(document, front.get("date", ""), start)
    if kind is DocumentKind.PROTOCOL and "protokoll" not in fold(title):
        title = " ".join(f"Protokoll {body} {found_date}".split())
    return Metadata(
        title=title or PurePath(document.id).stem,
        kind=kind,
        organisation=suggest_organisation(
            document,
            named=front.get("organisation", ""),
            title=title,
            alone_counts=kind is not DocumentKind.OTHER,
        ),
        body=body,
        date=found_date,
        period=_period(title) if kind in (DocumentKind.PROGRAMME, DocumentKind.REMISS) else "",
        reference=front.get("reference", "") or _reference(document, kind, start),
        status=_status(f"{title}\n{start}"),
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


def _kind(document: Document, title: str) -> DocumentKind:
    printed_alone = {fold(line.strip()) for line in short_lines(document)[:_FIRST_LINES]} | {
        fold(line.strip()) for piece in furniture_of(document, FurnitureKind.LETTERHEAD) for line in piece.splitlines()
    }
    if printed_alone & cues.ANSWERS:
        return DocumentKind.RESPONSE
    paragraphs = sum(section.number.startswith("§") for section in walk(document.sections))
    if paragraphs >= cues.FEWEST_PARAGRAPHS and re.search(cues.PROTOCOL_WORDS, fold(document.text[:_SEARCHED])):
        return DocumentKind.PROTOCOL
    printed = heading(document.sections[0]) if document.sections else ""
    for named in (title, printed):
        folded = fold(named)
        for pattern, kind in cues.KIND_IN_TITLE:
            about_another = kind is DocumentKind.PROGRAMME and re.search(cues.ABOUT_ANOTHER, folded)
            if re.search(pattern, folded) and not about_another:
                return kind
    return DocumentKind.OTHER


def _period(title: str) -> str:
    for match in _PERIOD.finditer(title):
        if 0 < int(match[2]) - int(match[1]) <= _LONGEST_PERIOD:
            return f"{match[1]}-{match[2]}"
    return ""


def _reference(document: Document, kind: DocumentKind, start: str) -> str:
    """Return the number behind the word for it; "" when there are several, as in the protocol of many matters.

    The state's publications are known by theirs: "2005/06:173".
    """
    printed = re.match(cues.PUBLICATION, fold(start.lstrip("# \n")))
    if printed and kind is DocumentKind.OTHER:  # an answer that begins with what it answers has a number of its own
        return printed[1].replace(" ", "")
    around = "\n".join((start, *furniture_of(document, *FurnitureKind)))
    whole = len(document.text) <= _SHORT or kind is DocumentKind.PROTOCOL
    text = document.text[:_SEARCHED] if whole else around[:_SEARCHED]
    numbers = set()
    for match in re.finditer(cues.REFERENCE_LABEL, fold(text)):
        number = re.match(cues.REFERENCE, text[match.end() :][:40])
        if number and not ISO.fullmatch(number.group()):
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
