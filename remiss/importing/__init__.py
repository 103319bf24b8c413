"""Files of any kind on their way into the library: read, checked by a person, prepared and saved."""

from remiss.importing.drafts import (
    ACCEPTED_SUFFIXES,
    Corrections,
    Draft,
    Prepared,
    check_prepared,
    prepare_draft,
    read_draft,
    readable,
    save_prepared,
    suggest_mended,
    twin_of,
)
from remiss.importing.each import STANDARD_INPUT, Opened, Outcome, ReadAll, import_each, open_file

__all__ = [
    "ACCEPTED_SUFFIXES",
    "STANDARD_INPUT",
    "Corrections",
    "Draft",
    "Opened",
    "Outcome",
    "Prepared",
    "ReadAll",
    "check_prepared",
    "import_each",
    "open_file",
    "prepare_draft",
    "read_draft",
    "readable",
    "save_prepared",
    "suggest_mended",
    "twin_of",
]
