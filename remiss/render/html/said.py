"""The first thing on the page: one sentence that says what was found."""

from collections.abc import Sequence

from remiss.model.document import Document, DocumentKind, Section
from remiss.model.outline import heading, sections_of
from remiss.model.result import PairResult, Result
from remiss.render.html.markup import Html, element, join, text, unbroken
from remiss.render.names import document_name
from remiss.texts import Catalogue

NAMED_DOCUMENTS = 3  # others told of one by one; more are told of together
NAMED_GAPS = 3  # sections missing everywhere that are named


def found_html(result: Result, say: Catalogue) -> Html:
    """Return what a comparison found, in one or two sentences."""
    if len(result.others) == 1:
        return _one(result.base, result.others[0], result.pairs[0], say)
    said = _few(result, say) if len(result.others) <= NAMED_DOCUMENTS else _many(result, say)
    return join([said, text(" "), _nowhere(_missing_everywhere(result), say)])


def _one(base: Document, other: Document, pair: PairResult, say: Catalogue) -> Html:
    covered, back = pair.base_coverage, pair.other_coverage
    gaps = covered.sections_total - covered.sections
    only_other = back.sections_total - back.sections
    said = _filled(
        say("app.found.one" if gaps else "app.found.one.all"),
        count=_share(covered.sections, covered.sections_total, say),
        base=_title(base),
        other=_called(other, (base,), say),
        gaps=_strong(say.count("app.found.gaps", gaps)) if gaps else text(""),
    )
    if not only_other:
        return said
    more = _filled(say("app.found.only_other"), count=_strong(say.count("app.sections", only_other)))
    return join([said, text(" "), more])


def _few(result: Result, say: Catalogue) -> Html:
    rest = [result.base, *result.others]
    parts = [
        _filled(
            say("app.found.in"), n=_strong(say.number(pair.base_coverage.sections)), other=_called(other, rest, say)
        )
        for other, pair in zip(result.others, result.pairs, strict=True)
    ]
    listed = join([join(parts[:-1], text(", ")), text(f" {say('list.and')} "), parts[-1]])
    return _filled(say("app.found.few"), sections=_sections_of(result, say), base=_title(result.base), listed=listed)


def _many(result: Result, say: Catalogue) -> Html:
    most = max(range(len(result.pairs)), key=lambda index: result.pairs[index].base_coverage.words)
    total = len(sections_of(result.base))
    somewhere = total - len(_missing_everywhere(result))
    return _filled(
        say("app.found.many"),
        sections=_sections_of(result, say),
        base=_title(result.base),
        n=_strong(say.number(somewhere)),
        documents=text(say.number(len(result.others))),
        most=_title(result.others[most]),
        count=_share(result.pairs[most].base_coverage.sections, total, say),
    )


def _nowhere(missing: Sequence[Section], say: Catalogue) -> Html:
    if not missing:
        return text(say("app.found.nowhere.none"))
    named = [heading(section) for section in missing[:NAMED_GAPS]]
    rest = len(missing) - len(named)
    names = say.listing([*named, say.count("app.found.others", rest)] if rest else named)
    return _filled(
        say("app.found.nowhere"), count=_strong(say.count("app.found.missing_in_all", len(missing))), names=text(names)
    )


def _missing_everywhere(result: Result) -> tuple[Section, ...]:
    """Return the base sections that none of the others answers, in reading order."""
    gaps = [{gap.section for gap in pair.alignment.only_left} for pair in result.pairs]
    return tuple(section for section in sections_of(result.base) if all(section.id in found for found in gaps))


def _sections_of(result: Result, say: Catalogue) -> Html:
    return _strong(say.count("app.sections", len(sections_of(result.base))))


def _share(part: int, total: int, say: Catalogue) -> Html:
    return _strong(say.count("app.found.of", total, part=say.number(part)))


def _filled(template: str, **values: Html) -> Html:
    """Fill a sentence of the catalogue, itself escaped, with pieces of HTML."""
    return Html(text(template).format(**values))


def _called(document: Document, others: Sequence[Document], say: Catalogue) -> Html:
    """Return what a document is called beside `others`: what it is ("remissvaret") where that tells it apart."""
    same = [other for other in others if other.metadata.kind is document.metadata.kind and other is not document]
    if same or document.metadata.kind is DocumentKind.OTHER:
        return _title(document)
    return element("cite", text(say(f"app.the.{document.metadata.kind.value}")), title=document_name(document))


def _title(document: Document) -> Html:
    return element("cite", unbroken(document_name(document)))


def _strong(value: str) -> Html:
    return element("strong", text(value))
