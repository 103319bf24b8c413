"""What a template tells of who made it, taken out: names, comments, places of files."""

from docx.document import Document as WordDocument
from docx.opc.rel import Relationships
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.settings import SettingsPart
from lxml import etree

# Ends of the types of relationships whose parts are left out: who commented what, what else is said of the file, and a
# picture of its first page.
_PERSONAL = frozenset(
    "comments commentsExtended commentsIds commentsExtensible people custom-properties thumbnail keyMapCustomizations"
    " vbaProject attachedToolbars".split()
)
_TOLD = frozenset({"Manager", "Company", "HyperlinkBase", "Template", "TotalTime", "Application", "AppVersion"})
_EXTENDED = "extended-properties"


def clear_traces(document: WordDocument) -> None:
    """Take out what tells of persons and their machines; what stands in the text is gone already."""
    _leave_out(document.part.rels)
    package = document.part.package
    _leave_out(package.rels)
    settings = document.settings.element
    for attached in settings.findall(qn("w:attachedTemplate")):
        settings.remove(attached)
    part = next((one.target_part for one in document.part.rels.values() if _end(one.reltype) == "settings"), None)
    if isinstance(part, SettingsPart):  # the place of the template on somebody's disk
        for key in [key for key, one in part.rels.items() if _end(one.reltype) == "attachedTemplate"]:
            del part.rels[key]
    for relation in package.rels.values():
        if _end(relation.reltype) == _EXTENDED and not relation.is_external:
            told = parse_xml(relation.target_part.blob)
            for child in list(told):
                if etree.QName(child).localname in _TOLD:
                    told.remove(child)
            relation.target_part._blob = etree.tostring(told, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _leave_out(relations: Relationships) -> None:
    for key in [key for key, one in relations.items() if _end(one.reltype) in _PERSONAL]:
        del relations[key]


def _end(kind: str) -> str:
    return kind.rpartition("/")[2]
