"""What a person typed or pasted, as text that can be saved and read back."""

import unicodedata

_SEPARATORS = "\u0085\u2028\u2029"


def readable_text(text: str) -> str:
    """Return a text that YAML can hold, with line feeds as line ends: without control characters, halves of surrogate
    pairs and code points that are no characters. A sign newer than Python's tables, such as an emoji, stays."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    for separator in _SEPARATORS:
        lines = lines.replace(separator, "\n")
    return "".join(char for char in lines if char == "\n" or _is_sign(char))


def _is_sign(char: str) -> bool:
    never = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF  # the noncharacters of Unicode
    return unicodedata.category(char) not in {"Cc", "Cs"} and not never
