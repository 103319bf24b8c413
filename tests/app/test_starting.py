"""The app's settings, and the shell as it leaves the server."""

import socket
import tomllib
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from case_files import CASES

from remiss.app.__main__ import given
from remiss.app.serving.launch import command, launch
from remiss.app.serving.settings import SETTINGS, settings
from remiss.app.serving.shell import HEADERS, Shell
from remiss.errors import UsageError


def test_the_file_says_what_the_program_says():
    file = tomllib.loads((CASES.parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    assert {f"{part}.{name}": value for part, names in file.items() for name, value in names.items()} == dict(SETTINGS)


def test_nothing_is_sent_out_and_only_this_computer_is_served():
    assert SETTINGS["browser.gatherUsageStats"] is False
    assert SETTINGS["server.address"] == "127.0.0.1"
    assert SETTINGS["client.showErrorDetails"] == "none"


def test_the_command_says_every_setting():
    arguments = [said for said in command("0.0.0.0", 9000) if said.startswith("--")]

    assert given(arguments) == dict(settings("0.0.0.0", 9000))


def test_a_port_in_use_is_told_before_anything_starts():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError) as told:
            launch("127.0.0.1", taken.getsockname()[1])
    assert told.value.code == "R-APP-03"


def test_an_address_of_another_computer_is_told():
    with pytest.raises(UsageError) as told:
        launch("192.0.2.1", 8501)
    assert told.value.code == "R-APP-04"


def test_every_setting_is_known_to_streamlit():
    from streamlit import config

    config.get_options_for_section("server")
    for name in SETTINGS:
        assert name in config._config_options_template


def answer(content_type: str, body: list[bytes], host: bytes = b"127.0.0.1:8501") -> tuple[dict[bytes, bytes], bytes]:
    """Return headers and body of an answer that went through the shell."""
    asked: list = []
    sent: list = []

    async def app(scope, _receive, send):
        asked.append(dict(scope["headers"]))
        await send({"type": "http.response.start", "status": 200, "headers": [
            (b"content-type", content_type.encode()), (b"content-length", b"1"), (b"etag", b"x")]})  # fmt: skip
        for index, part in enumerate(body):
            await send({"type": "http.response.body", "body": part, "more_body": index < len(body) - 1})

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/jamfor", "headers": [(b"host", host)]}
    with ThreadPoolExecutor(1) as pool:  # a thread without a loop; Playwright's goes on in this one after the tour
        pool.submit(anyio.run, Shell(app), scope, None, send).result()
    content = b"".join(message.get("body", b"") for message in sent[1:])
    return dict(sent[0]["headers"]), content


def test_the_page_is_swedish_before_any_script_runs():
    headers, body = answer("text/html", [b'<html lang="en"><he', b"ad><title>Streamlit</title></head></html>"])

    assert b'<html lang="sv">' in body
    assert b"<title>Remiss</title>" in body
    assert headers[b"content-length"] == str(len(body)).encode()
    assert b"etag" not in headers


@pytest.mark.parametrize("content_type", ["text/html", "application/json"])
def test_every_answer_keeps_other_sites_out(content_type):
    headers, _ = answer(content_type, [b"{}"])

    assert HEADERS.items() <= headers.items()
    assert b"frame-ancestors 'none'" in headers[b"content-security-policy"]


def test_only_the_shells_own_scripts_may_run():
    headers, body = answer("text/html", [b'<html lang="en"><head><script>one()</script></head></html>'])
    policy = dict(part.split(" ", 1) for part in headers[b"content-security-policy"].decode().split("; "))

    assert policy["script-src"].count("'sha256-") == body.count(b"<script>") == 2
    assert "unsafe" not in policy["script-src"]
    assert policy["connect-src"] == "'self' ws://127.0.0.1:8501 wss://127.0.0.1:8501"


def test_a_strange_host_is_not_put_into_the_policy():
    headers, _ = answer("text/html", [b"<html></html>"], host=b"x; script-src *")

    assert b"*" not in headers[b"content-security-policy"]


def test_other_answers_are_left_as_they_are():
    assert answer("application/json", [b'<html lang="en">'])[1] == b'<html lang="en">'


def test_streamlits_shell_still_has_what_is_rewritten():
    """A release that words its shell otherwise shows here, not as an English page."""
    from pathlib import Path

    import streamlit

    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
    _, body = answer("text/html", [shell])
    assert b'<html lang="sv">' in body
    assert b"<title>Remiss</title>" in body
    assert b"favicon.png" not in body
