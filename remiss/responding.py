"""The own response: begun as a form, filled with grounds, checked, and put into the library as an answer."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from remiss.checks import check_draft
from remiss.compare import with_opening
from remiss.drafting import change_draft, open_draft, start_draft
from remiss.errors import RemissError, UsageError
from remiss.importing import prepare_draft, read_draft, save_prepared
from remiss.intake import decode, suggest_id
from remiss.model.answering import is_answer
from remiss.model.check import Finding
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId, DocumentKind, Metadata, Source
from remiss.model.draft import Draft, DraftKind
from remiss.model.form import DraftForm
from remiss.model.ground import Ground
from remiss.model.register import Register
from remiss.model.remark import Reading
from remiss.parsing import parse_form
from remiss.register import build_register
from remiss.remarks import default_cues, read_response
from remiss.render.markdown import left_of, render_parts
from remiss.response import (
    Blanks,
    Told,
    draft_from,
    is_own,
    put_in,
    sentence_for,
    shipped_form,
    shipped_forms,
)
from remiss.store import Library, has_document, list_comparisons, list_forms, read_form
from remiss.texts import Language, catalogue

KIND = DraftKind.RESPONSE
SWEDISH = catalogue(Language.SV)  # what is answered is Swedish, whatever language the interface speaks
FIRST_FORM = "tjansteutlatande"
EARLIER = 12  # own answers that are read again for each base, the latest: some seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a response is written about.

    Attributes:
        others: The documents of the comparison, in its order.
        library: All documents at hand, for earlier answers.
    """

    comparison: Comparison
    base: Document
    others: tuple[Document, ...]
    library: tuple[Document, ...]

    @property
    def documents(self) -> Mapping[DocumentId, Document]:
        """Every document a ground may stand in, by id."""
        return {one.id: one for one in (*self.library, *self.others, self.base)}


def errand_of(
    comparison: Comparison, base: Document, others: Iterable[Document], library: Iterable[Document]
) -> Errand:
    """Return what a response is written about; what stands before a first heading is a section, as in comparisons."""
    return Errand(
        comparison=comparison,
        base=with_opening(base),
        others=tuple(map(with_opening, others)),
        library=tuple(map(with_opening, library)),
    )


def open_form(library: Library, name: str) -> DraftForm:
    """Open a form by its name: the library's own, else one that comes with the program.

    Raises:
        MissingError: R-LIB-19, there is no such form.
        DraftError: it has a mistake.
    """
    if name in shipped_forms() and name not in list_forms(library):
        return shipped_form(name)
    return parse_form(decode(read_form(library, name), f"forms/{name}.md"), name=name)


def forms_of(library: Library, kind: DraftKind) -> tuple[tuple[DraftForm, ...], tuple[RemissError, ...]]:
    """Return the forms for a kind of drafts, the first to offer first, and what is wrong with those that cannot be
    read."""
    names = sorted({*shipped_forms(), *list_forms(library)}, key=lambda name: (name != FIRST_FORM, name))
    found: list[DraftForm] = []
    refused: list[RemissError] = []
    for name in names:
        try:
            found.append(open_form(library, name))
        except RemissError as error:
            refused.append(error)
    return tuple(form for form in found if form.kind is kind), tuple(refused)


def start_response(  # noqa: PLR0913 - one for each thing a person chooses
    library: Library,
    errand: Errand,
    form: DraftForm,
    *,
    organisation: str,
    body: str,
    chosen: Collection[str],
    by: str,
    at: str,
) -> Draft:
    """Begin the response of a saved comparison as a form.

    Raises:
        UsageError: R-DRF-11, the form has no such choice.
        MissingError, ConflictError, DraftError: as `remiss.drafting.start_draft`.
    """
    strange = sorted(set(chosen) - set(form.choices))
    if strange:
        raise UsageError("R-DRF-11", where=form.name, found=strange[0], allowed=", ".join(form.choices) or "–")
    deadline = errand.comparison.invitation.deadline
    blanks = Blanks(base=errand.base, organisation=organisation, body=body, deadline=deadline)
    draft = draft_from(form, blanks, comparison=errand.comparison.name, chosen=chosen, say=SWEDISH)
    return start_draft(library, replace(draft, by=by, at=at))


def last_answered(library: Library) -> tuple[str, str]:
    """Return the organisation and the body of the response that was saved last in a library, "" where none is named.

    A draft that cannot be read is passed over: its own page tells what is wrong with it.
    """
    latest = ("", "", "")
    for name in list_comparisons(library):
        try:
            draft = open_draft(library, name, KIND)
        except RemissError:
            continue
        if draft.organisation:
            latest = max(latest, (draft.at, draft.organisation, draft.body))
    return latest[1:]


def told_of(errand: Errand, organisation: str, body: str) -> Told:
    """Return what the answers of a comparison ask for, and what the own organisation has answered before."""
    told = Told(organisation=organisation, body=body)
    return replace(told, register=_register(errand), earlier=_earlier(errand, told))


def _register(errand: Errand) -> Register | None:
    cues = default_cues()
    answers = [other for other in errand.others if is_answer(other, errand.base)]
    read = [(answer, read_response(answer, errand.base, cues)) for answer in answers]
    comparison = errand.comparison
    if not read:
        return None
    return build_register(
        errand.base, read, cues, title=comparison.title, invitation=comparison.invitation, log=comparison.log
    )


def _earlier(errand: Errand, told: Told) -> tuple[tuple[Document, Reading], ...]:
    known = {one.id for one in (*errand.others, errand.base)}
    found = [one for one in errand.library if one.id not in known and is_answer(one, errand.base) and is_own(one, told)]
    found = [one for one in found if not _is_this_one(one, errand.comparison.name)]
    latest = sorted(found, key=lambda one: (one.metadata.date, one.id), reverse=True)[:EARLIER]
    return tuple((one, read_response(one, errand.base)) for one in latest)


def _is_this_one(document: Document, comparison: str) -> bool:
    source = document.metadata.source
    return source is not None and source.name == _file_name(comparison)


def _file_name(comparison: str) -> str:
    return f"{comparison}.{KIND}.md"


def put_ground(library: Library, errand: Errand, ground: Ground, *, by_section: bool, by: str, at: str) -> Draft:
    """Put a ground into the response as a proposed sentence and return the draft.

    Raises:
        UsageError: R-DRF-10, its quote cannot stand in a mark.
    """
    sentence = sentence_for(ground, errand.base, errand.documents, SWEDISH)

    def with_it(draft: Draft) -> Draft:
        return put_in(draft, ground, sentence, errand.base, by_section=by_section)

    return change_draft(library, errand.comparison.name, KIND, with_it, by=by, at=at)


def check_response(draft: Draft, errand: Errand) -> tuple[Finding, ...]:
    """Return what a person should look at in a response."""
    put = {put.ground.document for put in draft.puts}
    known = {one.id for one in errand.others}
    more = [one for one in errand.library if one.id in put and one.id not in known and one.id != errand.base.id]
    return check_draft(draft, errand.base, [*errand.others, *more])


def add_to_library(
    library: Library, draft: Draft, errand: Errand, *, document_id: str = "", date: str = "", status: str = ""
) -> Document:
    """Make the response a document of the library, so that it can be compared like any other.

    Args:
        document_id: Its id; "" for the one its organisation and title suggest, with a number where that is taken.
        date: ISO date, or "".
        status: Such as "förslag till beslut", or "".

    Raises:
        UsageError: R-DRF-12, sentences are left that nobody has touched; R-LIB-07, the id is none.
        ConflictError: R-LIB-08, the id is taken.
    """
    if left := left_of(draft):
        raise UsageError("R-DRF-12", where=draft.comparison, count=left)
    metadata = Metadata(
        title=draft.title,
        kind=DocumentKind.RESPONSE,
        organisation=draft.organisation,
        body=draft.body,
        date=date,
        reference=errand.base.metadata.reference,
        status=status,
        responds_to=errand.base.id,
        source=Source(name=_file_name(draft.comparison)),
    )
    name = _file_name(draft.comparison)
    read = read_draft(name, render_parts(draft).encode("utf-8"))
    wanted = document_id or _free_id(library, suggest_id(metadata, name))
    prepared = prepare_draft(read, document_id=wanted, metadata=metadata)
    return save_prepared(library, prepared)


def _free_id(library: Library, wanted: str) -> str:
    number, name = 1, wanted
    while has_document(library, name):
        number += 1
        name = f"{wanted}-{number}"
    return name
