"""Outcomes in the words of tables and lists."""

from remiss.diff import diff_texts
from remiss.model.document import Document, SectionId
from remiss.model.operation import Operation
from remiss.model.outcome import Counts, Outcome, Outcomes, Passage, Suggested
from remiss.model.outline import by_id, heading
from remiss.model.register import Positioned
from remiss.model.remark_judgement import Fulfilment
from remiss.render.filed import quoted
from remiss.render.names import section_name
from remiss.render.places import place_below, with_place
from remiss.render.wording import capital
from remiss.texts import Catalogue


def summary_text(counts: Counts, outcomes: Outcomes, say: Catalogue) -> str:
    """Return the figures as one sentence: "Exempelköpings kommun tillgodosåg 9 av 21 önskemål, delvis 4.".

    While some of them nobody has judged, the sentence says that they are suggested.
    """
    total = sum(counts.values())
    who = outcomes.register.base.metadata.organisation or say("outcome.sender")
    said = say(
        "outcome.summary" if all(one.assessed for one in outcomes.outcomes) else "outcome.summary.suggested",
        who=who,
        met=say.number(counts[Fulfilment.MET]),
        total=say.count("asks.asks", total),
        partly=say.number(counts[Fulfilment.PARTLY]),
    )
    unsure = counts[Fulfilment.CANNOT_TELL]
    return f"{said} {say.count('outcome.unsure', unsure)}" if unsure else said


def judged_text(outcomes: Outcomes, say: Catalogue) -> str:
    """Return how many of the verdicts a person has given, in a sentence."""
    done = sum(one.assessed is not None for one in outcomes.outcomes)
    return say("outcome.judged", done=say.number(done), total=say.number(len(outcomes.outcomes)))


def reply_to(outcomes: Outcomes, one: Outcome) -> Positioned | None:
    """Return what the compilation answers to an ask, as to all of its group; None while it answers nothing."""
    return next((group.positioned for group in outcomes.register.groups if one.at in group.filed), None)


def replied_text(outcomes: Outcomes, one: Outcome, say: Catalogue) -> str:
    """Return what the compilation answers to an ask, with its reason; "" while it answers nothing."""
    given = reply_to(outcomes, one)
    if given is None:
        return ""
    return " ".join([f"{capital(say(f'position.{given.position.value}'))}.", *given.reason.split()])


def why_text(suggested: Suggested, say: Catalogue) -> str:
    """Return what a suggestion rests on, in one line."""
    words = say.listing(say("quoted", text=one) for one in suggested.words)
    return say(f"outcome.why.{suggested.why.value}", words=words)


def shown(outcome: Outcome) -> tuple[Passage | None, Passage | None]:
    """Return the passages that show an outcome, as sent out and as adopted."""
    return outcome.suggested.sent, outcome.suggested.adopted


def passage_text(document: Document, passage: Passage) -> str:
    """Return a passage on one line, as it stands in its document."""
    return quoted(document, passage.span)


def passage_source(document: Document, passage: Passage, say: Catalogue) -> str:
    """Return where a passage stands: its section and, when there is one, its page."""
    return with_place(heading(by_id(document)[passage.section]), place_below(document, passage.span.start, say))


def changes_of(outcomes: Outcomes, outcome: Outcome) -> tuple[str, str, tuple[Operation, ...]]:
    """Return the two passages and the steps from the one to the other; "" and no steps for one that is not there."""
    base, adopted = outcomes.result.base, outcomes.result.others[0]
    before, after = shown(outcome)
    left = passage_text(base, before) if before else ""
    right = passage_text(adopted, after) if after else ""
    return left, right, diff_texts(left, right)


def section_title(outcomes: Outcomes, section: SectionId | None, say: Catalogue) -> str:
    """Return the name of a part that is asked about; the whole when it is no section."""
    if section is None:
        return say("register.whole")
    return section_name(by_id(outcomes.register.base)[section], say)


def ask_key(outcomes: Outcomes, outcome: Outcome) -> str:
    """Return how an ask is named in an address: its answer, a colon, and where it begins there."""
    entry = outcomes.register.filed[outcome.at]
    return f"{entry.document}:{entry.remark.span.start}"
