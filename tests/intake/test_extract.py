"""What readers of foreign formats hand on becomes a document, whatever the format was."""

import pytest

from remiss.intake.extract import Extract, Piece, PieceKind, to_document
from remiss.model.document import BlockKind, FurnitureKind
from remiss.model.span import Span

TEXT = "Sidhuvud\n2.1 Trygga torg\nTorgen ska vara\n\f\nupplysta.\nAnsvar\tNämnd\n"


def span(words: str) -> Span:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_pieces_become_sections_blocks_and_furniture():
    extract = Extract(
        text=TEXT,
        pieces=(
            Piece(kind=PieceKind.FURNITURE, spans=(span("Sidhuvud"),), furniture=FurnitureKind.HEADER, page=1),
            Piece(kind=PieceKind.HEADING, spans=(span("2.1 Trygga torg"),), level=2, page=1),
            Piece(kind=PieceKind.PARAGRAPH, spans=(span("Torgen ska vara"), span("upplysta.")), page=1),
            Piece(kind=PieceKind.ROW, spans=(span("Ansvar"), span("Nämnd")), page=2),
        ),
        pages=2,
    )

    document = to_document(extract, where="torg.pdf", sha256="ab")

    (section,) = document.sections
    assert (section.number, section.title, section.level, section.page) == ("2.1", "Trygga torg", 2, 1)
    assert [block.kind for block in section.blocks] == [BlockKind.PARAGRAPH, BlockKind.ROW]
    assert section.blocks[0].spans == (span("Torgen ska vara"), span("upplysta."))
    assert [(piece.span, piece.kind) for piece in document.furniture] == [(span("Sidhuvud"), FurnitureKind.HEADER)]
    assert document.text == TEXT


@pytest.mark.parametrize(
    ("kind", "spans", "level", "furniture"),
    [
        (PieceKind.PARAGRAPH, (), 0, None),
        (PieceKind.PARAGRAPH, (Span(5, 9), Span(0, 2)), 0, None),
        (PieceKind.PARAGRAPH, (Span(0, 2),), 1, None),
        (PieceKind.HEADING, (Span(0, 2),), 0, None),
        (PieceKind.HEADING, (Span(0, 2),), 7, None),
        (PieceKind.FURNITURE, (Span(0, 2),), 0, None),
        (PieceKind.ROW, (Span(0, 2),), 0, FurnitureKind.HEADER),
    ],
    ids=["no-span", "unordered", "level-of-text", "no-level", "too-deep", "what-furniture", "furniture-of-a-row"],
)
def test_a_piece_that_contradicts_itself_is_refused(kind, spans, level, furniture):
    with pytest.raises(ValueError, match=r"out of order|does not fit"):
        Piece(kind=kind, spans=spans, level=level, furniture=furniture)
