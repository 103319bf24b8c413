"""The only package that touches the disk.

A library is a folder with `data/<organisation>/<document>.md` and `comparisons/<name>.yaml`, drafts beside these, and
perhaps `forms/<name>.md`. Whatever fails here, the file before is intact: text is written beside it, flushed, and put
in its place in one step, under a lock (docs/ARCHITECTURE.md, "Saving").
"""

from remiss.store.comparisons import (
    add_comparison,
    read_comparison,
    remove_comparison,
    replace_comparison,
    update_comparison,
)
from remiss.store.documents import (
    add_document,
    document_stamps,
    has_document,
    read_changes,
    read_document,
    read_original,
)
from remiss.store.drafts import (
    add_draft,
    drafts_of,
    has_draft,
    list_forms,
    list_versions,
    read_draft,
    read_form,
    read_version,
    update_draft,
)
from remiss.store.files import MAX_BYTES, check_size, hash_of, is_file, list_files, read_file, write_file
from remiss.store.leftovers import sweep
from remiss.store.library import (
    Library,
    create_library,
    is_checkouts_own,
    list_comparisons,
    list_documents,
    list_refused,
    open_library,
)
from remiss.store.results import has_result, read_result, write_outcome, write_result
from remiss.store.search_file import remove_index
from remiss.store.search_index import SearchIndex, open_index
from remiss.store.search_rows import MARKS, Match, Row
from remiss.store.templates import add_template, list_templates, read_template
from remiss.store.vocabulary import VOCABULARY, read_own_vocabulary, update_own_vocabulary

__all__ = [
    "MARKS",
    "MAX_BYTES",
    "VOCABULARY",
    "Library",
    "Match",
    "Row",
    "SearchIndex",
    "add_comparison",
    "add_document",
    "add_draft",
    "add_template",
    "check_size",
    "create_library",
    "document_stamps",
    "drafts_of",
    "has_document",
    "has_draft",
    "has_result",
    "hash_of",
    "is_checkouts_own",
    "is_file",
    "list_comparisons",
    "list_documents",
    "list_files",
    "list_forms",
    "list_refused",
    "list_templates",
    "list_versions",
    "open_index",
    "open_library",
    "read_changes",
    "read_comparison",
    "read_document",
    "read_draft",
    "read_file",
    "read_form",
    "read_original",
    "read_own_vocabulary",
    "read_result",
    "read_template",
    "read_version",
    "remove_comparison",
    "remove_index",
    "replace_comparison",
    "sweep",
    "update_comparison",
    "update_draft",
    "update_own_vocabulary",
    "write_file",
    "write_outcome",
    "write_result",
]
