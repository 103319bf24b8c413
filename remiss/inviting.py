"""Who was asked to answer the base of a saved comparison."""

from dataclasses import replace

from remiss.keeping import rewrite_comparison
from remiss.model.consultation import Invitation
from remiss.render.invited_lines import with_invitation
from remiss.store import Library


def invite(library: Library, name: str, invitation: Invitation) -> None:
    """Say anew who was asked, and until when; the rest of the comparison's file keeps its form where it can.

    Raises:
        ComparisonError, MissingError, ConflictError, UsageError, DocumentError: as in
            `remiss.keeping.rewrite_comparison`.
    """
    rewrite_comparison(
        library,
        name,
        lambda seen: replace(seen, invitation=invitation),
        lambda text, _: with_invitation(text, invitation),
    )
