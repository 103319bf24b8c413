"""Cue words for what a document says of itself. Data only, written folded; see `metadata`."""

from remiss.intake.genre import folded_words
from remiss.model.document import DocumentKind

# The first that is found in the title decides.
KIND_IN_TITLE: tuple[tuple[str, DocumentKind], ...] = (
    (r"\A(?:protokollsanteckning|reservation|sarskilt (?:uttalande|yttrande)|ersattaryttrande)\b", DocumentKind.NOTE),
    (r"\bsvar pa (?:interpellation|motion|medborgarforslag|skrivelse|fraga)|interpellationssvar", DocumentKind.ANSWER),
    (
        (
            r"\bsvar pa remiss|\bremissvar|\bremissyttrande|\byttrande (?:over|angaende|avseende|fran)\b|"
            r"\Asynpunkter (?:pa|over|kring|fran)\b"
        ),
        DocumentKind.RESPONSE,
    ),
    (r"\Aremiss\b|\bremissversion|\bsamradsversion|\bremissforslag", DocumentKind.REMISS),
    (r"\bprotokoll\b|\bsammantradesprotokoll", DocumentKind.PROTOCOL),
    (r"\w*(?:program|policy|strategi|riktlinjer?|rutin(?:er)?|reglemente)\b", DocumentKind.PROGRAMME),
    (r"\w*(?:handlings|verksamhets|atgards)plan\b|overenskommelse\b|\bplan (?:for|mot)\b", DocumentKind.PROGRAMME),
)
# Begins a title that says what the document is.
SAYS_WHAT = (
    r"(?:yttrande|remissvar|remissyttrande|svar|synpunkter|skrivelse|protokollsanteckning|reservation|inlaga)"
    r" (?:over|pa|angaende|avseende|om|till|fran|med anledning|i)\b|(?:angaende|betraffande|ang\.|betr\.) \w"
    r"|remiss(?: av\b| ?[:–-] ?\w)"
)
# In a name that can only be one who writes.
SENDER = (
    r"\bforening(?:en|s?)\b|forening\Z|forbund(?:et)?\b|\b(?:ab|aktiebolag|hb)\b|stiftelse|\w+rad(?:et)?\Z|naringsliv|"
    r"\bkyrkan\b|forsamling|universitet|hogskola|lansstyrelse|myndighet(?:en)?\b|verket\Z|polis|"
    r"\bkommun\Z|\bstad\Z|^region "
)
# A whole line that names nobody but one who writes; what the title says of who does.
SENDER_ALONE = (
    r"(?:lansstyrelsen|polismyndigheten|[\w-]*foreningen|stiftelsen)\b[^.:]{0,50}|[^.:]{2,50} (?:ab|aktiebolag)"
)
WRITTEN_BY = r"(?:yttrande|remissvar|remissyttrande|svar|synpunkter) fran (\w[^.:]{2,60})"
GREETING = r"(?:hej|till den det beror|god (?:dag|morgon))\b.{0,30}"
SUBJECT = r"^(?:amne|subject|arende) ?: ?(\S.{3,140})$"
ADDRESSED = r"\btill (?:[\w-]+ (?:kommun|stad)\s+)?\Z"  # before a name: it is who is written to
ANSWERS = folded_words("yttrande remissvar remissyttrande")  # printed alone above the title
# The state's own publications by name and number, and who sends them.
PUBLICATION = (
    r"(?:(?:regeringens )?(?:proposition|skrivelse)|prop\.?|dir\.?|sou|ds|skr\.?) (\d{4}(?:/\d{2,4})?: ?\d{1,4})"
)
OF_THE_GOVERNMENT = (
    r"regeringens (?:proposition|skrivelse)|kommittedirektiv|beslut vid regeringssammantrade|dir\.? \d{4}:"
)
GOVERNMENT = "Regeringen"
REMITTED_BY = r"\bremiss?(?:svar\w*|instans\w*)?\b[^.]{0,60}\btill (\w+departementet)\b"
ADDRESSEES = r"till (?:statsradet|regeringen|konungen|chefen|\w*departementet|\w*fullmaktige|\w*styrelsen|\w*namnden)\b"
# What is followed up or reviewed is not the document itself.
ABOUT_ANOTHER = r"\b(?:uppfoljning|utvardering|oversyn|forslag till (?:beslut|lag)) "
FEWEST_PARAGRAPHS = 2  # sections with a printed § that make a protocol, together with PROTOCOL_WORDS
PROTOCOL_WORDS = r"\b(?:sammantrade|justera|foredragningslista|dagordning)"

# "Huddinge kommun", "Stockholms stads ...", "Region Skåne".
ORGANISATION = r"\b(?:([\w-]+)[ \n]+(kommun|stad|landsting)s?|region ([\w-]+))\b"
NOT_A_NAME = folded_words(
    """alla andra annan berörd den denna din egen en er hela i inom liten ny och respektive samma sin som stor svensk
    utanför var varje vilken vissa vår"""
)
# A board or an office; a possessive s is cut.
BODY = (
    r"\b(?:[\w-]*[^nt\s] och )?[\w-]*\w(?:namnd(?:en)?|styrelsen|beredning(?:en)?|utskottet|kontoret|forvaltningen|"
    r"fullmaktige)s?\b|\b(?:\w+ )?kommunledningen\b"
)
NOT_A_BODY = frozenset({"kommunfullmaktige", "regionfullmaktige"})  # addressees
PARTY = r"for ([\w]+(?:et|erna)(?: de grona)?)"  # a line of its own, above the names

REFERENCE_LABEL = r"\b(?:diarienummer|diarienr|dnr)\b\W{0,6}"
REFERENCE = r"[A-ZÅÄÖ]{0,6}[ -]?\d{4}[/-]\d[\w./-]*\w"
EDITION = r"\b(?:uppdatera|revidera)"
STATUS = (
    r"\b(?:remissversion|remissutgåva|samråds(?:version|handling)|utkast|antag(?:en|et)|fastställ(?:d|t)|gällande)\b"
)
DATE_LABELS = r"\b(?:beslut|uppdatera|faststall|antag|revidera|sammantrade|datum)"
NOT_THE_DATE = r"\b(?:galler till|giltig till|senast|ersatter|overklag|anslag)"
FRONT_KEYS = {
    "title": ("title", "rubrik", "titel"),
    "date": ("date", "datum", "utfardad_datum"),
    "reference": ("beteckning", "diarienummer", "dnr"),
    "organisation": ("organisation", "organization", "avsandare", "departement", "myndighet"),
}
