"""Words of the genre: what headings, furniture and labels of Swedish municipal and state documents say.

Data only; the rules that use it stand in the other modules. Everything is compared folded (`remiss.language.fold`):
lower case, without diacritics, so that a scan without å, ä, ö matches. Patterns are therefore written folded; they
stand for whole lines unless said otherwise.
"""

from remiss.language.fold import fold


def folded_words(table: str, separator: str | None = None) -> frozenset[str]:
    """Return the entries of a table folded, split at white space or at `separator`."""
    return frozenset(fold(" ".join(entry.split())) for entry in table.split(separator) if entry.strip())


# Headings that are known whatever surrounds them. A tjänsteutlåtande and a protocol are built of these.
TITLES = folded_words(
    """förslag till beslut|beslut|beslutsunderlag|beslutsgång|beslutet skickas till|beslutet expedieras till|
    sammanfattning|sammanfattning av ärendet|inledning|bakgrund|förord|innehåll|innehållsförteckning|
    remissen|remissens innehåll|remissinstanser|remissinstanserna|remissyttranden|remissammanställning|
    ärendet|ärendets beredning|ärendebeskrivning|beskrivning av ärendet|beredning|
    synpunkter|synpunkter och förslag|bedömning|överväganden|övervägande|motivering|analys|slutsats|slutsatser|
    konsekvenser|ekonomiska konsekvenser|konsekvensanalys|konsekvensbeskrivning|ekonomi och finansiering|
    barnperspektiv|barnperspektivet|barnkonsekvensanalys|jämställdhetsanalys|jämställdhetskonsekvenser|
    överläggning|yrkanden|yrkande|propositionsordning|omröstning|omröstningsresultat|votering|ajournering|
    reservation|reservationer|särskilt uttalande|särskilda uttalanden|särskilt yttrande|särskilda yttranden|
    protokollsanteckning|protokollsanteckningar|ersättaryttrande|anmälan av jäv|
    övriga närvarande|närvarolista|övriga frågor|
    bilaga|bilagor|bilageförteckning|källor|källförteckning|referenser|litteratur|litteraturförteckning|
    hemställan|författningskommentar|övergångsbestämmelser""",
    "|",
)
# "Exploateringskontorets synpunkter", "Kommunstyrelsens beslut", "Kontorets synpunkter och förslag".
POSSESSED_TITLE = (
    r"(?:[\w-]+ ){0,4}[\w-]+s (?:beslut|synpunkter|yttrande|forslag|bedomning)(?: och (?:forslag|bedomning))?"
)
DECISION = r"(?:[\w-]+ ){0,4}[\w-]+s beslut"  # below "Förslag till beslut" when it follows it at once
DECISION_PROPOSED = "forslag till beslut"
# Known headings whose text is short and has no headings of its own.
LEAVES = folded_words(
    """inledning|förord|sammanfattning|sammanfattning av ärendet|förslag till beslut|beslut|beslutsunderlag|beslutsgång|
    ärendets beredning|överläggning|yrkanden|yrkande|bilagor|källor|referenser|innehåll|innehållsförteckning""",
    "|",
)

# What is appended to a document and stands beside its main parts, not inside the last of them.
APPENDIX = r"bilag(?:a|or)(?: ?\d{1,2}(?:\.\d{1,2})?)?(?: ?[.:-] ?.*)?"
APPENDIX_ALONE = r"bilaga(?: ?[\dli]{1,2}(?:\.\d{1,2})?)?:?"  # a scan reads 1 as l or I
NOTE = r"(?:protokollsanteckning|reservation|sarskilt (?:uttalande|yttrande)|ersattaryttrande)"
NOTE_SUBJECT = r"(?:arende|punkt|paragraf|§|angaende|betraffande)\b.*"
PROOF = r"(?:bevis|anslag) ?(?:/|om\b|och\b).*"  # "Bevis om justering av ...", "Anslag/bevis"
END_MATTER = folded_words("bilaga bilagor bilageförteckning källor källförteckning referenser litteratur")

# A document's kind, printed above its title.
KINDS = folded_words(
    """handlingsplan handlingsprogram instruktion interpellationssvar kommittédirektiv plan policy program promemoria
    protokoll protokollsutdrag rapport regler reglemente remiss remissvar riktlinje riktlinjer rutin rutiner strategi
    tjänsteskrivelse tjänsteutlåtande yttrande överenskommelse"""
)

# Names of fields and columns; never headings.
FIELD_NAMES = folded_words(
    """datum namn ort plats tid telefon adress underskrift underskrifter signatur sekreterare ordförande justerare
    justerande utdragsbestyrkande paragraf paragrafer diarienummer dnr sida till från handläggare kopia sändlista
    sammanträdesdatum beslutande annat ja nej"""
)
# Ends a letter or a decision, above names.
CLOSING = (
    r"(?:pa .{3,60} vagnar|utfardat i|enligt uppdrag|med vanlig\w* halsning|for [\w ]*(?:partiet|demokraterna)\Z).*"
)
ADDRESSEE = r"till \w*(?:fullmaktige|styrelsen|namnden|kontoret|forvaltningen|departementet)\b.*"
COLUMN_HEAD = r"(?:nu ?varande|foreslagen|senaste) lydelse\b.*"

# A part of a document named by its number, though a colon follows: "Fokusområde 2: Belysning".
UNIT = (
    r"(?:avsnitt|kapitel|del|(?:fokus|mal|insats)?omrade|(?:del)?mal|steg|atgard|punkt|fraga|tema|prioritering|strategi)"
    r" \d{1,2}(?:\.\d{1,2})* ?[:.-] ?\S.*"
)

# A first word that makes a line a lead-in ("När du fyller i rapporten:"), not a label ("Enhetschef:").
LEAD_INS = folded_words(
    """alla av de den denna dessa det detta du efter enligt ett exempel exempelvis finns frågor följande för genom har
    i ingen inom kan man med mot nedan nu när och om på se ska som så tänk under utöver vi vid vidare är"""
)
POINTERS = folded_words("se jfr källa fotnot")  # "Se även bilaga 1" points, it does not head

# A running head names the publication: "Prop. 1987/88:155 Bilaga 2". Scans read 1 as l, and digits as signs.
RUNNING_HEAD = r"(?:prop|dir|sou|ds|skr)\W{0,3}[\dlio'/]{4}\W.{0,24}"
# A page header of a protocol: "Nämndens sammanträde den 22 april 2021".
SITTING_HEADER = r".{0,80}\b(?:sammantrade|mote)s? den \d{1,2} [a-z]+ \d{4}"
END_MARK = r"(?:- ?)?slut(?: ?-)?"

# A stack at the foot of a protocol's page begins with the first and goes on with lines of the second alone.
SIGNATURE_START = r"(?:signaturer?|utdragsbestyrkande|justera(?:nde|re)s? sign\w*|justerandes)\b.*"  # begins a line
SIGNATURE_WORDS = folded_words(
    "datum justerande justerandes justerare och ordförande sekreterare signatur signaturer utdragsbestyrkande"
)

# Begin a line that is about the file, not the matter.
NOTICE = "|".join(
    (
        r"protokollet har signerats digitalt",
        r"(?:d\w+ )?(?:dokument|handling)\w* [ah]ar (?:digitalt|elektroniskt) (?:under)?(?:sign|teck|skri)",
        r"ta inte bort denna rad",
        r"lamna ett svar\Z",
        r"din e-postadress kommer inte",
        r"obligatoriska falt ar markta",
    )
)
# The hidden row of a Word template; in the text of such files it runs into the first heading.
GLUED_NOTICE = "Ta inte bort denna rad den innehåller dold information"
# Label and value about the document itself; begin a line.
ABOUT_DOCUMENT = "|".join(
    (
        r"dokument(?:et|ansvarig|typ|namn|agare)\b.{0,40}(?::|tillsvidare|uppdatera)",
        r"(?:diarienummer|diarienr|dnr|arendenummer)\b.{0,40}\Z",
        r"for (?:revidering|uppfoljning) av dokumentet\b",
        r"(?:uppdaterad|reviderad|faststalld|beslutad|galler fran|galler till|giltig till) ?(?:den|av|:).{0,60}\Z",
    )
)
# Fields of the letterhead above a title, each a whole line.
LETTERHEAD_FIELD = r"(?:handlaggare|kontaktperson|telefon|vaxel|e-?post|datum|till|er referens|var referens)\b.{0,60}"
# Who writes; a line of a letterhead, though not enough to make one.
OFFICE = (
    r"(?:[\w-]+ (?:och )?){0,3}[\w-]*(?:kontoret|forvaltningen|namnden|styrelsen|beredningen|utskottet)"
    r"|(?:avdelning|enhet|stab|sektion)\w*\b.{0,50}"
)
ORGANISATION = r"(?:[\w-]+ ){1,3}(?:kommun|stad|landsting)|region [\w-]+(?: [\w-]+)?"
COUNCIL = r"(?:kommun|region)(?:fullm\wktige|styrelsen)"  # an addressee; é and other signs for ä

# The second line of a name: "Förvaltningschef".
ROLE = r".*(?:chef|direktor|ordforande|sekreterare|handlaggare|utredare|strateg|ledare|justerande|ledamot|controller)"
NOT_NAMES = r"(?:region|foreningen)\b.*|.*(?:namnd|styrelse|beredning|kontor|forvaltning|utskott|kommun|program)\w*"
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
