"""What the genre repeats whatever the matter is: headings, phrases, citations, and the words that announce a heading.

Forms are folded (see `remiss.language.fold`): lower case, without diacritics. From the structure and the stock
phrases of Swedish tjänsteutlåtanden, steering documents, statutes and protocols.
"""

import re


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


# Headings that say which part of a document follows but nothing of its matter. A heading is bare when every content
# word in it is one of these: "Inledning och syfte", "Bilaga 2". "Mål", "Uppföljning" or "Samverkan" do name a matter.
BARE_HEADING_WORDS = _words(
    """
    allmanna allmant arende arendet arendets avslutning avslutande bakgrund bakgrunden bakgrundsbeskrivning beredning
    beslut bestammelser beslutet beslutsunderlag bilaga bilagor diskussion forord forslag fotnoter fragor
    ikrafttradande ingress inledande inledning innehall innehallsforteckning kallor kallforteckning kap kapitel
    kommentarer lag lagen lagens ordforklaringar ovrigt ovriga overgangsbestammelser paragraf punkt referenser remiss
    remissen rutin rutiner riktlinje riktlinjer sammandrag sammanfattande sammanfattning sidan slut slutord slutsats
    slutsatser svar syfte syftet tjansteutlatande underskrift underskrifter utforande yttrande yttrandet
    """
)

# Headings that say what role a part plays, whatever the document is about: that two documents both say who answers for
# what makes no link by itself, unless they are about the same matter. A heading is of this kind when every content word
# in it is one of these or bare.
ROLE_HEADING_WORDS = _words(
    """
    ansvar ansvaret ansvarsfordelning ansvarsfordelningen avgransning begrepp begreppsram bemyndigande bemyndiganden
    definition definitioner genomforande kommunikation mal malen malet metod omfattning omrade organisation
    organisationen overklagande overklaganden process revidering roll roller samverkan sekretess straff
    straffbestammelser strategi styrning tidplan tillampning tillampningsomrade uppdrag uppdraget uppfoljning
    utvardering vision
    """
)

# Sentences and turns that any answer of any board may hold; they are taken out before texts are compared.
STOCK_PHRASES = (
    r"(?:namnden|styrelsen|utskottet|beredningen) (?:beslutar|foreslas besluta)(?: foljande)?",
    r"(?:forklarar|forklaras) (?:beslutet|paragrafen|arendet)? ?(?:for )?omedelbart justera[dt]\w*",
    r"(?:beslutet|paragrafen|arendet) (?:justeras|forklaras) omedelbart(?: justera[dt])?",
    r"(?:anser|anses) remissen (?:vara )?besvarad",
    r"(?:godkanner|overlamnar|antar) (?:\w+ )?(?:forslag till )?(?:tjansteutlatandet?|yttrandet?)",
    r"som (?:sitt )?(?:svar|eget)(?: pa remissen)?",
    r"i enlighet med (?:\w+ ){0,2}(?:tjansteutlatandet?|forslag)",
    r"(?:som|till) svar pa remiss(?:en)?",
    r"arendet har (?:be)?retts (?:av|inom|i)",
    r"utdragsbestyrkande|ordforande justerare",
    # statutes
    r"(?:i|genom) denna lag (?:finns|ges|meddelas) bestammelser om",
    r"denna lag (?:innehaller|reglerar) (?:bestammelser )?",
    r"regeringen(?: eller den myndighet (?:som )?regeringen bestammer)? (?:far|kan) meddela (?:\w+ )?foreskrifter",
    r"(?:far|kan|ska) (?:inte )?overklagas (?:till|hos) (?:allman |en )?(?:forvaltnings(?:domstol|ratten?)|domstol)\w*",
    r"provningstillstand kravs vid overklagande(?: till kammarratten)?",
    r"(?:andra )?beslut\w*(?: enligt denna lag)? (?:galler|ska galla) (?:omedelbart|genast)",
    r"om inte annat (?:anges|beslutas)(?: i beslutet)?",
    r"galler aven om (?:det|beslutet) (?:inte har vunnit laga kraft|overklagas)",
    r"denna lag trader i kraft den|genom lagen upphavs|aldre bestammelser galler fortfarande",
    r"dokumentet (?:ar beslutat av|beslutades den|galler till\w*|ersatter|uppdaterat)|dokumentansvarig ar",
)

# References to statutes and official prints: that two texts cite the same act does not make them treat one matter.
CITATIONS = (
    r"\(?\b(?:afs|sfs|sosfs|hslf-fs|prop|bet|rskr|sou|ds|skr|dir|dnr|kfs)\.? ?\d{4}(?:/\d{2,4})?(?::[\w-]+)?\)?",
    r"\blag \(\d{4}:\d+\)",
    r"\(\d{4}:\d+\)",
    r"(?:\d+ ?(?:kap\.?|kapitlet) )?\d+(?: ?[a-z])?(?:(?:[-,] ?| och )\d+(?: ?[a-z])?)* ?§§?(?: \w*lagen\b)?",
    r"(?:forsta|andra|tredje|fjarde) stycket",
    r"(?:i|enligt) \w+(?:lagen|balken|forordningen)\b",
)

# Words that announce the heading of another document: "under fokusområdet X", "avsnittet om X", "i avsnitt 3.2".
HEADING_CUES = _words(
    """
    avsnitt avsnittet bilaga bilagan delen fokusomrade fokusomraden fokusomradena fokusomradet insatsomrade
    insatsomradet kapitel kapitlet malomrade malomradet omradet paragraf paragrafen perspektivet punkt punkten
    prioriteringen rubrik rubriken stycket utvecklingsomradet
    """
)
# Words that announce a number: "avsnitt 3.2", "§ 6".
NUMBER_CUES = ("§", "avsnitt", "avsnittet", "kapitel", "kapitlet", "mal", "punkt", "punkten", "rubrik", "atgard")
# The same as last part of a compound: "begreppsavsnittet", "målkapitlet"; not "delen", which ends "stadsdelen" too.
CUE_ENDINGS = ("avsnittet", "kapitlet", "rubriken")
NAMED_NUMBER = re.compile(
    rf"(?<!\w)(?<!\d )(?:{'|'.join(NUMBER_CUES)})\s(\d+(?:\.\d+)*)(?![\d.:]*\d|\s?§)"  # not "2 kapitlet 7 §", an act
)
# Prepositions that take a heading when it opens a sentence: "I begreppsramen bör", "Under förebyggande arbete saknas".
OPENING_PREPOSITIONS = _words("i under om kring betraffande angaende gallande avseende")
# Words before or in a title that are not part of what the area is called: "Fokusområde 3: Stadsutveckling".
TITLE_LABELS = _words(
    """
    avsnitt del fokusomrade insatsomrade kapitel kommunens malomrade omrade prioriterat prioritering stadens
    utvecklingsomrade
    """
)

FILLERS = re.compile(r"(?:[._…·□]\s*){3,}|_{2,}|…+")  # dotted lines of forms
# No phrase begins inside a word: most places of a text fail at once.
_STOCK = re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{pattern})' for pattern in (*CITATIONS, *STOCK_PHRASES))})")


def without_stock(folded: str) -> str:
    """Return a folded text with citations and stock phrases blanked out; offsets stay."""
    return _STOCK.sub(lambda match: " " * len(match.group()), folded)


def is_bare(title_words: tuple[str, ...]) -> bool:
    """Return whether a heading with these content words names no matter; one without content words does not."""
    return all(word in BARE_HEADING_WORDS for word in title_words)


def is_role(title_words: tuple[str, ...]) -> bool:
    """Return whether a heading with these content words names the role of a part and no matter."""
    return bool(title_words) and all(word in ROLE_HEADING_WORDS or word in BARE_HEADING_WORDS for word in title_words)
