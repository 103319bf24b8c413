"""Puts the shipped library into the wheel: `remiss init --digests` works without a checkout."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent


class BuildWithLibrary(build_py):
    """Copies data/ and comparisons/ beside the modules."""

    def run(self) -> None:
        """Build, then copy."""
        super().run()
        if not self.editable_mode:
            for part in ("data", "comparisons"):
                shutil.copytree(HERE / part, Path(self.build_lib) / "remiss" / "shipped" / part, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithLibrary})
