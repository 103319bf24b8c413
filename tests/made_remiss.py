"""A small remiss for tests: a plan, four answers to it, and who was asked. Every sentence is made up."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from made import made_document

from remiss.model.consultation import Invitation
from remiss.model.document import Document
from remiss.register import build_register
from remiss.remarks import default_cues, read_response
from remiss.store import Library, create_library

PLAN = """# 1 Belysning

Gator och torg ska vara upplysta. Tekniska nämnden byter trasiga lampor.

# 2 Trygga skolvägar

Barn ska kunna gå till skolan. Farthinder byggs vid skolorna.

# 3 Uppföljning

Kommunstyrelsen följer upp planen varje år.
"""
ANSWERS = {
    "tekniska": """# Förslag till beslut

Nämnden tillstyrker förslaget.

# Synpunkter

Nämnden ser positivt på avsnittet om belysning. I avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp.
""",
    "skol": """# Synpunkter

Planen bör kompletteras med hur gångtunnlar ska lysas upp, under belysning. I avsnittet om trygga skolvägar saknas
vinterväghållning av cykelbanorna.
""",
    "kultur": """# Yttrande

Nämnden avstår från att yttra sig.
""",
    "forening": """# Synpunkter

Föreningen anser att farthinder vid skolorna bör tas bort ur avsnittet om trygga skolvägar, eftersom bussarna fördröjs.
""",
}
BODIES = {
    "tekniska": ("Tekniska nämnden", "2026-03-01"),
    "skol": ("Skolnämnden", "2026-04-02"),
    "kultur": ("Kulturnämnden", "2026-03-02"),
    "forening": ("", "2026-03-03"),
}
INVITATION = Invitation(("Tekniska nämnden", "Skolnämnden", "Kulturnämnden", "Räddningstjänsten"), "2026-03-31")


def made_answer(name: str) -> Document:
    """Return one of the answers."""
    document = made_document(ANSWERS[name], title=f"Yttrande {name}", document_id=f"norrvik/{name}")
    body, date = BODIES[name]
    organisation = "Norrvik kommun" if body else "Föreningen Norrviks bussar"
    return replace(document, metadata=replace(document.metadata, body=body, organisation=organisation, date=date))


def made_base() -> Document:
    """Return the plan that was sent out."""
    return made_document(PLAN, title="Plan för trygga gator", document_id="norrvik/plan")


@cache
def _read():
    base = made_base()
    return [(answer, read_response(answer, base, default_cues())) for answer in map(made_answer, ANSWERS)]


def made_register(log=()):
    """Return the register of the remiss, as people judged it."""
    return build_register(made_base(), _read(), default_cues(), title="Trygga gator", invitation=INVITATION, log=log)


def remiss_library(folder: Path) -> Library:
    """Make a library in a folder that holds the remiss and nothing else."""
    library = create_library(str(folder / "bibliotek"), with_digests=False)
    keep_remiss(library.root)
    return library


def keep_remiss(root, *, log=""):
    """Write the remiss into the library at `root` as comparisons/trygga-gator.yaml, with a log as YAML."""
    folder = root / "data" / "norrvik"
    folder.mkdir()
    head = "---\ntitle: {}\nkind: {}\norganisation: {}\n{}---\n\n{}"
    plan = head.format("Plan för trygga gator", "remiss", "Norrvik kommun", "", PLAN)
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    for name, text in ANSWERS.items():
        known = made_answer(name).metadata
        who = f"body: {known.body}\n" if known.body else ""
        more = f"{who}date: {known.date}\nresponds_to: norrvik/plan\n"
        content = head.format(known.title, "response", known.organisation, more, text)
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
    documents = "".join(f"  - norrvik/{name}\n" for name in ANSWERS)
    invited = "".join(f"  - {name} # tillfrågad\n" for name in INVITATION.names)
    text = (
        "# Remissen i vår\ntitle: Trygga gator\nbase: norrvik/plan\n"
        f"documents:\n{documents}deadline: {INVITATION.deadline}\ninvited:\n{invited}{log}"
    )
    (root / "comparisons" / "trygga-gator.yaml").write_text(text, encoding="utf-8")
