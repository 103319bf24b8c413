"""Starting the web app, from a checkout or an installed package, in any folder."""

import errno
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from os import environ

from remiss.app.serving.settings import settings
from remiss.errors import UsageError
from remiss.texts import catalogue, choose_language

STOPPED = {0, 130, -2, -15}  # a server stopped with Ctrl-C, or told to stop, has done what was asked of it
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where this computer answers when all of it listens
PAUSE = 0.1  # seconds between two questions whether the server answers yet; it takes one to two seconds to start
PATIENCE = 10  # seconds a server told to stop may take to send what it has begun


def command(host: str, port: int) -> Sequence[str]:
    """Return the command that serves the app.

    With `-P` Python looks for modules in no folder it happens to stand in: in the one above a checkout, the checkout's
    own folder would be taken for the package.
    """
    flags = [f"--{name}={_flag(value)}" for name, value in settings(host, port).items()]
    return [sys.executable, "-P", "-m", "remiss.app", *flags]


def launch(host: str, port: int, library: str | None = None) -> int:
    """Serve the app until it is stopped; say on standard error where, once it answers; return the exit status.

    Whichever way this process is told to stop, the server stops with it.

    Args:
        library: The folder of the library, or None for the one `open_library` finds.

    Raises:
        UsageError: R-APP-03, the port is taken; R-APP-04, the address is not this computer's.
    """
    check_free(host, port)
    say = catalogue(choose_language(environ.get("REMISS_LANG"), environ.get("LC_ALL"), environ.get("LANG")))
    environment = {**environ, "REMISS_LIBRARY": library} if library else dict(environ)
    with _told_to_stop(), _server(command(host, port), environment) as server:
        try:
            if _answers(server, ANYWHERE.get(host, host), port):
                sys.stderr.write(say("app.started", address=_web_address(host, port)) + "\n")
                sys.stderr.flush()
            status = server.wait()
        except KeyboardInterrupt:
            return 0
    return 0 if status in STOPPED else status


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Let the signal that ends a program do what Ctrl-C does, so that what it has started is ended too."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _server(arguments: Sequence[str], environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the server and stop it at the end; what Streamlit itself says on standard output is said here instead, in
    the reader's language."""
    server = subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _answers(server: "subprocess.Popen[bytes]", host: str, port: int) -> bool:
    """Wait until the server answers; False when it has ended instead."""
    while True:
        with closing(HTTPConnection(host, port, timeout=1)) as asked:
            try:
                asked.request("GET", "/_stcore/health")
                asked.getresponse()
            except (OSError, HTTPException):
                pass
            else:
                return True
        with suppress(subprocess.TimeoutExpired):
            server.wait(PAUSE)
            return False


def _web_address(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


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
