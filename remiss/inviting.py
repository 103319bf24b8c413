"""Who was asked to answer the base of a saved comparison."""

from dataclasses import replace

from remiss.errors import ComparisonError
from remiss.intake import decode
from remiss.model.comparison import Comparison
from remiss.model.consultation import Invitation
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text
from remiss.render.invited_lines import with_invitation
from remiss.store import Library, update_comparison


def invite(library: Library, name: str, invitation: Invitation) -> None:
    """Say anew who was asked, and until when; the rest of the comparison's file keeps its form where it can.

    Raises:
        ComparisonError: the file, or what was given, cannot be read back.
        MissingError, ConflictError, UsageError, DocumentError: as in `remiss.store.update_comparison`.
    """

    def invited(content: bytes) -> bytes:
        text = decode(content, name)
        wanted = replace(parse_comparison(text, name=name), invitation=invitation)
        changed = with_invitation(text, invitation)
        new = changed if _reads_as(changed, wanted) else comparison_text(wanted)
        parse_comparison(new, name=name)
        return new.encode("utf-8")

    update_comparison(library, name, invited)


def _reads_as(text: str, wanted: Comparison) -> bool:
    try:
        return parse_comparison(text, name=wanted.name) == wanted
    except ComparisonError:
        return False
