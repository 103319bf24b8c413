"""The matrix of themes and documents as a picture for a presentation."""

from collections.abc import Sequence

from remiss.model.coverage import Cover, ThemeCoverage, Treatment
from remiss.render.coverage import label_of, treatment_word
from remiss.render.drawing import Band, Disc, Drawing, Rule, Shape, Words, text_width
from remiss.texts import Catalogue
from remiss.themes import ThemeId, Vocabulary, narrower_of

MARGIN, TITLE, TEXT, SMALL = 32, 24, 15, 13
ROW, LINE = 30, 18
LABELS = 330  # width of the column of themes
WIDE, SLIM = 150, 54  # of a document's column, with its name or with its number
FEW = 7  # documents that have their names over their columns; more have numbers, told below


def coverage_picture(
    coverage: Sequence[ThemeCoverage], names: Sequence[str], vocabulary: Vocabulary, *, title: str, say: Catalogue
) -> Drawing:
    """Return the matrix as a drawing, a row for each theme in the order given; the first document is set off.

    Each cell has a disc filled to the strength and how much that is, in a word or, where documents are many, as the
    number of sections.
    """
    few = len(names) <= FEW
    column = WIDE if few else SLIM
    width = max(2 * MARGIN + LABELS + column * len(names), 720)
    heads = [_lines(name, column - 14) if few else [str(at)] for at, name in enumerate(names, 1)]
    title_lines = _lines(title, width - 2 * MARGIN, size=TITLE)
    high = LINE * max(map(len, heads), default=1)
    top = MARGIN + 30 * len(title_lines) + high + 12
    shapes: list[Shape] = [Band(MARGIN + LABELS, top - high - 8, column, ROW * len(coverage) + high + 8)]
    shapes += [Words(MARGIN, MARGIN + 20 + 30 * at, line, TITLE, bold=True) for at, line in enumerate(title_lines)]
    for at, lines in enumerate(heads):
        x = MARGIN + LABELS + column * at + column / 2
        first = top - 10 - LINE * (len(lines) - 1)
        shapes += [Words(x, first + LINE * n, line, SMALL, bold=True, centred=True) for n, line in enumerate(lines)]
    shapes.append(Rule(MARGIN, top, width - 2 * MARGIN, strong=True))
    for at, row in enumerate(coverage):
        y = top + ROW * at
        shapes.append(Words(MARGIN, y + 20, _fitted(_label(row.theme, vocabulary, say), LABELS - 12), TEXT))
        for place, cover in enumerate(row.covers):
            shapes += _cell(cover, MARGIN + LABELS + column * place, y, say, few=few)
        shapes.append(Rule(MARGIN, y + ROW, width - 2 * MARGIN))
    foot, height = _foot(names, top + ROW * len(coverage) + 28, width, say, few=few)
    return Drawing(width=width, height=height, title=title, shapes=(*shapes, *foot))


def _label(theme: str, vocabulary: Vocabulary, say: Catalogue) -> str:
    label = label_of(theme, vocabulary)
    return say("coverage.whole", theme=label) if narrower_of(ThemeId(theme), vocabulary) else label


def _cell(cover: Cover, x: float, y: float, say: Catalogue, *, few: bool) -> list[Shape]:
    filled = max(cover.strength, 0.08) if cover.sections else 0.0
    if few:
        said = Words(x + 38, y + 20, treatment_word(cover, say), SMALL, soft=not cover.sections)
        return [Disc(x + 22, y + 15, 7.5, filled), said]
    said = Words(x + 36, y + 20, str(cover.sections or "–"), SMALL, centred=True, soft=not cover.sections)
    return [Disc(x + 17, y + 15, 7.5, filled), said]


def _foot(names: Sequence[str], y: float, width: int, say: Catalogue, *, few: bool) -> tuple[list[Shape], int]:
    """Return what the symbols, and the numbers where there are any, mean, and how high the picture becomes."""
    shapes: list[Shape] = []
    x = float(MARGIN)
    for treatment, filled in zip(Treatment, (0.0, 0.2, 0.5, 0.8), strict=True):
        said = say(f"treatment.{treatment.value}")
        shapes += [Disc(x + 8, y - 5, 7.5, filled), Words(x + 22, y, said, SMALL)]
        x += 44 + text_width(said, SMALL)
    if few:
        return shapes, int(y + MARGIN)
    shapes.append(Words(x, y, say("coverage.picture.numbers"), SMALL, soft=True))
    y += 30
    columns = 2 if len(names) > FEW else 1
    room = (width - 2 * MARGIN) / columns
    rows = -(-len(names) // columns)
    for at, name in enumerate(names):
        told = _fitted(f"{at + 1}  {name}", room - 16)
        shapes.append(Words(MARGIN + room * (at // rows), y + 20 * (at % rows), told, SMALL))
    return shapes, int(y + 20 * rows + MARGIN / 2)


def _lines(text: str, room: float, *, size: float = SMALL) -> list[str]:
    """Return a text broken into at most four lines that fit, between words; what does not fit ends with "…"."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size, bold=True) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > 4:
        lines = [*lines[:3], f"{lines[3]} …"]
    return [_fitted(line, room, size=size, bold=True) for line in lines]


def _fitted(text: str, room: float, *, size: float = TEXT, bold: bool = False) -> str:
    if text_width(text, size, bold=bold) <= room:
        return text
    while text and text_width(f"{text}…", size, bold=bold) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
