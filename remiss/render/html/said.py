"""The first thing on the page: one sentence that says what was found."""

from remiss.model.result import Result
from remiss.render.findings import Piece, Weight, findings
from remiss.render.html.markup import Html, element, join, text, unbroken
from remiss.texts import Catalogue


def found_html(result: Result, say: Catalogue) -> Html:
    """Return what a comparison found, in one or two sentences."""
    return join(_piece(piece) for piece in findings(result, say))


def _piece(piece: Piece) -> Html:
    match piece.weight:
        case Weight.PLAIN:
            return text(piece.text)
        case Weight.STRONG:
            return element("strong", text(piece.text))
        case Weight.NAME:
            return element("cite", unbroken(piece.text), title=piece.full or None)
