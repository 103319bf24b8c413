"""Text as XML can hold it."""

import re

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_xml(text: str) -> str:
    """Return a text without the code points that no XML file can hold, such as form feeds and halves of pairs."""
    return _NO_XML.sub("", text)
