"""Sentences that say two things: the clauses of "X is good, but Y is missing"."""

from dataclasses import dataclass

from remiss.model.remark import Stance
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.judging import NEUTRAL, Respondent, Verdict, judge
from remiss.remarks.phrases import Line, find, part_of

_LEAST = 2  # words of a clause


@dataclass(frozen=True, slots=True)
class Judged:
    """A stretch of a document, its words, and what it does."""

    span: Span
    line: Line
    verdict: Verdict


def judge_clauses(span: Span, line: Line, cues: Cues, respondent: Respondent) -> tuple[Judged, ...]:
    """Return what a statement does, in two where its clauses do different things that are both told by cues."""
    for at in _turns(line, cues):
        left, right = part_of(line, 0, at), part_of(line, at, len(line.spans))
        one, other = judge(left, cues, respondent), judge(right, cues, respondent)
        if _says(one) and _says(other) and one.stance != other.stance:
            middle = line.spans[at].start
            return (
                Judged(Span(span.start, line.spans[at - 1].end), left, one),
                Judged(Span(middle, span.end), right, other),
            )
    return (Judged(span, line, judge(line, cues, respondent)),)


def _says(verdict: Verdict) -> bool:
    return verdict is not NEUTRAL and verdict.stance not in {None, Stance.NEUTRAL}


def _turns(line: Line, cues: Cues) -> list[int]:
    """Return the numbers of the words with which a sentence may turn, in order."""
    turns: list[int] = []
    concession = find(cues.lists["concessions"], line) is not None
    for name in ("resumes",) if concession else ("contrasts",):
        found = find(cues.lists[name], line, _LEAST)
        while found is not None:
            turns.append(found[0])
            found = find(cues.lists[name], line, found[0] + 1)
    return [at for at in turns if _LEAST <= at <= len(line.spans) - _LEAST]
