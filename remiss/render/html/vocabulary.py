"""Themes and their words, and what a word that is tried would match."""

from collections.abc import Callable, Mapping, Sequence

from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.render.coverage import label_of, with_parts
from remiss.render.html.coverage import passages_html
from remiss.render.html.markup import EMPTY, Html, element, join, text, unbroken
from remiss.render.html.names import WRITTEN_IN
from remiss.render.names import document_name
from remiss.render.quotes import passages
from remiss.texts import Catalogue
from remiss.themes import WORD_KEYS, Phrase, Suggestion, Theme, Trial, Vocabulary

MOST_FORMS = 24  # matched forms that are listed; more are counted
MOST_DOCUMENTS = 1  # documents whose passages are open from the start


def vocabulary_html(vocabulary: Vocabulary, own: Vocabulary, opened: str, say: Catalogue) -> Html:
    """Return the themes in order, each unfolding to its words; what the library's file says is marked."""
    each = (_theme(one, vocabulary, own.get(one.id), say, is_open=one.id == opened) for one in vocabulary.values())
    return element("div", join(each), class_="vocabulary")


def _theme(theme: Theme, vocabulary: Vocabulary, own: Theme | None, say: Catalogue, *, is_open: bool) -> Html:
    count = say.count("vocabulary.words", len(theme.telling) + len(theme.company))
    mark = element("span", text(say("vocabulary.own")), class_="badge") if own is not None else EMPTY
    summary = element(
        "summary",
        element("span", text(theme.label), class_="title", lang=WRITTEN_IN),
        element("span", text(f" {count}"), class_="facts"),
        mark,
    )
    part = [said] if (said := with_parts(theme.id, vocabulary, say)) else []
    facts = join(element("p", text(line), class_="facts") for line in (*part, theme.notes) if line)
    lists = join(_words(key, theme, own, say) for key in WORD_KEYS)
    return element("details", summary, facts, lists, open=is_open, data_row=theme.id, class_="theme")


def _words(key: str, theme: Theme, own: Theme | None, say: Catalogue) -> Html:
    """Return the words under one key, the library's own marked; what it takes away is in its own theme alone."""
    added = () if own is None else own.written(key)
    phrases = added if key == "without" else theme.written(key)
    if not phrases:
        return EMPTY
    listed = join(element("li", _phrase(phrase, say, is_own=phrase in added), lang=WRITTEN_IN) for phrase in phrases)
    return join(
        [element("p", element("strong", text(say(f"vocabulary.key.{key}")))), element("ul", listed, class_="words")]
    )


def _phrase(phrase: Phrase, say: Catalogue, *, is_own: bool) -> Html:
    word = text(" ".join(phrase))
    if not is_own:
        return word
    return join([element("strong", word), element("span", text(f" {say('vocabulary.own')}"), class_="badge")])


def trial_html(trial: Trial, vocabulary: Vocabulary, say: Catalogue) -> Html:
    """Return what a word would match: how much, in which forms, and what themes have already."""
    word = " ".join(trial.phrase)
    if not trial.found:
        return element("p", text(say("vocabulary.try.nothing", word=word)), class_="notice", role="status")
    said = say(
        "vocabulary.try.found",
        word=word,
        places=say.count("vocabulary.places", trial.places),
        documents=say.count("app.documents", len(trial.found)),
    )
    known = say.listing(f"{label_of(theme, vocabulary)} ({say.number(count)})" for theme, count in trial.known)
    already = say("vocabulary.try.known", themes=known) if known else say("vocabulary.try.unknown")
    return join(
        [
            element("p", text(said), class_="lead", role="status"),
            _forms(trial.forms, say),
            element("p", text(already)),
        ]
    )


def evidence_html(
    trial: Trial, documents: Mapping[str, Document], place: Callable[[Document, str], str], say: Catalogue
) -> Html:
    """Return the sentences that a word would match, document by document, the first ones unfolded."""
    return join(_document(at, one, documents[one.document], place, say) for at, one in enumerate(trial.found))


def _forms(forms: Sequence[tuple[str, int]], say: Catalogue) -> Html:
    shown = [
        element("li", text(f"{form} "), element("span", text(say.number(n)), class_="count"), lang=WRITTEN_IN)
        for form, n in forms[:MOST_FORMS]
    ]
    rest = len(forms) - MOST_FORMS
    more = [element("li", text(say.count("vocabulary.try.more_forms", rest)))] if rest > 0 else []
    return element("ul", *shown, *more, class_="words", aria_label=say("vocabulary.try.forms"))


def _document(
    at: int, found: DocumentThemes, document: Document, place: Callable[[Document, str], str], say: Catalogue
) -> Html:
    theme = found.sections[0].treated[0].theme
    places = sum(len(treated.evidence) for section in found.sections for treated in section.treated)
    summary = element(
        "summary",
        element("span", unbroken(document_name(document)), class_="title"),
        element("span", text(f" {say.count('vocabulary.places', places)}"), class_="facts"),
    )
    shown = passages_html(document, passages(document, found.sections, theme), place, say)
    return element("details", summary, shown, class_="theme tried", open=at < MOST_DOCUMENTS)


def suggestions_html(found: Sequence[Suggestion], tried: Callable[[str], str], say: Catalogue) -> Html:
    """Return the words that a document has much of and no theme has, each with a link that tries it."""
    if not found:
        return element("p", text(say("vocabulary.suggest.none")), class_="notice")
    rows = join(
        element(
            "li",
            element("a", text(one.word), href=tried(one.word), class_="button", lang=WRITTEN_IN),
            element(
                "span",
                text(
                    say(
                        "vocabulary.suggest.why",
                        n=say.number(one.count),
                        sections=say.count("app.sections", one.sections),
                        elsewhere=say.number(one.elsewhere),
                    )
                ),
                class_="facts",
            ),
        )
        for one in found
    )
    return element("ul", rows, class_="suggested")
