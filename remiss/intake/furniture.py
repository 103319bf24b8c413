"""What belongs to the page, not to the matter: headers, footers, numbers, signature lines, letterheads, notices.

Each rule looks at the lines and says which of them are furniture; a line keeps the kind of the first rule that claims
it. Rules later in the list may lean on earlier ones: running heads are looked for around page numbers and signatures.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from remiss.intake.genre import (
    ABOUT_DOCUMENT,
    APPENDIX_ALONE,
    END_MARK,
    NOTICE,
    RUNNING_HEAD,
    SIGNATURE_START,
    SIGNATURE_WORDS,
    SITTING_HEADER,
)
from remiss.intake.letterheads import Claims, letter_opening, letterhead_fields, letterheads
from remiss.intake.lines import Line
from remiss.intake.pages import find_page_numbers, numbers_head_pages
from remiss.intake.running_heads import find_running_heads
from remiss.language.fold import fold
from remiss.model.document import Furniture, FurnitureKind
from remiss.model.span import Span

Rule = Callable[[Sequence[Line], Sequence[str], Claims], Iterator[tuple[int, FurnitureKind]]]

_LONGEST = 120  # characters of a header or footer line
_FENCE = "---"
_LONGEST_FRONT_MATTER = 60  # lines
_KEY_AND_VALUE = re.compile(r"[\w-]+ ?:(?: .*)?|- .*")
_SIGNATURE_START = re.compile(SIGNATURE_START)
_RULED = re.compile(r"[-=_ ]{3,}")
_APPENDIX_ALONE = re.compile(APPENDIX_ALONE)
_NOTICE = re.compile(NOTICE)
_END_MARK = re.compile(END_MARK)
_ABOUT_DOCUMENT = re.compile(ABOUT_DOCUMENT)
_RUNNING_HEAD = re.compile(RUNNING_HEAD)
_SITTING_HEADER = re.compile(SITTING_HEADER)


def find_furniture(lines: Sequence[Line]) -> Claims:
    """Return the kind of each line that is furniture, by its place in `lines`."""
    folded = [fold(" ".join(line.text[: 2 * _LONGEST].replace("**", "").split())) for line in lines]
    claims: Claims = {}
    for rule in RULES:
        for at, kind in list(rule(lines, folded, claims)):
            claims.setdefault(at, kind)
    return claims


def as_spans(lines: Sequence[Line], claims: Claims) -> tuple[Furniture, ...]:
    """Return furniture with its places; neighbouring lines of one kind are one piece."""
    found: list[Furniture] = []
    last = -2
    for at in sorted(claims):
        line = lines[at]
        if last == at - 1 and found[-1].kind is claims[at]:
            found[-1] = Furniture(span=Span(found[-1].span.start, line.end), kind=claims[at])
        else:
            found.append(Furniture(span=Span(line.start, line.end), kind=claims[at]))
        last = at
    return tuple(found)


def _front_matter(lines: Sequence[Line], folded: Sequence[str], _: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """A block of keys and values between two `---`, as other programs write it."""
    if not lines or folded[0] != _FENCE:
        return
    for end in range(1, min(len(lines), _LONGEST_FRONT_MATTER)):
        if folded[end] == _FENCE:
            yield from ((at, FurnitureKind.METADATA) for at in range(end + 1))
            return
        if not _KEY_AND_VALUE.match(folded[end]):
            return


def _page_numbers(lines: Sequence[Line], _: Sequence[str], __: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    for number in find_page_numbers(lines):
        yield number.line, FurnitureKind.PAGE_NUMBER


def _signatures(lines: Sequence[Line], folded: Sequence[str], _: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """A line that begins as the signature line of a protocol's page, and the stack of such words below it."""
    at = 0
    while at < len(lines):
        if len(folded[at]) <= _LONGEST and _SIGNATURE_START.match(folded[at]):
            yield at, FurnitureKind.SIGNATURE
            while at + 1 < len(lines) and _is_stacked(folded[at + 1]):
                at += 1
                yield at, FurnitureKind.SIGNATURE
        at += 1


def _is_stacked(line: str) -> bool:
    words = re.findall(r"[^\W_]+", line)
    return all(word in SIGNATURE_WORDS for word in words) if words else bool(_RULED.fullmatch(line))


def _notices(_: Sequence[Line], folded: Sequence[str], __: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    for at, line in enumerate(folded):
        if len(line) > _LONGEST:
            continue
        if _NOTICE.match(line):
            yield at, FurnitureKind.NOTICE
        elif _END_MARK.fullmatch(line):
            yield at, FurnitureKind.FOOTER


def _about_document(_: Sequence[Line], folded: Sequence[str], __: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    for at, line in enumerate(folded):
        if len(line) <= _LONGEST and not line.endswith(".") and _ABOUT_DOCUMENT.match(line):
            yield at, FurnitureKind.METADATA


def _named_headers(lines: Sequence[Line], folded: Sequence[str], _: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """A line that names the publication or the sitting, anywhere but in the document's first line."""
    for at in range(1, len(lines)):
        if len(folded[at]) > _LONGEST or lines[at].text.startswith("#"):
            continue
        if _RUNNING_HEAD.fullmatch(folded[at]) or (_is_apart(lines, at) and _SITTING_HEADER.fullmatch(folded[at])):
            yield at, FurnitureKind.HEADER


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    return bool(lines[at].gap or lines[at].feeds)


def _repeated_appendix(_: Sequence[Line], folded: Sequence[str], __: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """The name of an appendix, alone on a line, where it stood before: it is printed on every page."""
    seen = set()
    for at, line in enumerate(folded):
        if _APPENDIX_ALONE.fullmatch(line):
            if line in seen:
                yield at, FurnitureKind.HEADER
            seen.add(line)


def _running_heads(lines: Sequence[Line], folded: Sequence[str], claims: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """Lines that recur where pages begin or end; what stands above a number that heads its page is a header too."""
    page_ends = {at for at, kind in claims.items() if kind in (FurnitureKind.PAGE_NUMBER, FurnitureKind.SIGNATURE)}
    below, above = find_running_heads(lines, folded, page_ends, set(claims))
    numbers_head = numbers_head_pages(lines, find_page_numbers(lines), claims)
    yield from ((at, FurnitureKind.HEADER) for at in sorted(below))
    for at in sorted(above - below):
        following = next((place for place in range(at + 1, len(lines)) if place not in above), None)
        heads = numbers_head and following is not None and claims.get(following) is FurnitureKind.PAGE_NUMBER
        yield at, FurnitureKind.HEADER if heads else FurnitureKind.FOOTER


RULES: tuple[Rule, ...] = (
    _front_matter,
    _page_numbers,
    _signatures,
    _notices,
    _about_document,
    letterheads,
    letter_opening,
    letterhead_fields,
    _named_headers,
    _repeated_appendix,
    _running_heads,
)
