"""A remiss on real scale: a base of sixty sections and 120 answers to it, drawn with a seed.

The base is drawn from sentences made up here. An answer is drawn from the digests in data/ (what it retells, with words
exchanged), and from sentences made up here (what it says). Of the answers one in twelve has no objection, one in twenty
abstains, and one in fifteen is a common draft that another has sent in too.
"""

import random
from collections.abc import Sequence
from pathlib import Path

from remiss.language.sentences import sentences

SEED = 5
RESPONSES = 120
THEMES = (
    ("Belysning", "gatlampor", "gångtunnlar", "mörka stråk"),
    ("Skola", "elevhälsa", "frånvaro", "skolgårdar"),
    ("Kollektivtrafik", "hållplatser", "nattbussar", "väntsalar"),
    ("Bostäder", "trapphus", "källarförråd", "vräkningar"),
    ("Fritid", "fritidsgårdar", "idrottshallar", "föreningsbidrag"),
    ("Äldre", "bedrägerier", "hemtjänst", "ensamhet"),
    ("Narkotika", "öppen handel", "beroendevård", "nedskräpning"),
    ("Våld i nära relationer", "skyddat boende", "barnsamtal", "efterstöd"),
    ("Näringsliv", "butiksstölder", "krogar", "utpressning"),
    ("Lägesbild", "statistik", "medborgarlöften", "trygghetsmätning"),
    ("Parker", "buskage", "lekplatser", "toaletter"),
    ("Samverkan", "lokala råd", "polisen", "informationsdelning"),
)
ASPECTS = ("Nuläge", "Mål", "Åtgärder", "Ansvar")
BODIES = (
    "Tekniska nämnden", "Utbildningsnämnden", "Socialnämnden", "Kulturnämnden", "Miljönämnden", "Trafiknämnden",
    "Fritidsnämnden", "Äldrenämnden", "Byggnadsnämnden", "Räddningsnämnden", "Överförmyndarnämnden", "Valnämnden",
)  # fmt: skip
PLACES = (
    "Norrvik",
    "Ekeby",
    "Sundsta",
    "Ljungby hed",
    "Åsele ö",
    "Vretstorp",
    "Hagby",
    "Brunnsjö",
    "Kvarnholm",
    "Lindö",
)
TOLD = (
    "{matter} är en fråga som rör många boende i kommunen.",
    "{body} har ansvar för {matter} och följer upp arbetet varje år.",
    "Arbetet med {matter} sker tillsammans med {other} och lokala föreningar.",
    "Under programperioden ska antalet klagomål på {matter} minska.",
    "Insatserna utgår från kunskap om var och när problem med {matter} uppstår.",
    "En gemensam plan för {matter} tas fram under det första året.",
)
SAID = (
    "I avsnittet om {part} bör det framgå hur {matter} ska hanteras.",
    "Nämnden anser att {matter} bör beskrivas tydligare under {part}.",
    "En beskrivning av {matter} saknas i kapitlet om {part}.",
    "Programmet bör kompletteras med åtgärder för {matter}.",
    "Det är oklart vem som ansvarar för {matter}.",
    "Nämnden ser positivt på det som sägs om {matter}.",
    "Målet om {matter} är bra men kan med fördel göras mätbart.",
    "Skrivningen om {matter} bör strykas, eftersom frågan regleras på annat håll.",
    "{body} bör utses till ansvarig för {matter}.",
    "Det skulle vara värdefullt om {matter} fick en egen rubrik under {part}.",
    "Här skulle även {matter} kunna lyftas fram.",
    "Kopplingen mellan {matter} och {also} behöver bli tydligare.",
    "Nämnden arbetar redan i dag med {matter} tillsammans med {other}.",
    "Ordningen mellan avsnitten om {part} kan diskuteras.",
    "Tidplanen för {matter} bör ses över.",
)
FILLERS = (
    "boende",
    "skolan",
    "gatan",
    "kvällen",
    "insatsen",
    "året",
    "området",
    "verksamheten",
    "stödet",
    "planeringen",
)
EXCHANGED = 0.15  # share of the words of a retold sentence


def base_text(rng: random.Random) -> str:
    """Return the base as Markdown: a chapter for each theme with a section for each aspect, sixty in all."""
    pieces = []
    for number, theme in enumerate(THEMES, 1):
        pieces.append(f"# {number} {theme[0]}\n\n{_told(rng, theme, 4)}\n")
        for place, aspect in enumerate(ASPECTS, 1):
            pieces.append(f"## {number}.{place} {aspect} för {theme[place % 3 + 1]}\n\n{_told(rng, theme, 9)}\n")
    return "\n".join(pieces)


def answer_texts(rng: random.Random, digests: Path, total: int = RESPONSES) -> list[str]:
    """Return answers as Markdown, of some 150 to 1,500 words each but for those that say next to nothing."""
    retold = _sentences_of(digests)
    found: list[str] = []
    for at in range(total):
        chance = rng.random()
        if chance < 1 / 15 and found:
            found.append(rng.choice(found))
        elif chance < 1 / 15 + 1 / 12:
            found.append("# Yttrande\n\nNämnden har inget att erinra mot förslaget.\n")
        elif chance < 1 / 15 + 1 / 12 + 1 / 20:
            found.append("# Yttrande\n\nNämnden avstår från att yttra sig.\n")
        else:
            found.append(_answer(rng, retold, BODIES[at % len(BODIES)]))
    return found


def _told(rng: random.Random, theme: Sequence[str], many: int) -> str:
    return " ".join(_filled(rng, rng.choice(TOLD), theme) for _ in range(many))


def _filled(rng: random.Random, sentence: str, theme: Sequence[str]) -> str:
    matter, also = rng.sample(theme[1:], 2)
    body, other = rng.sample(BODIES, 2)
    said = sentence.format(matter=matter, also=also, body=body, other=other.lower(), part=theme[0].lower())
    return said[0].upper() + said[1:]


def _answer(rng: random.Random, retold: Sequence[str], body: str) -> str:
    paragraphs = []
    for theme in rng.sample(THEMES, rng.randint(2, len(THEMES))):
        said = [_filled(rng, rng.choice(SAID), theme) for _ in range(rng.randint(2, 12))]
        told = [_exchanged(rng, rng.choice(retold)) for _ in range(rng.randint(2, 10))]
        paragraphs.append(" ".join([*told[:1], *said, *told[1:]]))
    view = "\n\n".join(paragraphs)
    errand = " ".join(_exchanged(rng, rng.choice(retold)) for _ in range(rng.randint(3, 8)))
    stands = rng.choice(("tillstyrker", "ställer sig i huvudsak positiv till", "kan inte ställa sig bakom"))
    decision = f"{body} {stands} förslaget."
    return f"# Förslag till beslut\n\n{decision}\n\n# Ärendet\n\n{errand}\n\n# Nämndens synpunkter\n\n{view}\n"


def _exchanged(rng: random.Random, sentence: str) -> str:
    return " ".join(rng.choice(FILLERS) if rng.random() < EXCHANGED else word for word in sentence.split())


def _sentences_of(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        for block in text.split("\n\n"):
            if block[:1].isalpha():
                found += [" ".join(block[one.start : one.end].split()) for one in sentences(block)]
    return [sentence for sentence in found if len(sentence.split()) > 5]
