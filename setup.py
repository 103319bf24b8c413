"""Puts the shipped library into the wheel: `remiss init --digests` works without a checkout."""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from remiss.shipping import COURSE, left_out  # noqa: E402 - found only from here


class BuildWithLibrary(build_py):
    """Copies data/, comparisons/ and course/ beside the modules."""

    def run(self) -> None:
        """Build, then copy."""
        super().run()
        if not self.editable_mode:
            for part in ("data", "comparisons"):
                target = Path(self.build_lib) / "remiss" / "shipped" / part
                shutil.copytree(HERE / part, target, ignore=left_out, dirs_exist_ok=True)
            shipped = Path(self.build_lib) / "remiss" / "shipped"
            shutil.copytree(HERE / COURSE, shipped / COURSE, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithLibrary})
