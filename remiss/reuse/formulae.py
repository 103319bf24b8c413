"""Stock phrases of the genre."""

import re
from functools import cache
from importlib import resources

import yaml

from remiss.align.stock import without_stock
from remiss.language.fold import fold


def without_formulae(text: str) -> str:
    """Return a folded text with stock phrases and citations blanked out; offsets stay."""
    return without_stock(_pattern().sub(lambda match: " " * len(match.group()), fold(text)))


@cache
def _pattern() -> re.Pattern[str]:
    listed = yaml.safe_load(resources.files(__package__).joinpath("formulae.yaml").read_text(encoding="utf-8"))
    blanks = (turn.replace(" ?", r"\s*").replace(" *", r"\s*").replace(" ", r"\s+") for turn in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{turn})' for turn in blanks)})")
