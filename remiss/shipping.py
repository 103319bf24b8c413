"""Which files of a library come with the program: a checkout may hold a person's own documents too."""

from pathlib import PurePath

ORIGINAL_MARK = ".original"  # before the ending of an imported file, kept beside its document
CHANGES_ENDING = ".changes.yaml"  # instead of ".md": what was changed on the way, kept beside its document


def left_out(_folder: str, names: list[str]) -> set[str]:
    """Return the names in a folder that are a person's own: for `shutil.copytree`.

    An imported document has its original beside it, and a comparison that is shipped has its summary beside it.
    """
    originals = {name for name in names if PurePath(name).stem.endswith(ORIGINAL_MARK)}
    imported = {f"{PurePath(name).stem.removesuffix(ORIGINAL_MARK)}.md" for name in originals}
    unsummed = {name for name in names if name.endswith(".yaml") and f"{PurePath(name).stem}.md" not in names}
    hidden = {name for name in names if name.startswith((".", "__"))}
    return originals | imported & set(names) | unsummed | hidden
