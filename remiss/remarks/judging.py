"""What a statement does, told by its cues."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from remiss.language.stems import stem
from remiss.language.tokens import word_texts
from remiss.model.document import Document, DocumentKind
from remiss.model.remark import Change, Stance
from remiss.remarks.cues import ASK, NOTHING, Cues, Group
from remiss.remarks.orders import order_in
from remiss.remarks.phrases import Line, Phrases, find

OTHERS_WEIGHT = 8  # of somebody else's opinion, as the group said-earlier in cues.sv.yaml
_EARLY = 1  # words before an inverted verb: "Här flaggar polisen"
_BETWEEN = 1  # words between it and its subject: "flaggar även polisen"
_OFTEN = 2  # times that one name must be the subject of opinions to be the respondent's


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a statement does and by which words, numbered from the first of its line; `stance` None for no remark.

    `told` is False for what no cue speaks of, `own` where a person's own cue does.
    """

    stance: Stance | None
    change: Change | None = None
    words: tuple[int, int] | None = None
    umbrella: bool = False
    told: bool = True
    own: bool = False


Asked = tuple[Stance, Change | None]
NEUTRAL = Verdict(stance=Stance.NEUTRAL, told=False)


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers: the kind of document, and the stems of the names under which it speaks of itself."""

    kind: DocumentKind
    names: frozenset[str]


def respondent_of(document: Document, lines: Sequence[Line], cues: Cues) -> Respondent:
    """Return who answers: whom the metadata names, and whoever is most often the one to have opinions."""
    names = {stem(word) for word in word_texts(f"{document.metadata.body} {document.metadata.organisation}")}
    subjects = Counter(subject for line in lines if (subject := _subject(line, cues)) is not None)
    if subjects:
        name, times = max(subjects.items(), key=lambda item: (item[1], item[0]))
        names |= {name} if times >= _OFTEN else set()
    return Respondent(document.metadata.kind, frozenset(names))


def judge(line: Line, cues: Cues, respondent: Respondent) -> Verdict:
    """Return what a statement does: what the heaviest of its cues says, `NEUTRAL` when it has none."""
    best: tuple[int, Group | None, tuple[int, int]] | None = None
    for group in cues.groups:
        if best is not None and group.weight <= best[0]:
            continue
        if found := _hit(group, line, respondent, cues.lists["subordinate"]):
            best = (group.weight, group, found)
    if (other := _others_opinion(line, cues, respondent)) and (best is None or best[0] <= OTHERS_WEIGHT):
        return Verdict(stance=Stance.NEUTRAL, words=other)
    if best is None or best[1] is None:
        return NEUTRAL if (verb := order_in(line)) is None else _ordered(line, verb, cues)
    return _verdict(best[1], best[2], line, cues)


def head_of(line: Line, cues: Cues) -> Verdict | None:
    """Return what a heading, or the name of a column, says of all that stands below it; None when it says nothing."""
    for group in cues.heads:
        found = find(group.phrases, line)
        if found is not None and (group.unless is None or find(group.unless, line) is None):
            return _verdict(group, found, line, cues)
    return None


def _ordered(line: Line, verb: int, cues: Cues) -> Verdict:
    stance, change = asked(line, cues)
    return Verdict(stance=stance, change=change, words=(verb, verb + 1))


def asked(line: Line, cues: Cues, *, otherwise: Asked = (Stance.SUGGESTS_ADDITION, Change.ADD)) -> Asked:
    """Return what an ask wants done, and what `otherwise` says where nothing tells."""
    for doing in cues.changes:
        if find(doing.phrases, line) is not None:
            return doing.stance, doing.change
    return otherwise


def _verdict(group: Group, found: tuple[int, int], line: Line, cues: Cues) -> Verdict:
    if group.stance == NOTHING:
        return Verdict(stance=None, words=found)
    if group.stance == ASK:
        stance, change = asked(line, cues)
        change = group.change or change
    else:
        stance, change = Stance(group.stance), group.change
    return Verdict(stance=stance, change=change, words=found, umbrella=group.umbrella, own=group.own)


def _hit(group: Group, line: Line, respondent: Respondent, subordinate: Phrases | None) -> tuple[int, int] | None:
    if group.kinds and respondent.kind not in group.kinds:
        return None
    found = find(group.phrases, line)
    if found is None or (group.unless is not None and find(group.unless, line) is not None):
        return None
    before = find(subordinate, line) if group.main else None
    return None if before is not None and before[0] < found[0] else found


def _others_opinion(line: Line, cues: Cues, respondent: Respondent) -> tuple[int, int] | None:
    """Return the words by which somebody else has an opinion, None when nobody has or it is the respondent's."""
    return None if (found := _opinion(line, cues)) is None or found[0] in respondent.names else found[1]


def _is_wondered(line: Line, cues: Cues, at: int) -> bool:
    """Return whether the word before a place makes what follows a thing to be found out: "vad invånarna anser"."""
    found = find(cues.lists["wondered"], line, max(at - 1, 0))
    return found is not None and found[1] == at


def _subject(line: Line, cues: Cues) -> str | None:
    found = _opinion(line, cues)
    return None if found is None else found[0]


def _opinion(line: Line, cues: Cues) -> tuple[str, tuple[int, int]] | None:
    """Return the stem of an other who has an opinion, right before or after the verb, and the words that say so."""
    words = line.words
    says = find(cues.lists["says"], line)
    while says is not None:
        others = find(cues.lists["others"], line, max(says[0] - 1, 0))
        if others is not None and others[1] == says[0] and not _is_wondered(line, cues, others[0]):
            return stem(words[others[0]]), (others[0], says[1])
        if others is not None and says[0] <= _EARLY and 0 <= others[0] - says[1] <= _BETWEEN:
            return stem(words[others[0]]), (says[0], others[1])
        says = find(cues.lists["says"], line, says[1])
    return None
