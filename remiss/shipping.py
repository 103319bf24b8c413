"""Which files of a library come with the program: a checkout may hold a person's own documents too."""

from pathlib import PurePath

COURSE = "course"  # the made remiss: laid over a library, folder by folder
ORIGINAL_MARK = ".original"  # before the ending of an imported file, kept beside its document
DRAFT_ENDING = ".md"  # of a draft, after the name of its comparison, a full stop and what kind of draft it is
VERSIONS_ENDING = ".versions"  # of the folder with a draft's earlier versions, likewise
CHANGES_ENDING = ".changes.yaml"  # instead of ".md": what was changed on the way, kept beside its document

DRAFTS = frozenset({".response", ".report"})  # kinds of drafts, with the full stop before them


def left_out(_folder: str, names: list[str]) -> set[str]:
    """Return the names in a folder that are a person's own: for `shutil.copytree`.

    An imported document has its original beside it, and a comparison that is shipped has its summary beside it.
    What is written in one is never shipped.
    """
    originals = {name for name in names if PurePath(name).stem.endswith(ORIGINAL_MARK)}
    imported = {f"{PurePath(name).stem.removesuffix(ORIGINAL_MARK)}.md" for name in originals}
    unsummed = {name for name in names if name.endswith(".yaml") and f"{PurePath(name).stem}.md" not in names}
    drafts = {name for name in names if PurePath(PurePath(name).stem).suffix in DRAFTS}
    hidden = {name for name in names if name.startswith((".", "__"))}
    return originals | imported & set(names) | unsummed | drafts | hidden
