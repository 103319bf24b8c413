"""The vocabulary of a library: the program's own with the municipality's, read, tried and added to."""

from collections.abc import Callable
from dataclasses import dataclass

from remiss.errors import DocumentError, RemissError, UsageError
from remiss.intake import decode
from remiss.model.identity import slug
from remiss.render.vocabulary_file import with_theme, with_word
from remiss.store import VOCABULARY, Library, hash_of, read_file, read_own_vocabulary, update_own_vocabulary
from remiss.themes import (
    Phrase,
    Theme,
    ThemeId,
    Vocabulary,
    default_vocabulary,
    extended,
    read_phrase,
    read_vocabulary,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryVocabulary:
    """What a library's documents are read for.

    Attributes:
        vocabulary: The program's, with the library's own added; without it where the file has a mistake.
        own: What the library's file says; empty where there is none or it cannot be read.
        content: The bytes of that file as they were read; None when there is none.
        refused: Why the file cannot be read, or None.
    """

    vocabulary: Vocabulary
    own: Vocabulary
    content: bytes | None
    refused: RemissError | None = None


def library_vocabulary(library: Library | None) -> LibraryVocabulary:
    """Return the vocabulary of a library; a mistake in its file is told in the result, and the program's own counts."""
    content: bytes | None = None
    try:
        content = None if library is None else read_own_vocabulary(library)
        own = {} if content is None else _read(content)
    except RemissError as error:
        return LibraryVocabulary(vocabulary=default_vocabulary(), own={}, content=content, refused=error)
    return LibraryVocabulary(vocabulary=extended(default_vocabulary(), own), own=own, content=content)


def vocabulary_with(library: Library | None, path: str | None) -> LibraryVocabulary:
    """Return the vocabulary of a library, or of a file that is named instead of the library's.

    Raises:
        MissingError: R-LIB-05, no such file.
        DocumentError: the named file cannot be read; see `remiss.themes.read_vocabulary`.
    """
    if path is None:
        return library_vocabulary(library)
    content = read_file(path)
    own = read_vocabulary(decode(content, path), where=path)
    return LibraryVocabulary(vocabulary=extended(default_vocabulary(), own), own=own, content=content)


def stamp_of(vocabulary: Vocabulary) -> str:
    """Return what tells a vocabulary from any other: what was worked out with it is kept under it."""
    return hash_of("\n".join(map(repr, vocabulary.values())).encode("utf-8", "surrogatepass"))


def phrase_of(written: str) -> Phrase:
    """Return a word as a person writes it.

    Raises:
        UsageError: R-THM-03, it is no word to look for.
    """
    phrase = read_phrase(written)
    if phrase is None:
        raise UsageError("R-THM-03", where="", word=" ".join(written.split()))
    return phrase


def add_word(library: Library, seen: LibraryVocabulary, theme: ThemeId, key: str, phrase: Phrase) -> None:
    """Add a word to a theme in the library's file, which is made when it is not there.

    Args:
        library: Where it is saved.
        seen: The vocabulary as the person saw it.
        theme: Its id.
        key: One of `WORD_KEYS`.
        phrase: The word.

    Raises:
        UsageError: R-THM-07, the theme has the word there already; R-LIB-09, -14, -15 as when a comparison is saved.
        ConflictError: R-LIB-13, the file is not what the person saw any more.
        DocumentError: the file has a mistake, such as R-THM-05; R-THM-06, its form is one that cannot be added to.
    """
    if phrase in seen.vocabulary[theme].written(key):
        raise UsageError("R-THM-07", where=VOCABULARY, word=" ".join(phrase), id=theme)

    def has_it(own: Vocabulary) -> bool:
        return theme in own and phrase in own[theme].written(key)

    _save(library, seen, lambda text: with_word(text, theme, key, phrase), has_it)


def add_theme(library: Library, seen: LibraryVocabulary, label: str, phrase: Phrase) -> ThemeId:
    """Add a theme with its first word to the library's file, and return its id, which is made of its label.

    Raises:
        UsageError: R-THM-08, the label is empty, or a theme of that name is there; else as `add_word`.
        ConflictError, DocumentError: as `add_word`.
    """
    name = " ".join(label.split())
    theme = Theme(ThemeId(slug(name)), name, (phrase,))
    labels = {known.label.lower() for known in seen.vocabulary.values()}
    if not name or theme.id in seen.vocabulary or name.lower() in labels:
        raise UsageError("R-THM-08", where=VOCABULARY, label=name)
    _save(library, seen, lambda text: with_theme(text, theme), lambda own: own.get(theme.id) == theme)
    return theme.id


def replace_own(library: Library, seen: LibraryVocabulary, text: str) -> None:
    """Write the library's file anew, as a person has edited it; an empty text leaves an empty list.

    Raises:
        DocumentError: it has a mistake; nothing is saved.
        ConflictError, UsageError: as `add_word`.
    """
    lines = "\n".join(text.splitlines()).rstrip("\n")  # an empty line at its head counts: faults are told by line
    _save(library, seen, lambda _: f"{lines}\n", lambda _: True)


def _save(
    library: Library, seen: LibraryVocabulary, change: Callable[[str], str], is_so: Callable[[Vocabulary], bool]
) -> None:
    """Change the file's text, provided that the new one can be read and says what was meant."""

    def changed(content: bytes | None) -> bytes:
        text = "" if content is None else decode(content, VOCABULARY)
        new = change(text).encode("utf-8")
        if not is_so(_read(new)):
            raise DocumentError("R-THM-06", where=VOCABULARY)
        return new

    update_own_vocabulary(library, changed, seen=seen.content)


def _read(content: bytes) -> Vocabulary:
    return read_vocabulary(decode(content, VOCABULARY), where=VOCABULARY)
