"""What a scanner leaves, made for the tests: a text that has lost its å, ä and ö, and pages that are pictures."""

import io

import pypdfium2
from drawn import draw

_SENTENCES = (
    "Namnden ska se over belysningen vid torget och pa skolgardarna fore sommaren.",
    "Kommunen arbetar tillsammans med polisen for att oka tryggheten i stadsdelen.",
    "Det ar viktigt att atgarderna foljs upp varje ar och att resultatet redovisas for namnden.",
    "Forvaltningen foreslar att medlen fordelas pa samma satt som foregaende ar.",
    "Barn och unga ska kunna rora sig fritt i omradet och pa vag till och fran skolan.",
    "Fastighetsagarna ansvarar for att gardarna halls rena och att portarna ar lasta.",
    "Aven aldre personer ska kanna sig trygga nar de gar ut efter morkrets inbrott.",
    "Samverkan mellan forvaltningarna behover bli battre och ansvaret tydligare an i dag.",
)
SCAN = "\n\n".join(
    [
        "# Atgarder for trygghet",
        "\n".join(_SENTENCES[:4]),
        "## Foreslagna insatser",
        "\n".join(_SENTENCES[4:]),
        "- Belysning pa gang- och cykelvagar\n- Battre skyltning vid skolan",
    ]
)


def pictures(description: str) -> bytes:
    """Return a PDF whose pages are pictures of what is described."""
    made = pypdfium2.PdfDocument.new()
    for page in pypdfium2.PdfDocument(draw(description)):
        buffer = io.BytesIO()
        page.render(scale=200 / 72).to_pil().convert("L").save(buffer, "PDF", resolution=200)
        made.import_pages(pypdfium2.PdfDocument(buffer.getvalue()))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()
