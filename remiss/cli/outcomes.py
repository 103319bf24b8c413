"""What became of imported files: lines for a person, a form for other programs, and the exit status."""

from collections.abc import Iterator, Sequence
from typing import Any

from remiss.cli.language import say
from remiss.importing import Outcome
from remiss.model.repair import Repair
from remiss.render import jsonform
from remiss.render.reading import finding_text, findings_form
from remiss.repair import has_its_letters
from remiss.texts import explain

REFUSED = 3  # exit status when some of several files were refused; of a single one its error says it


def status_of(outcomes: Sequence[Outcome]) -> int:
    """Return the exit status of an import."""
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    if errors and len(outcomes) == 1:
        return errors[0].exit_status
    return REFUSED if errors else 0


def told(outcome: Outcome, *, dry_run: bool) -> Iterator[str]:
    """Yield the lines on one file: saved as what, or why not, and what its reading found."""
    name = outcome.draft.file_name if outcome.draft else outcome.path
    if outcome.error is not None:
        yield say("cli.import.refused", file=name, why=explain(outcome.error, say.language))
    elif outcome.document is not None and not dry_run:
        yield say("cli.import.saved", file=name, id=outcome.document.id)
    if outcome.repair is not None and outcome.repair.lost_letters:
        made, left = _mended(outcome.repair)
        yield f"  {name}: {say('cli.import.mended', mended=say.number(made), unsure=say.number(left))}"
    elif outcome.draft and not has_its_letters(outcome.draft.document.text):
        yield f"  {name}: {say('cli.import.lost')}"
    yield from (f"  {name}: {finding_text(finding, say)}" for finding in outcome.findings)


def counted(outcomes: Sequence[Outcome]) -> str:
    """Return the sum of an import of several files."""
    good = [outcome for outcome in outcomes if outcome.error is None]
    return say(
        "cli.import.sum",
        read=say.number(len(good)),
        warned=say.number(sum(bool(outcome.findings) for outcome in good)),
        refused=say.number(len(outcomes) - len(good)),
    )


def form(outcomes: Sequence[Outcome], left_out: Sequence[str]) -> dict[str, Any]:
    """Return `remiss import`: the documents as `remiss outline` has them, and what became of each file."""
    return {
        "documents": [jsonform.outline_form(item.document) for item in outcomes if item.document is not None],
        "files": [_file_form(outcome) for outcome in outcomes],
        "left_out": list(left_out),
    }


def _file_form(outcome: Outcome) -> dict[str, Any]:
    error = outcome.error
    return {
        "file": outcome.path,
        "status": "refused" if error else "warnings" if outcome.findings else "imported",
        "id": outcome.document.id if outcome.document else None,
        "kind": outcome.draft.kind.value if outcome.draft else None,
        "twin": (outcome.draft.twin or None) if outcome.draft else None,
        "findings": findings_form(outcome.findings, say),
        "repair": _repair_form(outcome.repair),
        "error": {"code": error.code, "line": error.line, "text": explain(error, say.language)} if error else None,
    }


def _repair_form(repair: Repair | None) -> dict[str, Any] | None:
    if repair is None:
        return None
    made, left = _mended(repair)
    return {"lost_letters": repair.lost_letters, "mended": made, "unsure": left}


def _mended(repair: Repair) -> tuple[int, int]:
    made = sum(change.applied for change in repair.changes)
    return made, len(repair.changes) - made
