"""The ladder: a module imports lower rungs only, and only the app knows streamlit, only the store the disk."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "remiss"
LADDER = (
    {"errors", "shipping", "version"},
    {"model", "texts"},
    {"language", "parsing"},
    {"themes", "consulted", "search"},
    {"align", "diff", "repair"},
    {"remarks", "reuse"},
    {"intake"},
    {"compare"},
    {"register", "checks"},
    {"outcome"},
    {"render"},
    {"response"},
    {"report"},
    {"store", "sharing"},
    {"service", "vocabularies", "clock", "keeping"},
    {
        "importing",
        "inviting",
        "judging",
        "templating",
        "exporting",
        "answers",
        "mending",
        "collection",
        "searching",
        "batch",
        "drafting",
    },
    {"responding"},
    {"reporting"},
    {"app"},
    {"cli"},
)
RUNG = {name: rung for rung, names in enumerate(LADDER) for name in names}
DISK_MODULES = {"os", "pathlib", "shutil", "tempfile", "glob", "fileinput", "filelock"}
DISK_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename"}
IN_MEMORY = {"intake/package.py"}  # its open() is a ZipFile's, of bytes in memory
STARTS_PROCESSES = {
    "intake/aside.py",
    "intake/pdf/scans.py",
    "app/serving/launch.py",
    "sharing/helper.py",
}  # intake, tesseract, the web server, the second process that compares
# The one module below the store that may use `os`: it starts intake's worker and kills it. It names no file.
WORKER = "intake/aside.py"
WORKER_NEEDS = {("os", "")}
HARMLESS = {("os", "environ"), ("pathlib", "PurePath")}  # names that reach no file

MODULES = sorted(ROOT.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield (module, name, line) for every import, also those inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "", node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            yield from ((node.module or "", alias.name, node.lineno) for alias in node.names)


def test_every_part_has_its_rung():
    parts = {part_of(path) for path in MODULES} - {"__init__"}

    assert set(RUNG) == parts


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_down_the_ladder(path):
    part = part_of(path)
    wrong = []
    for module, name, line in imports(path):
        parts = module.split(".")
        if parts[0] != "remiss" or part == "__init__":
            continue
        other = parts[1] if len(parts) > 1 else name
        if other != part and RUNG[other] >= RUNG[part]:
            wrong.append(f"line {line}: {part} imports {other}")

    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_app_knows_streamlit(path):
    wrong = [line for module, _, line in imports(path) if module.split(".")[0] in {"streamlit", "starlette"}]

    assert not wrong or part_of(path) == "app"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_store_touches_the_disk(path):
    if part_of(path) == "store":
        return
    wrong = [
        f"line {line}: {module}.{name}"
        for module, name, line in imports(path)
        if module.split(".")[0] in DISK_MODULES
        and (module, name) not in HARMLESS
        and not (path.relative_to(ROOT).as_posix() == WORKER and (module, name) in WORKER_NEEDS)
    ]
    resources = {module for module, _, _ in imports(path) if module in {"importlib", "importlib.resources"}}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            in_memory = path.relative_to(ROOT).as_posix() in IN_MEMORY
            if (
                name in DISK_CALLS and not resources and not in_memory
            ):  # the package's own files are part of the program
                wrong.append(f"line {node.lineno}: {name}()")

    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_these_modules_start_processes(path):
    wrong = [line for module, _, line in imports(path) if module in {"subprocess", "multiprocessing", "asyncio"}]

    assert not wrong or path.relative_to(ROOT).as_posix() in STARTS_PROCESSES


def test_the_worker_uses_nothing_of_the_disk():
    """`os` gives it the environment and the killing, nothing else."""
    tree = ast.parse((ROOT / WORKER).read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
    }

    assert used == {"environ", "killpg"}
