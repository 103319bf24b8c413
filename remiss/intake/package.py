"""A packed file (DOCX, ODT): checked before anything in it is unpacked, its parts parsed without entities or network.

Nothing is unpacked to the disk, so names inside the package are only looked up, never used as paths.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from remiss.errors import DocumentError
from remiss.intake.kinds import FileKind

# Limits of a package. The largest DOCX of a Swedish authority that was looked at had 400 entries and 30 MB unpacked;
# the smallest bomb in tests/hostile has a ratio of 1,000.
MOST_ENTRIES = 2_000
MOST_BYTES = 200 << 20  # unpacked, all together
MOST_PART = 50 << 20  # unpacked, one part
MOST_RATIO = 200
MOST_TEMPLATE = 20 << 20  # unpacked, all XML of a Word template; Word's own have 0.2 MB
_SMALL = 1 << 20  # bytes; below this a high ratio does no harm: an empty part of white space has it too
_ENCRYPTED = 0x1  # bit of an entry's flags
_ODT_TYPES = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template")


@dataclass(frozen=True, slots=True)
class Package:
    """A package that has passed the checks."""

    archive: ZipFile
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """Return a part unpacked, b"" when there is none.

        Raises:
            DocumentError: R-IMP-13, it is damaged; R-IMP-14, it holds more than it said.
        """
        if name not in self.names:
            return b""
        try:
            with self.archive.open(name) as part:
                found = part.read(MOST_PART + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise DocumentError("R-IMP-13") from error
        if len(found) > MOST_PART:
            raise DocumentError("R-IMP-14", limit=MOST_PART >> 20)
        return found

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of a part, None when there is no such part.

        Raises:
            DocumentError: R-IMP-13, it is damaged; R-IMP-15, it defines entities; R-IMP-18, it is nested too deep.
        """
        found = self.read(name)
        return parse_xml(found) if found else None


def open_package(data: bytes) -> Package:
    """Return a package whose list of entries keeps the limits; nothing is unpacked.

    Raises:
        DocumentError: R-IMP-12, under a password; R-IMP-13, damaged; R-IMP-14, too large unpacked; R-IMP-15, names that
            lead out of the package.
    """
    try:
        archive = ZipFile(BytesIO(data))
        entries = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise DocumentError("R-IMP-13") from error
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise DocumentError("R-IMP-14", limit=MOST_BYTES >> 20)
    if any(_is_bomb(entry) for entry in entries):
        raise DocumentError("R-IMP-14", limit=MOST_PART >> 20)
    if any(_leads_out(entry.filename) for entry in entries):
        raise DocumentError("R-IMP-15")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise DocumentError("R-IMP-12")
    return Package(archive, frozenset(entry.filename for entry in entries))


def check_parsed(package: Package) -> None:
    """Refuse a package whose XML is too much for a program that parses all of it in the app's own process.

    Raises:
        DocumentError: R-IMP-13 to -15 and -18, as `parse_xml` and `open_package`; R-IMP-14, over `MOST_TEMPLATE` bytes.
    """
    parsed = [entry for entry in package.archive.infolist() if entry.filename.lower().endswith((".xml", ".rels"))]
    if sum(entry.file_size for entry in parsed) > MOST_TEMPLATE:
        raise DocumentError("R-IMP-14", limit=MOST_TEMPLATE >> 20)
    for entry in parsed:
        if not entry.filename.startswith("customXml/"):  # a program's own, which nobody parses here
            package.xml(entry.filename)


def kind_of_package(package: Package) -> FileKind | None:
    """Return whether a package is DOCX or ODT, None when it is neither."""
    if package.read("mimetype").decode("ascii", "replace").strip() in _ODT_TYPES:
        return FileKind.ODT
    types = package.read("[Content_Types].xml")
    if b"wordprocessingml" in types or "word/document.xml" in package.names:
        return FileKind.DOCX
    return None


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of some XML.

    Raises:
        DocumentError: R-IMP-13, it is damaged; R-IMP-15, it defines entities; R-IMP-18, it is nested too deep.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = str(error).lower()
        if "memory" in said:
            raise MemoryError from error
        raise DocumentError("R-IMP-18" if "depth" in said else "R-IMP-13") from error
    if root.getroottree().docinfo.doctype:
        raise DocumentError("R-IMP-15")
    return root


def local(element: etree._Element) -> str:
    """Return an element's name without namespace, "" for what is no element.

    Names are enough: the strict and the transitional form of DOCX differ in nothing but the namespaces.
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str, default: str = "") -> str:
    """Return an attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first child of a name, and the first child of the next name in that, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((below for below in element if local(below) == name), None)
    return element


def whole(text: str) -> int | None:
    """Return a whole number as XML writes it, None for anything else."""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def _is_bomb(entry: ZipInfo) -> bool:
    unpacked = entry.file_size
    return unpacked > MOST_PART or (unpacked > _SMALL and unpacked > MOST_RATIO * max(entry.compress_size, 1))


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name
