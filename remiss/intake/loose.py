"""Headings known by their looks alone: a short line above a text, capitals, a label above a list, a question.

They are looked for when the firm ones are known, from the last chunk to the first.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from remiss.intake.chunks import Setting
from remiss.intake.found import Found, Style, Text
from remiss.intake.markup import plain
from remiss.intake.shape import (
    filled_label,
    is_body,
    is_capitals,
    is_label,
    is_question,
    is_terminal,
    starts_lower,
    starts_upper,
)
from remiss.language.fold import fold

_LONGEST_RUN = 2  # a heading and a subheading; three short lines in a row are a list, names or a form
_LONGEST_QUESTION = 220  # characters
_LONGEST_LIST = 40  # chunks below a label
_LONGEST_OPTION = 45  # characters of a line to tick below a label

Rule = Callable[[Text, int, dict[int, int]], Found | None]


def find_loose(text: Text) -> None:
    """Add the headings that these rules find."""
    for at in _labels(text):
        text.add(Found(first=at, last=at, text=plain(_label(text, at)), style=Style.LABEL))
    runs = _runs(text)
    taken = text.taken()
    for at in reversed(range(len(text.chunks))):
        if at in taken:
            continue
        heading = next((found for rule in RULES if (found := rule(text, at, runs))), None)
        if heading:
            text.add(heading)
    _join_labels(text)


def _join_labels(text: Text) -> None:
    """Count a lone line that heads a list, right after a label's section, among the labels."""
    label_before = False
    for at in sorted(text.found):
        heading = text.found[at]
        below = text.at(heading.last + 1)
        heads_list = below is not None and below.setting is Setting.ITEM
        if heading.style is Style.LONE and label_before and heads_list:
            text.add(replace(heading, style=Style.LABEL))
        label_before = text.found[at].style is Style.LABEL


def _runs(text: Text) -> dict[int, int]:
    """Return, for each chunk that could be an unmarked heading, how many such chunks, or questions, stand in a row."""
    taken = text.taken()
    free = [at for at in range(len(text.chunks)) if at not in taken and (text.title(at) or _asks(text, at))]
    found: dict[int, int] = {}
    run: list[int] = []
    for at in [*free, len(text.chunks) + 1]:
        if run and at != run[-1] + 1:
            found.update(dict.fromkeys(run, len(run)))
            run = []
        run.append(at)
    return found


def _asks(text: Text, at: int) -> bool:
    return text.is_running(at) and len(text.chunks[at].text) <= _LONGEST_QUESTION and text.chunks[at].text.endswith("?")


def _lone(text: Text, at: int, runs: dict[int, int]) -> Found | None:
    """A short line above a text or a list, or above another such heading."""
    chunk = text.chunks[at]
    if not text.title(at) or runs[at] > _LONGEST_RUN or not text.begins(at) or not _heads(text, at):
        return None
    style = Style.CAPITALS if is_capitals(chunk.text) else Style.LONE
    return Found(first=at, last=at, text=text.title(at), style=style)


def _heads(text: Text, at: int) -> bool:
    """Return whether something follows that a heading can stand above.

    A list whose first point begins with a small letter completes a sentence, and so does text that begins so.
    """
    below = text.at(at + 1)
    if below is None or starts_lower(below.text) or below.setting is Setting.MARKED:
        return False
    if at + 1 in text.found:
        return _heads_heading(text, at)
    if below.setting is Setting.ITEM:
        return starts_upper(below.text)
    if below.setting is Setting.ROW:
        return text.chunks[at].fresh
    return is_body(below.text) and not text.title(at + 1)


def _heads_heading(text: Text, at: int) -> bool:
    """Return whether a heading can stand right above the heading that follows: set apart itself, and of higher rank."""
    chunk, below = text.chunks[at], text.found[at + 1]
    above = text.at(at - 1)
    apart = chunk.fresh or above is None or above.setting is Setting.MARKED or is_terminal(above.text)
    stacked = above is not None and above.setting is Setting.ITEM and not text.chunks[at + 1].fresh
    if below.style is Style.LABEL:
        return chunk.fresh and not _is_below_label(text, at)
    return (apart or stacked) and below.style in (Style.LONE, Style.CAPITALS, Style.CLAUSE)


def _is_below_label(text: Text, at: int) -> bool:
    """Return whether a chunk stands in the list of a label above it."""
    for place in range(at - 1, max(at - _LONGEST_LIST, -1), -1):
        heading = text.found.get(place)
        if heading is not None:
            return heading.style is Style.LABEL
        if is_body(text.chunks[place].text) and text.chunks[place].setting is not Setting.ITEM:
            return False
    return False


def _question(text: Text, at: int, runs: dict[int, int]) -> Found | None:
    """A question that is a paragraph by itself, with an answer below: so an interpellation's are printed."""
    chunk = text.chunks[at]
    if runs.get(at, _LONGEST_RUN + 1) > _LONGEST_RUN or not is_question(chunk.text):
        return None
    above, below = text.at(at - 1), text.at(at + 1)
    if not chunk.fresh or below is None or not below.fresh or below.setting is not Setting.TEXT:
        return None
    if len(below.text) < len(chunk.text) or is_question(below.text) or starts_lower(below.text):
        return None
    if above is not None and (is_question(above.text) or above.text.endswith(":") or not text.begins(at)):
        return None
    return Found(first=at, last=at, text=chunk.shown, style=Style.LONE)


def _label(text: Text, at: int) -> str:
    """Return the label that a chunk is, with its colon; "" when it is none."""
    chunk = text.chunks[at]
    if chunk.setting is not Setting.TEXT or len(chunk.lines) > 1:
        return ""
    return chunk.text if is_label(chunk.text) else filled_label(chunk.text)


def _labels(text: Text) -> list[int]:
    """Return the labels that are headings: two or more after each other, with nothing but their lists between.

    One label above a list is a lead-in. A label with dots to write on must close such a series, and must not recur.
    """
    taken = text.taken()
    candidates = {at: label for at in range(len(text.chunks)) if at not in taken and (label := _label(text, at))}
    counts = Counter(fold(label) for label in candidates.values())
    heads = [at for at in candidates if is_label(text.chunks[at].text) and _heads_list(text, at)]
    closing = [at for at in candidates if not is_label(text.chunks[at].text) and counts[fold(candidates[at])] == 1]
    joined = {
        place
        for left, right in pairwise(sorted([*heads, *closing]))
        if left in heads and _only_list_between(text, left, right)
        for place in (left, right)
    }
    return sorted(joined)


def _heads_list(text: Text, at: int) -> bool:
    below = text.at(at + 1)
    if below is None or at + 1 in text.found:
        return False
    if below.setting is Setting.ITEM:
        return starts_upper(below.text)
    short = len(below.text) <= _LONGEST_OPTION and not is_terminal(below.text) and not below.text.endswith(":")
    return below.setting is Setting.TEXT and not below.fresh and short


def _only_list_between(text: Text, left: int, right: int) -> bool:
    """Return whether only the list of the left label stands between two: all items, or all lines to tick."""
    setting = text.chunks[left + 1].setting
    for at in range(left + 1, right):
        chunk = text.chunks[at]
        option = chunk.setting is Setting.ITEM or len(chunk.text) <= _LONGEST_OPTION or filled_label(chunk.text)
        if at in text.found or chunk.setting is not setting or not option:
            return False
    return True


RULES: tuple[Rule, ...] = (_lone, _question)
