"""A result as HTML: the matrix of sections and documents, and two documents row by row.

Pure functions from records to strings; whatever comes from a document is escaped in `markup.text`, the only way from a
plain string to `Html`. The looks are in `remiss/app/styles`.
"""

from remiss.render.html.across import across_html
from remiss.render.html.ask_log import register_log_html
from remiss.render.html.asks import AskLinks, AskView, asks_found, group_html, progress_html
from remiss.render.html.coverage import CoverageView, coverage_html, lacking_html, passages_html, sides_html
from remiss.render.html.document import outline_html
from remiss.render.html.log import log_html
from remiss.render.html.markup import Html, element, join, text, unbroken
from remiss.render.html.matrix import MatrixLinks, legend_html, matrix_html
from remiss.render.html.names import document_facts, short_name
from remiss.render.html.pair import View, pair_html
from remiss.render.html.parts import parts_html
from remiss.render.html.reuse import ReuseView, family_html, formulae_html
from remiss.render.html.reuse_flows import FAMILIES, commons_html, flows_html
from remiss.render.html.said import found_html
from remiss.render.html.search import hits_html
from remiss.render.html.sides import RowAddress
from remiss.render.html.vocabulary import evidence_html, suggestions_html, trial_html, vocabulary_html
from remiss.render.verdict import row_id

__all__ = [
    "FAMILIES",
    "AskLinks",
    "AskView",
    "CoverageView",
    "Html",
    "MatrixLinks",
    "ReuseView",
    "RowAddress",
    "View",
    "across_html",
    "asks_found",
    "commons_html",
    "coverage_html",
    "document_facts",
    "element",
    "evidence_html",
    "family_html",
    "flows_html",
    "formulae_html",
    "found_html",
    "group_html",
    "hits_html",
    "join",
    "lacking_html",
    "legend_html",
    "log_html",
    "matrix_html",
    "outline_html",
    "pair_html",
    "parts_html",
    "passages_html",
    "progress_html",
    "register_log_html",
    "row_id",
    "short_name",
    "sides_html",
    "suggestions_html",
    "text",
    "trial_html",
    "unbroken",
    "vocabulary_html",
]
