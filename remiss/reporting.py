"""The report of a comparing planner: begun as a form with its tables, and filled with what the programmes show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from remiss.checks import check_draft
from remiss.compare import differing_figures
from remiss.drafting import change_draft, start_draft
from remiss.errors import UsageError
from remiss.model.check import Finding
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.model.draft import Draft, DraftKind
from remiss.model.figure import FigureDifference
from remiss.model.form import DraftForm
from remiss.model.ground import Ground
from remiss.model.result import Result
from remiss.render.markdown.report import documents_table, figures_table, themes_table
from remiss.report import difference_grounds, report_sentence, theme_grounds
from remiss.responding import SWEDISH, Errand
from remiss.response import Blanks, draft_from, put_in
from remiss.store import Library
from remiss.themes import Vocabulary, coverage_of, themes_of

KIND = DraftKind.REPORT
MOST = 10  # documents beside the own one: more cannot be set against one another on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a report rests on: a comparison with the own programme as its base, and the themes of its documents.

    Attributes:
        themes: Of the base and of the others, in their order.
        differing: Figures that differ.
    """

    result: Result
    differing: tuple[FigureDifference, ...]
    themes: tuple[DocumentThemes, ...]
    vocabulary: Vocabulary

    @property
    def documents(self) -> tuple[Document, ...]:
        """The own programme, then the others."""
        return (self.result.base, *self.result.others)


def compared_for(result: Result, vocabulary: Vocabulary) -> Compared:
    """Return what a report on a comparison rests on."""
    themes = themes_of((result.base, *result.others), vocabulary)
    return Compared(result=result, differing=differing_figures(result), themes=themes, vocabulary=vocabulary)


def report_grounds(compared: Compared) -> tuple[Ground, ...]:
    """Return what can be said in a report, by kind: of the themes, then of the differences."""
    themes = theme_grounds(compared.documents, compared.themes, compared.vocabulary)
    return (*themes, *difference_grounds(compared.result, compared.differing))


def check_begin(errand: Errand, form: DraftForm) -> None:
    """Refuse what cannot be begun, before anything is compared or saved for it.

    Raises:
        UsageError: R-RPT-01, more than `MOST` documents are laid against the own one; R-RPT-02, the form is for
            something else.
    """
    if len(errand.others) > MOST:
        raise UsageError("R-RPT-01", where=errand.comparison.title, found=len(errand.others), limit=MOST)
    if form.kind is not KIND:
        raise UsageError("R-RPT-02", where=form.name)


def start_report(  # noqa: PLR0913 - one for each thing a person chooses
    library: Library, errand: Errand, compared: Compared, form: DraftForm, *, body: str, by: str, at: str
) -> Draft:
    """Begin the report of a saved comparison as a form, with its tables filled in.

    Raises:
        UsageError: as `check_begin`.
        MissingError, ConflictError, DraftError: as `remiss.drafting.start_draft`.
    """
    check_begin(errand, form)
    organisation = errand.base.metadata.organisation
    blanks = Blanks(base=errand.base, organisation=organisation, body=body, tables=_tables(compared))
    draft = draft_from(form, blanks, comparison=errand.comparison.name, chosen=(), say=SWEDISH)
    return start_draft(library, replace(draft, by=by, at=at))


def _tables(compared: Compared) -> Mapping[str, str]:
    coverage = coverage_of(compared.themes, compared.vocabulary)
    labels: dict[str, str] = {theme.id: theme.label for theme in compared.vocabulary.values()}
    return {
        "documents": documents_table(compared.documents, SWEDISH),
        "themes": themes_table(compared.documents, coverage, labels, SWEDISH),
        "figures": figures_table(compared.result, compared.differing, SWEDISH),
    }


def put_in_report(library: Library, errand: Errand, ground: Ground, *, by: str, at: str) -> Draft:
    """Put a ground into the report as a proposed sentence and return the draft.

    Raises:
        UsageError: R-DRF-10, its quote cannot stand in a mark.
    """
    sentence = report_sentence(ground, errand.base, errand.documents, SWEDISH)

    def with_it(draft: Draft) -> Draft:
        return put_in(draft, ground, sentence, errand.base, by_section=False)

    return change_draft(library, errand.comparison.name, KIND, with_it, by=by, at=at)


def check_report(draft: Draft, documents: Sequence[Document]) -> tuple[Finding, ...]:
    """Return what a person should look at in a report on documents, the own one first."""
    return check_draft(draft, documents[0], documents[1:])
