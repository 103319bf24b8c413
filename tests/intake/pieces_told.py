"""An extract as lines that a person can write by hand."""

from remiss.intake.extract import Extract, PieceKind

_SIGNS = str.maketrans({"\t": "→", "\n": "⏎", "\u00a0": "~"})


def told(extract: Extract) -> str:
    """Return a line for each piece and each finding: kind, level, what stands before it in brackets, its spans."""
    return "\n".join([*map(_piece(extract), extract.pieces), *map(_finding, extract.findings)])


def _piece(extract: Extract):
    def line(piece) -> str:
        shown = "|".join(extract.text[span.start : span.end] for span in piece.spans).translate(_SIGNS)
        start = piece.spans[0].start
        before = extract.text[extract.text.rfind("\n", 0, start) + 1 : start].strip(" \t-")
        kind = piece.kind.value
        if piece.kind is PieceKind.HEADING:
            kind = f"heading {piece.level}"
        elif piece.furniture is not None:
            kind = f"furniture {piece.furniture.value}"
        return f"{kind} [{before}]: {shown}" if before else f"{kind}: {shown}"

    return line


def _finding(finding) -> str:
    return " ".join(["!", finding.code, *(f"{name}={value}" for name, value in finding.facts)])
