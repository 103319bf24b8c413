"""A municipality's own vocabulary as the YAML file that `remiss.themes` reads, changed without losing a comment."""

import yaml

from remiss.errors import DocumentError
from remiss.parsing.yaml_reader import Place, has_content, read_items
from remiss.themes import Phrase, Theme, ThemeId


def with_word(text: str, theme: ThemeId, key: str, phrase: Phrase) -> str:
    """Return the text of a vocabulary with a word added to a theme, all that stood there as it was.

    A theme that is not there yet is added at the end, a key after the theme's others, a word after the key's others.

    Args:
        text: A text that `read_vocabulary` reads, or "".
        theme: Its id.
        key: Which words: "words", "company", "not" or "without".
        phrase: The word, or several in a row.
    """
    node = next((item for item in _items(text) if _value(item, "id") == theme), None)
    if node is None:
        return _appended(text, f"- id: {_scalar(theme)}\n  {key}: [{_scalar(' '.join(phrase))}]\n")
    found = next((value for name, value in node.value if name.value == key), None)
    if found is not None:
        return _grown(text, found, _scalar(" ".join(phrase)))
    added = f"{key}: [{_scalar(' '.join(phrase))}]"
    if node.flow_style:
        at = node.end_mark.index - 1
        return f"{text[:at].rstrip()}, {added}{text[at:]}"
    last = node.value[-1][1]
    return _line_after(text, _end(last), " " * node.start_mark.column + added)


def with_theme(text: str, theme: Theme) -> str:
    """Return the text of a vocabulary with a new theme at its end, all that stood there as it was."""
    words = ", ".join(_scalar(" ".join(phrase)) for phrase in theme.telling)
    broader = f"  broader: {_scalar(theme.broader)}\n" if theme.broader else ""
    return _appended(text, f"- id: {_scalar(theme.id)}\n  label: {_scalar(theme.label)}\n  words: [{words}]\n{broader}")


def _items(text: str) -> tuple[yaml.MappingNode, ...]:
    if not has_content(text):
        return ()
    items = read_items(text, Place(where="", first_line=1, error=DocumentError))
    return tuple(item for item in items if isinstance(item, yaml.MappingNode))


def _value(node: yaml.MappingNode, key: str) -> str:
    return next((str(value.value).strip() for name, value in node.value if name.value == key), "")


def _grown(text: str, words: yaml.SequenceNode, word: str) -> str:
    """Return the text with a word after the last of a list, written as the list is."""
    last = words.value[-1]
    if words.flow_style:
        at = last.end_mark.index
        return f"{text[:at]}, {word}{text[at:]}"
    return _line_after(text, _end(last), " " * words.start_mark.column + f"- {word}")


def _end(node: yaml.Node) -> int:
    """Return where a value ends; a list or a mapping by lines where its last value does."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return node.end_mark.index - 1
    return node.end_mark.index


def _line_after(text: str, at: int, line: str) -> str:
    """Return the text with a line of its own below the one at an offset, past what is remarked there."""
    end = text.find("\n", at)
    if end < 0:
        return f"{text}\n{line}\n"
    return f"{text[: end + 1]}{line}\n{text[end + 1 :]}"


def _appended(text: str, item: str) -> str:
    """Return the text with an item at the end of its list, indented as its items are."""
    items = _items(text)
    if not items:
        return f"{_with_end(text)}{item}"
    first = items[0].start_mark
    margin = " " * max(text.splitlines()[first.line].rfind("-", 0, first.column), 0)
    below = "".join(f"{margin}{line}\n" for line in item.splitlines())
    return f"{_with_end(text)}{below}"


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _scalar(value: str) -> str:
    """Return a text as YAML reads it back as the same text, in quotes where it needs them inside a list."""
    dumped: str = yaml.safe_dump([value], allow_unicode=True, default_flow_style=True, width=10_000)
    return dumped.strip()[1:-1]
