"""A form: the headings that a draft begins with, what is to stand below them, and help for who writes."""

from dataclasses import dataclass

from remiss.model.draft import DraftKind, Role

# What a form may ask to be filled in.
BLANKS = {
    DraftKind.RESPONSE: ("title", "reference", "organisation", "body", "sender", "deadline"),
    DraftKind.REPORT: ("title", "organisation", "body", "documents", "themes", "figures"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """A heading of a form.

    Attributes:
        text: What the draft begins with below it; `${name}` stands for one of the `BLANKS` of its kind, and a line that
            begins with `[?label]`, after its number or dash, is kept only when that choice is made.
        help: What is to be written here, told beside the text and never a part of it.
    """

    id: str
    heading: str
    level: int
    role: Role
    text: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftForm:
    """A form by its file's name without ending, for one kind of drafts; `choices` are the labels of its lines to
    choose, each once."""

    name: str
    title: str
    parts: tuple[FormPart, ...]
    choices: tuple[str, ...] = ()
    kind: DraftKind = DraftKind.RESPONSE
