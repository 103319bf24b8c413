"""The page's shell as the server sends it: language, title and the headers that keep other sites out.

Streamlit's own shell says `lang="en"` and "Streamlit"; both are read before any script runs.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    b"default-src 'self'; "
    b"script-src 'self' blob:%s; "  # components are loaded as blobs; the shell's own inline scripts are named by hash
    b"style-src 'self' 'unsafe-inline'; "
    b"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'%h; worker-src 'self' blob:; "
    b"object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Mapping[bytes, bytes] = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
}
# Without it Streamlit looks for its server below each page's own address first, and the browser reports a 404.
_WHERE = b'<script>window.__streamlit = {BACKEND_BASE_URL: new URL("./", location.href).href}</script>'
_REWRITES = (
    (b"<head>", b"<head>" + _WHERE),
    (b'<html lang="en">', b'<html lang="sv">'),
    (b"<title>Streamlit</title>", b"<title>Remiss</title>"),
    (b'<link rel="shortcut icon" href="./favicon.png" />', b'<link rel="icon" href="data:image/svg+xml,%s" />'),
)
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_ICON = (
    b"%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3'"
    b" fill='%230b5c8a'/%3E%3Cpath d='M3 4h4v2H3zm0 3h4v2H3zm0 3h4v2H3zm6-6h4v2H9zm0 6h4v2H9z' "
    b"fill='white'/%3E%3C/svg%3E"
)
_HOST = re.compile(rb"[a-zA-Z0-9.\-\[\]:]{1,260}")
_CSP = b"content-security-policy"
_OF_THE_FILE = frozenset({_CSP, b"content-length", b"etag", b"last-modified", b"accept-ranges"})
_ASKED_AWAY = frozenset({b"accept-encoding", b"if-modified-since", b"if-none-match"})


class Shell:
    """Middleware that rewrites the shell and adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] == "HEAD":
            await self.app(scope, receive, send)
            return
        await self.app(_uncompressed(scope), receive, _Answer(send, _sockets(scope)))


def _uncompressed(scope: Scope) -> Scope:
    """Ask for pages whole and plain, so that the shell can be read; assets carry a suffix and stay as they are."""
    if "." in scope["path"].rpartition("/")[2]:
        return scope
    headers = [(name, value) for name, value in scope["headers"] if name not in _ASKED_AWAY]
    return {**scope, "headers": headers}


def _sockets(scope: Scope) -> bytes:
    """Return this server's own sockets as the policy names them; older browsers do not count them as 'self'."""
    host = next((value for name, value in scope["headers"] if name == b"host"), b"")
    return b" ws://%s wss://%s" % (host, host) if _HOST.fullmatch(host) else b""


def _hashes(body: bytes) -> bytes:
    """Return the shell's own inline scripts as the policy names them: no other inline script may run."""
    return b"".join(b" 'sha256-" + b64encode(sha256(script).digest()) + b"'" for script in _INLINE.findall(body))


class _Answer:
    """One answer on its way out; an HTML page is held until it is whole."""

    def __init__(self, send: Send, sockets: bytes) -> None:
        self.send = send
        self.policy = POLICY.replace(b"%h", sockets)
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [(name, value) for name, value in message["headers"] if name.lower() not in HEADERS]
            message = {**message, "headers": [*headers, *HEADERS.items(), (_CSP, self.policy.replace(b"%s", b""))]}
            if any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers):
                self.start = message
                return
        elif message["type"] == "http.response.body" and self.start is not None:
            self.body += message.get("body", b"")
            if message.get("more_body"):
                return
            await self._finish(self.start)
            return
        await self.send(message)

    async def _finish(self, start: Message) -> None:
        body = self.body
        for old, new in _REWRITES:
            body = body.replace(old, new.replace(b"%s", _ICON))
        kept = [(name, value) for name, value in start["headers"] if name.lower() not in _OF_THE_FILE]
        added = [(b"content-length", str(len(body)).encode()), (_CSP, self.policy.replace(b"%s", _hashes(body)))]
        await self.send({**start, "headers": [*kept, *added]})
        await self.send({"type": "http.response.body", "body": body})
