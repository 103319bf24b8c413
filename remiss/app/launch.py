"""Starting the web app, from a checkout or an installed package, in any folder."""

import subprocess
import sys
from collections.abc import Sequence
from os import environ

from remiss.app.settings import settings

STOPPED = {0, 130, -2}  # a server stopped with Ctrl-C has done what was asked of it


def command(host: str, port: int) -> Sequence[str]:
    """Return the command that serves the app."""
    flags = [f"--{name}={_flag(value)}" for name, value in settings(host, port).items()]
    return [sys.executable, "-m", "remiss.app", *flags]


def launch(host: str, port: int, library: str | None = None) -> int:
    """Serve the app until it is stopped; return the exit status.

    Args:
        library: The folder of the library, or None for the one `open_library` finds.
    """
    environment = {**environ, "REMISS_LIBRARY": library} if library else dict(environ)
    try:
        status = subprocess.call(command(host, port), env=environment)  # noqa: S603 - the program's own interpreter
    except KeyboardInterrupt:
        return 0
    return 0 if status in STOPPED else status


def _flag(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
