"""The passages of two linked sections as quoted blocks."""

import re
from collections.abc import Sequence

from remiss.model.body import BodyText
from remiss.model.close import Matter, Versions, differs
from remiss.model.point import FactKind, Point
from remiss.model.span import Span
from remiss.render.alone import Alone
from remiss.render.markdown.escape import escaped
from remiss.render.points import facts_named, unbroken
from remiss.render.runs import Run, word_runs
from remiss.texts import Catalogue

CONTEXT_WORDS = 12  # unchanged words kept on each side of a change
SPARED_WORDS = 5  # leaving out fewer than these saves nobody any reading
MOST_SENTENCES = 8  # sentences listed per side; the rest is counted

_BREAK = "\n"
_WORD_OR_BREAK = re.compile(r"\n\s*\n|\S+")


def differences(left: BodyText, right: BodyText, reading: Versions | Matter, alone: Alone, say: Catalogue) -> list[str]:
    """Return the lines that show how two linked sections differ; none when they do not.

    Args:
        alone: What the sections say that no counterpart does, and whether this is the link to list it with.
    """
    match reading:
        case Versions(operations=operations):
            runs = word_runs(operations, left.text, right.text)
            return [*_quoted(runs, left.text, right.text, say), ""] if differs(reading) else []
        case Matter() as matter:
            return [
                *_reused(matter.reused_left, left, say),
                *_only("summary.only_base", alone.left if alone.lists_left else (), left, say),
                *_only("summary.only_other", alone.right if alone.lists_right else (), right, say),
            ]


def _quoted(runs: Sequence[Run], left: str, right: str, say: Catalogue) -> list[str]:
    """Return the runs as a block quote, a paragraph of the sections a paragraph of it."""
    parts: list[str] = []
    for index, run in enumerate(runs):
        if index:
            before = runs[index - 1]
            apart = left[before.left.end : run.left.start] + right[before.right.end : run.right.start]
            parts.append(_BREAK if re.search(r"\n\s*\n", apart) else " ")
        if run.equal:
            parts.append(_context(left[run.left.start : run.left.end], after=index > 0, before=index < len(runs) - 1))
        else:
            parts.append(_marked(run, left, right, say))
    paragraphs = [" ".join(part.split()) for part in "".join(parts).split(_BREAK)]
    return "\n>\n".join(f"> {part}" for part in paragraphs if part).split("\n")


def _marked(run: Run, left: str, right: str, say: Catalogue) -> str:
    was, now = escaped(left[run.left.start : run.left.end]), escaped(right[run.right.start : run.right.end])
    marks = [f"~~{was}~~"] if was else []
    marks += [f"**{now}**"] if now else []
    if run.moved:
        marks.append(f"*({say('summary.moved')})*")
    return " ".join(marks)


def _context(text: str, *, after: bool, before: bool) -> str:
    """Return unchanged text, a long stretch cut to the words next to the changes it stands after and before."""
    words = [_BREAK if word.isspace() else word for word in _WORD_OR_BREAK.findall(text)]
    head, tail = CONTEXT_WORDS * after, CONTEXT_WORDS * before
    if len(words) <= head + tail + SPARED_WORDS:
        return _joined(words)
    first = [_joined(words[:head])] if head else []
    last = [_joined(words[-tail:])] if tail else []
    return " ".join([*first, "[…]", *last])


def _joined(words: Sequence[str]) -> str:
    return _BREAK.join(escaped(line) for line in " ".join(words).split(_BREAK))


def _reused(spans: Sequence[Span], body: BodyText, say: Catalogue) -> list[str]:
    """Return the passages that stand on both sides, as the left side has them."""
    if not spans:
        return []
    lines = [f"> - {escaped(unbroken(body.text, span))}" for span in spans[:MOST_SENTENCES]]
    if len(spans) > MOST_SENTENCES:
        lines.append(f"> - *{say.count('summary.more_passages', len(spans) - MOST_SENTENCES)}*")
    return [say("summary.reused"), "", *lines, ""]


def _only(key: str, points: Sequence[Point], body: BodyText, say: Catalogue) -> list[str]:
    if not points:
        return []
    lines = [f"> - {_point(body.text, point, say)}" for point in points[:MOST_SENTENCES]]
    if len(points) > MOST_SENTENCES:
        lines.append(f"> - *{say.count('summary.more_sentences', len(points) - MOST_SENTENCES)}*")
    return [say(key), "", *lines, ""]


def _point(source: str, point: Point, say: Catalogue) -> str:
    """Return a sentence, then in brackets its themes, and what it names by kind, in the order the text has them."""
    kinds: dict[FactKind, list[str]] = {}
    for kind, words in facts_named(source, point):
        kinds.setdefault(kind, []).append(escaped(words))
    themes = [f"{say('fact.theme')}: {', '.join(point.themes)}"] if point.themes else []
    named = "; ".join([*themes, *(f"{say(f'fact.{kind.value}')}: {', '.join(words)}" for kind, words in kinds.items())])
    sentence = escaped(source[point.span.start : point.span.end])
    return f"{sentence} *({named})*" if named else sentence
