"""What people say became of asks, out of the log."""

from collections.abc import Mapping

from remiss.model.document import DocumentId
from remiss.model.register import Assessment, Register


def assessments(register: Register, adopted: DocumentId) -> Mapping[int, Assessment]:
    """Return what people say became of asks in an adopted text, by place in `Register.filed`."""
    return {at: given for (at, document), given in register.assessed.items() if document == adopted}
