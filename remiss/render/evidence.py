"""Why two sections are linked, in words."""

from remiss.model.alignment import (
    ContainedEvidence,
    ContextEvidence,
    Evidence,
    HeadingEvidence,
    JudgedEvidence,
    LeadEvidence,
    Link,
    ReferenceEvidence,
    TextEvidence,
    ThemesEvidence,
    WordsEvidence,
)
from remiss.render.wording import capital
from remiss.texts import Catalogue

MOST_WORDS = 6  # shared words shown; more is a list nobody reads
FEW_REASONS = 3  # from here on a line is long enough
ALIKE = 0.995  # from here on "alike" is said without a figure


def reasons(link: Link, say: Catalogue) -> str:
    """Return what speaks for a link as one sentence, the strongest reason first.

    That no other section is as like is left to the page that works the score out, unless little else is to be said.
    """
    told = [item for item in link.evidence if len(link.evidence) <= FEW_REASONS or not isinstance(item, LeadEvidence)]
    line = "; ".join(_reason(evidence, say) for evidence in told)
    return f"{capital(line)}."


def _reason(evidence: Evidence, say: Catalogue) -> str:  # noqa: PLR0911 - one for each kind
    match evidence:
        case HeadingEvidence(likeness=likeness):
            return _alike("evidence.heading", likeness, say)
        case TextEvidence(likeness=likeness):
            return _alike("evidence.text", likeness, say)
        case WordsEvidence(words=words):
            return say("evidence.words", words=say.listing(words[:MOST_WORDS]))
        case ThemesEvidence(labels=labels, in_headings=in_headings):
            return say("evidence.themes.heading" if in_headings else "evidence.themes", themes=say.listing(labels))
        case ReferenceEvidence(quote=quote):
            return say("evidence.reference", quote=" ".join(quote.split()))
        case ContainedEvidence(common=common, total=total):
            return say("evidence.contained", common=say.number(common), total=say.number(total))
        case LeadEvidence():
            return say("evidence.lead")
        case ContextEvidence():
            return say("evidence.context")
        case JudgedEvidence(by=by):
            return say("evidence.judged", by=by)


def _alike(key: str, likeness: float, say: Catalogue) -> str:
    return say(f"{key}.same") if likeness >= ALIKE else say(key, share=say.percent(likeness))
