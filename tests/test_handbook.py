"""The guide: its pictures, its links and its commands."""

import re
import runpy
import shlex
from pathlib import Path

import pytest
from PIL import Image

from remiss.cli.entry import run

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "handbok.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "pictures"
LARGEST = 3_000_000  # bytes, of all pictures together
BLOCKS = re.findall(r"^ *```sh\n(.*?)^ *```$", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = [line.strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
SETTING_UP = ("make demo", "make app REMISS_LIBRARY=demo", ". .venv/bin/activate", "export REMISS_LIBRARY=demo")


def test_each_picture_is_made_by_the_script_and_used():
    made = {f"pictures/{name}.png" for name in runpy.run_path(str(PICTURES / "make.py"))["PICTURES"]}
    named = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", GUIDE)

    assert set(named) == made
    for name in named:
        with Image.open(ROOT / "docs" / name) as picture:
            assert picture.width == 1280
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < LARGEST


def test_every_link_leads_somewhere():
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {"#" + re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", GUIDE)

    assert links
    for link in links:
        assert link in anchors or (ROOT / "docs" / link).is_file(), link


def test_every_command_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["init", "demo", "--course"]) == 0
    monkeypatch.setenv("REMISS_LIBRARY", "demo")
    monkeypatch.setenv("REMISS_CACHE", str(tmp_path / "cache"))
    wanted = [line for line in COMMANDS if line not in SETTING_UP]

    assert all(line.startswith("remiss ") for line in wanted)
    for line in wanted:
        assert run(shlex.split(line)[1:]) == 0, (line, capsys.readouterr().err)
    for name in re.findall(r"--out (\S+)", GUIDE):
        assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize("line", SETTING_UP)
def test_the_commands_that_set_up_are_those_the_guide_has(line):
    assert line in COMMANDS
