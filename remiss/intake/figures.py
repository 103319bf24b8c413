"""Counts in the figures that automatic numbers are written in."""

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LARGEST = 3999  # beyond this nobody writes Roman figures, and letters would run on without end


def in_figures(count: int, form: str) -> str:
    """Return a count in figures of a kind by Word's name for it; in plain figures for kinds that are not known."""
    match form:
        case "upperRoman" | "lowerRoman" if 0 < count <= _LARGEST:
            figures = _roman(count)
            return figures.lower() if form == "lowerRoman" else figures
        case "upperLetter" | "lowerLetter" if 0 < count <= _LARGEST:
            letters = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)  # after Z comes AA, then BB
            return letters.lower() if form == "lowerLetter" else letters
        case "decimalZero":
            return f"{count:02}"
        case "none":
            return ""
        case _:
            return str(count)


def _roman(count: int) -> str:
    figures = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        figures += sign * times
    return figures
