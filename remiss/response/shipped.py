"""The forms that come with the program."""

from functools import cache
from importlib import resources

from remiss.model.form import DraftForm
from remiss.parsing import parse_form


@cache
def shipped_forms() -> tuple[str, ...]:
    """Return their names, sorted."""
    folder = resources.files(__package__).joinpath("forms")
    return tuple(sorted(one.name.removesuffix(".md") for one in folder.iterdir() if one.name.endswith(".md")))


@cache
def shipped_form(name: str) -> DraftForm:
    """Return one of them by its name, which is in `shipped_forms`."""
    text = resources.files(__package__).joinpath("forms", f"{name}.md").read_text(encoding="utf-8")
    return parse_form(text, name=name)
