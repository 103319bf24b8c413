"""Which documents of a comparison count as answers."""

from dataclasses import replace

import pytest
from made import made_document

from remiss.model.consultation import Invitation
from remiss.model.document import DocumentKind
from remiss.register import answers_among

BASE = made_document("# Mål\n\nTorget ska vara ljust.\n", document_id="prov/bas")


def one(name, kind, responds_to=""):
    made = made_document("# Svar\n\nTorget bör lysas upp.\n", document_id=f"prov/{name}")
    return replace(made, metadata=replace(made.metadata, kind=kind, responds_to=responds_to))


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([("a", DocumentKind.RESPONSE, ""), ("b", DocumentKind.PROGRAMME, "")], ["prov/a"]),
        ([("a", DocumentKind.NOTE, ""), ("b", DocumentKind.REMISS, "")], ["prov/a"]),
        ([("a", DocumentKind.PROGRAMME, "prov/bas"), ("b", DocumentKind.OTHER, "")], ["prov/a", "prov/b"]),
        ([("a", DocumentKind.PROGRAMME, "prov/annat"), ("b", DocumentKind.RESPONSE, "prov/bas")], ["prov/b"]),
        ([("a", DocumentKind.PROGRAMME, ""), ("b", DocumentKind.PROGRAMME, "")], []),
        ([("a", DocumentKind.PROGRAMME, ""), ("b", DocumentKind.REMISS, "")], ["prov/b"]),
        ([], []),
    ],
)
def test_answers_among(documents, expected):
    assert [found.id for found in answers_among(BASE, [one(*facts) for facts in documents])] == expected


def test_nobody_has_answered_yet():
    invitation = Invitation(("Bygdens nämnd",))
    documents = [one("a", DocumentKind.PROGRAMME), one("b", DocumentKind.REMISS)]
    assert answers_among(BASE, documents, invitation) == ()
    assert answers_among(BASE, [*documents, one("c", DocumentKind.RESPONSE)], invitation)[0].id == "prov/c"
