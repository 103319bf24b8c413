"""What a new word would match, before it is in a vocabulary."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.model.span import Span
from remiss.themes.coverage import themes_of
from remiss.themes.vocabulary import Phrase, Theme, ThemeId, Vocabulary

TRIED = ThemeId("?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A word laid against documents.

    Attributes:
        phrase: The word, as a vocabulary has it.
        forms: What it matches, in lower case, with how often; the most frequent first, then by the alphabet.
        found: By document the sections that have it and the places; documents without it are left out.
        known: Themes that have some of these places already, with how many of them; the most first.
    """

    phrase: Phrase
    forms: tuple[tuple[str, int], ...]
    found: tuple[DocumentThemes, ...]
    known: tuple[tuple[ThemeId, int], ...]

    @property
    def places(self) -> int:
        """How many places it matches."""
        return sum(count for _, count in self.forms)


def try_word(phrase: Phrase, documents: Sequence[Document], vocabulary: Vocabulary) -> Trial:
    """Return what a word would match in documents if it were to tell alone, as the matching of a vocabulary is."""
    alone = {TRIED: Theme(TRIED, " ".join(phrase), (phrase,))}
    having = [
        (document, found)
        for document, one in zip(documents, themes_of(documents, alone), strict=True)
        if (found := _having(one)).sections
    ]
    forms: Counter[str] = Counter()
    known: Counter[ThemeId] = Counter()
    all_themes = themes_of((document for document, _ in having), vocabulary)
    for (document, one), themes in zip(having, all_themes, strict=True):
        places = [span for section in one.sections for treated in section.treated for span in treated.evidence]
        forms.update(" ".join(document.text[slice(*span)].lower().split()) for span in places)
        known.update(_known(places, themes))
    order = {theme: at for at, theme in enumerate(vocabulary)}
    return Trial(
        phrase=phrase,
        forms=tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0]))),
        found=tuple(one for _, one in having),
        known=tuple(sorted(known.items(), key=lambda item: (-item[1], order[item[0]]))),
    )


def _having(found: DocumentThemes) -> DocumentThemes:
    return DocumentThemes(found.document, tuple(section for section in found.sections if section.treated))


def _known(places: Sequence[Span], themes: DocumentThemes) -> Counter[ThemeId]:
    """Count how many of the places each theme has a part of."""
    found: Counter[ThemeId] = Counter()
    for section in themes.sections:
        inside = [place for place in places if section.span.start <= place.start < section.span.end]
        for treated in section.treated if inside else ():
            found[ThemeId(treated.theme)] += sum(_meets(place, treated.evidence) for place in inside)
    return +found


def _meets(place: Span, others: Sequence[Span]) -> bool:
    return any(other.start < place.end and place.start < other.end for other in others)
