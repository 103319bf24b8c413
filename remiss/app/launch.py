"""Starting the web app, from a checkout or an installed package, in any folder."""

import errno
import socket
import subprocess
import sys
from collections.abc import Sequence
from os import environ

from remiss.app.settings import settings
from remiss.errors import UsageError
from remiss.texts import catalogue, choose_language

STOPPED = {0, 130, -2}  # a server stopped with Ctrl-C has done what was asked of it


def command(host: str, port: int) -> Sequence[str]:
    """Return the command that serves the app."""
    flags = [f"--{name}={_flag(value)}" for name, value in settings(host, port).items()]
    return [sys.executable, "-m", "remiss.app", *flags]


def launch(host: str, port: int, library: str | None = None) -> int:
    """Serve the app until it is stopped; say where on standard error; return the exit status.

    Args:
        library: The folder of the library, or None for the one `open_library` finds.

    Raises:
        UsageError: R-APP-03, the port is taken; R-APP-04, the address is not this computer's.
    """
    check_free(host, port)
    say = catalogue(choose_language(environ.get("REMISS_LANG"), environ.get("LC_ALL"), environ.get("LANG")))
    sys.stderr.write(say("app.started", address=f"http://{f'[{host}]' if ':' in host else host}:{port}") + "\n")
    environment = {**environ, "REMISS_LIBRARY": library} if library else dict(environ)
    try:  # what Streamlit itself says on standard output is said above, in the reader's language
        status = subprocess.call(command(host, port), env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    except KeyboardInterrupt:
        return 0
    return 0 if status in STOPPED else status


def check_free(host: str, port: int) -> None:
    """Raise `UsageError` when nothing can listen at `host` and `port`."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just left is free
        try:
            probe.bind((host, port))
        except OSError as error:
            where = f"{host}:{port}"
            if error.errno == errno.EADDRINUSE:
                raise UsageError("R-APP-03", where=where) from error
            raise UsageError("R-APP-04", where=where, found=error.strerror or type(error).__name__) from error


def _flag(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
