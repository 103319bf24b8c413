"""An answer read: where it stands as a whole, and its remarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from remiss.model.document import Document
from remiss.model.remark import ASKS, Change, Reading, Remark, Stance
from remiss.model.span import Span
from remiss.remarks.aims import aim_all
from remiss.remarks.clauses import Judged, judge_clauses
from remiss.remarks.context import with_contexts
from remiss.remarks.cues import Cues, default_cues
from remiss.remarks.found import Found
from remiss.remarks.judging import NEUTRAL, Respondent, Verdict, asked, head_of, judge, respondent_of
from remiss.remarks.parts import parts_of
from remiss.remarks.phrases import Line, find, span_of
from remiss.remarks.repeats import merge_repeats
from remiss.remarks.standpoint import standpoint
from remiss.remarks.statements import Statement, read_statements
from remiss.remarks.wording import Wording, default_wording, worded

VIEWS = frozenset({"opinions", "background"})
"""The parts of an answer in which words tell where no cue does; a summary or a decision says again."""
FEWEST = 4
"""Words from which a statement is read for what they tell; items of a list are often only things, "- hallen vid ån"."""
OFTEN = {Stance.SUGGESTS_ADDITION: Change.ADD, Stance.SUGGESTS_CLARIFICATION: Change.REVISE}
"""What is mostly asked for, where neither cue nor verb tells."""


def read_response(response: Document, base: Document | None = None, cues: Cues | None = None) -> Reading:
    """Return the standpoint of an answer and its remarks in reading order.

    Args:
        response: The answer.
        base: The document it answers; without it remarks aim at what they name, as they name it.
        cues: How the language puts remarks; the Swedish cues that come with the program when left out.
    """
    cues = default_cues() if cues is None else cues
    statements = read_statements(response, cues)
    found = find_remarks(response, statements, cues, default_wording())
    parts = parts_of(response, base, statements, cues)
    remarks = aim_all(found, parts, response, cues)
    return Reading(stance=standpoint(statements, remarks, cues), remarks=remarks)


def find_remarks(
    response: Document, statements: Sequence[Statement], cues: Cues, wording: Wording | None = None
) -> tuple[Found, ...]:
    """Return the remarks of an answer in reading order, silent ones too, before it is known where they aim.

    Args:
        response: The answer.
        statements: All of its statements.
        cues: How the language puts remarks.
        wording: What words tell where no cue speaks; without it such a statement is neutral.
    """
    speaking = _speaking(statements)
    respondent = respondent_of(response, [one.line for one in statements], cues)
    found = tuple(_found(speaking, _Reader(cues, respondent, wording)))
    return merge_repeats(tuple(with_contexts(found, speaking, cues)))


@dataclass(frozen=True, slots=True)
class _Reader:
    cues: Cues
    respondent: Respondent
    wording: Wording | None


def _speaking(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements in which the respondent speaks: its decision, its view, or else the errand, its summary."""
    other = "opinions" if any(one.role == "opinions" for one in statements) else "background"
    return [one for one in statements if one.role in {other, "summary", "decision"}]


def _found(statements: Sequence[Statement], reader: _Reader) -> Iterator[Found]:
    """Yield the remarks in reading order, a reason that follows one in it."""
    last: Found | None = None
    for statement, intro in _with_intros(statements, reader.cues):
        judged = judge_clauses(statement.span, statement.line, reader.cues, reader.respondent)
        if last is not None and not last.silent and _is_reason_for(statement, last, reader.cues):
            last = replace(last, remark=replace(last.remark, reason=statement.span))
            continue
        if last is not None:
            yield last
            last = None
        for one in judged:
            if last is not None:
                yield last
            last = _remark(one, statement, intro, reader)
    if last is not None:
        yield last


def _with_intros(statements: Sequence[Statement], cues: Cues) -> Iterator[tuple[Statement, Statement | None]]:
    """Yield the statements, items with the sentence that opens their list; such sentences and quotations are left out.

    A quotation is kept after a sentence by which the respondent makes it its own.
    """
    intro: Statement | None = None
    own = False
    for at, statement in enumerate(statements):
        if not statement.quoted:
            own = find(cues.lists["reaffirms"], statement.line) is not None
        elif not own:
            continue
        opens = statement.opens_list and at + 1 < len(statements) and statements[at + 1].item
        intro = statement if opens else intro if statement.item else None
        if not opens:
            yield statement, intro


def _is_reason_for(statement: Statement, last: Found, cues: Cues) -> bool:
    if statement.paragraph != last.statement.paragraph or last.remark.stance is Stance.NEUTRAL:
        return False
    return find(cues.lists["reasons_before"], statement.line) is not None


def _remark(one: Judged, statement: Statement, intro: Statement | None, reader: _Reader) -> Found:
    cues = reader.cues
    above = _above(statement, intro, cues, reader.respondent)
    verdict = one.verdict if above is None else _under(above[1], one, cues)
    if above is None or verdict is NEUTRAL:
        verdict = _worded(verdict, one.line, statement, reader)
    silent = verdict.stance is None or not (verdict.told or statement.ended)
    silent = silent or (statement.role == "summary" and verdict.stance is Stance.NEUTRAL)
    silent = silent or (statement.role == "decision" and verdict.stance not in ASKS)
    remark = Remark(
        span=one.span,
        stance=verdict.stance or Stance.NEUTRAL,
        change=verdict.change,
        cue=None if verdict.words is None else span_of(one.line, verdict.words),
        reason=_reason(one, verdict.words, cues),
        intro=None if above is None else above[0],
        umbrella=verdict.umbrella,
    )
    return Found(remark, statement, one.line, silent, verdict.told)


def _worded(verdict: Verdict, line: Line, statement: Statement, reader: _Reader) -> Verdict:
    """Return what the words of a statement tell where no cue speaks, or where they deny what one tells."""
    if reader.wording is None or statement.role not in VIEWS or len(line.words) < FEWEST:
        return verdict
    if verdict.own or verdict.stance is None:
        return verdict
    told = verdict.stance if verdict.told else None
    likely = worded(line, statement, reader.wording, reader.respondent.kind, told)
    if likely is None:
        return verdict
    if likely.stance is Stance.NEUTRAL:
        return NEUTRAL
    otherwise = (likely.stance, OFTEN.get(likely.stance))
    stance, change = asked(line, reader.cues, otherwise=otherwise)
    change = change if stance is likely.stance else otherwise[1]
    return Verdict(stance=likely.stance, change=change, words=likely.words, told=False)


def _above(
    statement: Statement, intro: Statement | None, cues: Cues, respondent: Respondent
) -> tuple[Span, Verdict] | None:
    """Return what opens the list of an item, or what it stands under, with what that says of all items."""
    if intro is not None:
        return intro.span, judge(intro.line, cues, respondent)
    head = None if statement.head is None else head_of(statement.head[1], cues)
    return None if statement.head is None or head is None else (statement.head[0], head)


def _under(opened: Verdict, one: Judged, cues: Cues) -> Verdict:
    """Return what an item does: what it says itself, else what is said of all items of its list."""
    speaks = one.verdict.told and one.verdict.stance not in {None, Stance.NEUTRAL}
    if speaks or not opened.told or opened.stance is None:
        return one.verdict
    stance, change = opened.stance, opened.change
    if change is not None and stance is not Stance.CRITICISES:
        stance, change = asked(one.line, cues, otherwise=(stance, change))
    return replace(opened, stance=stance, change=change, words=None, umbrella=False)


def _reason(one: Judged, words: tuple[int, int] | None, cues: Cues) -> Span | None:
    """Return the clause of a remark that gives its reason: from its conjunction to the end of the remark."""
    if one.verdict.stance is Stance.NEUTRAL:
        return None
    found = find(cues.lists["reasons"], one.line, 1 if words is None else words[0] + 1)
    return None if found is None else Span(one.line.spans[found[0]].start, one.span.end)
