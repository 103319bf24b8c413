"""What the web server is told, whichever way it is started; .streamlit/config.toml says the same."""

from collections.abc import Mapping

Setting = str | int | bool

LOCAL = "127.0.0.1"
PORT = 8501
UPLOAD_MEGABYTES = 50

SETTINGS: Mapping[str, Setting] = {
    "server.address": LOCAL,
    "server.port": PORT,
    "server.headless": True,  # opens no browser and asks for no e-mail address
    "server.maxUploadSize": UPLOAD_MEGABYTES,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.fileWatcherType": "none",
    "global.disableWidgetStateDuplicationWarning": True,  # on purpose, see remiss/app/frame/boxes.py
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "logger.level": "warning",
    "theme.base": "light",
    "theme.primaryColor": "#0b5c8a",
    "theme.backgroundColor": "#ffffff",
    "theme.secondaryBackgroundColor": "#f4f6f8",
    "theme.textColor": "#1b1f24",
    "theme.linkColor": "#0b5c8a",
    "theme.borderColor": "#767676",  # 4.54:1 on white, as the borders of controls need (WCAG 1.4.11)
    "theme.showWidgetBorder": True,
    "theme.baseRadius": "6px",
}


def settings(host: str, port: int) -> Mapping[str, Setting]:
    """Return the settings for a server at `host` and `port`."""
    return {**SETTINGS, "server.address": host, "server.port": port}
