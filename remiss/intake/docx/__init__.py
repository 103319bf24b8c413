"""Word documents (DOCX).

The parts are read as they are, by lxml, not through python-docx: that one leaves out text boxes, notes, changes, nested
tables and content controls, and has no automatic numbers. It writes the files of the tests.
"""

from remiss.intake.docx.document import read_docx

__all__ = ["read_docx"]
