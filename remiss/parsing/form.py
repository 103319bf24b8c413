"""Forms of drafts: Markdown files that a municipality writes by hand, so every mistake is told with its line."""

import re
from collections.abc import Iterator, Sequence

from remiss.errors import DraftError
from remiss.model.draft import DraftKind, Role
from remiss.model.form import BLANKS, DraftForm, FormPart
from remiss.model.identity import SectionNames
from remiss.parsing.draft import split_front
from remiss.parsing.parts import HeadLine, read_parts
from remiss.parsing.yaml_reader import Place, choice_of, entries, read_mapping, text_of

CHOICE = re.compile(r"(?m)^(\s*(?:\d+[.)]|[-*])?\s*)\[\?([^\]\n]+)\] ?")
_OPEN_CHOICE = re.compile(r"\[\?")
BLANK = re.compile(r"\$\{([^{}\n]*)\}")


def parse_form(text: str, *, name: str) -> DraftForm:
    """Read a form.

    Raises:
        DraftError: R-DRF-01 to -06 as for a draft; R-FRM-01, it has no heading; R-FRM-02, a blank that is none;
            R-FRM-03, a choice that does not end, or does not begin its line; R-YAML for what YAML or a value breaks.
    """
    where = f"forms/{name}.md"
    known, rest, first_line = split_front(text, where)
    place = Place(where=where, first_line=2, error=DraftError)
    found = entries(read_mapping(known, place), ("title", "kind"), place)
    if "title" not in found:
        raise DraftError("R-DRF-04", where=where, line=1, key="title")
    kind = DraftKind(choice_of(found["kind"], tuple(DraftKind), place)) if "kind" in found else DraftKind.RESPONSE
    before, heads = read_parts(rest, where=where, first_line=first_line, all_headings=True)
    if "".join(before).strip():
        raise DraftError("R-DRF-06", where=where, line=first_line)
    if not heads:
        raise DraftError("R-FRM-01", where=where, line=first_line)
    choices = [label for head in heads for label in _checked(head, where, BLANKS[kind])]
    parts = tuple(_parts(heads, where))
    return DraftForm(
        name=name, title=text_of(found["title"], place), parts=parts, choices=tuple(dict.fromkeys(choices)), kind=kind
    )


def _checked(head: HeadLine, where: str, blanks: Sequence[str]) -> Iterator[str]:
    """Yield the labels of the choices below a heading, and refuse what cannot be filled in."""
    for number, line in enumerate(head.lines, head.line + 1):
        for blank in BLANK.finditer(line):
            if blank[1] not in blanks:
                raise DraftError("R-FRM-02", where=where, line=number, found=blank[1], allowed=", ".join(blanks))
        choice = CHOICE.match(line)
        if len(_OPEN_CHOICE.findall(line)) != (choice is not None):
            raise DraftError("R-FRM-03", where=where, line=number)
        if choice is not None:
            yield " ".join(choice[2].split())


def _parts(heads: list[HeadLine], where: str) -> Iterator[FormPart]:
    names = SectionNames()
    seen: set[str] = set()
    role = Role.OTHER
    for head in heads:
        name = head.id or str(names.name(head.heading, None))
        if name in seen:
            raise DraftError("R-DRF-05", where=where, line=head.line, found=name)
        seen.add(name)
        role = head.role or (role if head.level > 1 else Role.OTHER)
        told = [line.strip().removeprefix(">").strip() for line in head.lines if line.lstrip().startswith(">")]
        text = "\n".join(line for line in head.lines if not line.lstrip().startswith(">")).strip()
        yield FormPart(id=name, heading=head.heading, level=head.level, role=role, text=text, help=" ".join(told))
