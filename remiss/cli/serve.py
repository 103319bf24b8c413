"""`remiss app`: the web app, from the command line."""

import click

from remiss.app.serving.launch import launch
from remiss.cli.language import say
from remiss.cli.program import command


@command("app")
@click.option("--host", default="127.0.0.1", show_default=True, help=say("cli.app.host"))
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535), help=say("cli.app.port"))
@click.pass_context
def app(context: click.Context, host: str, port: int) -> int:
    """Start the web app and stay until it is stopped."""
    return launch(host, port, context.obj)
