"""Two documents, or two texts, laid against each other: links with their evidence, gaps, what is shared."""

from remiss.align.documents import align_documents, explain_link
from remiss.align.overlap import common_terms, overlap
from remiss.align.sentences import align_sentences

__all__ = ["align_documents", "align_sentences", "common_terms", "explain_link", "overlap"]
