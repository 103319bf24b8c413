"""Good files with something of everything their kinds hold; the mutants are made of them."""

from packed import docx, odt

_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
    '</w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Egen"><w:basedOn w:val="Rubrik1"/><w:rPr><w:b/></w:rPr></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText '
    'w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Inledning</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>Torgen ska vara öppna</w:t><w:footnoteReference w:id="1"/></w:r><w:ins w:id="1"><w:r><w:t> och '
    'upplysta</w:t></w:r></w:ins><w:del w:id="1"><w:r><w:delText>mörka</w:delText></w:r></w:del></w:p>'
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>punkt</w:t></w:r></w:p>'
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/>'
    '<w:t>Inledning 1</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    '<w:p><w:pPr><w:pStyle w:val="Egen"/></w:pPr><w:r><w:t>Ansvar</w:t></w:r></w:p>'
    f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>{_P.format("Mål")}</w:tc>'
    f"<w:tc>{_P.format('Nämnd')}<w:tbl><w:tr><w:tc>{_P.format('inre')}</w:tc><w:tc>{_P.format('tabell')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
    f"{_P.format('I rutan')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
)


def docx_file() -> bytes:
    """Return a Word document."""
    return docx(
        _BODY * 3,
        styles=_STYLES,
        numbering=_NUMBERING,
        footnotes=f'<w:footnote w:id="1">{_P.format("Enligt planen.")}</w:footnote>',
        comments=f'<w:comment w:id="1">{_P.format("Stämmer det?")}</w:comment>',
        header1=_P.format("Ekeby kommun"),
    )


def odt_file() -> bytes:
    """Return an OpenDocument text."""
    level = '<text:{}-level-style{} text:level="1" style:num-format="1" text:start-value="1" text:display-levels="1"/>'
    styles = (
        f'<office:styles><text:outline-style style:name="Outline">{level.format("outline", "")}</text:outline-style>'
        f'<text:list-style style:name="L">{level.format("list", "-number")}</text:list-style></office:styles>'
        "<office:master-styles><style:master-page><style:header><text:p>Ekeby kommun</text:p></style:header>"
        "</style:master-page></office:master-styles>"
    )
    body = (
        '<text:h text:outline-level="1">Inledning</text:h><text:p>Torgen ska vara öppna<text:note><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>Enligt planen.</text:p></text:note-body></text:note><text:s "
        'text:c="1"/>och upplysta.</text:p><text:list text:style-name="L"><text:list-item text:start-value="1"><text:p>'
        "punkt</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell "
        'table:number-columns-repeated="1"><text:p>Mål</text:p></table:table-cell><table:table-cell><text:p>Nämnd</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    return odt(body * 3, styles=styles, meta="<dc:title>Plan</dc:title>")


def html_file() -> bytes:
    """Return a web page."""
    body = (
        '<h1>Inledning</h1><p>Torgen &auml;r <b>öppna</b><sup><a href="#n">1</a></sup>.<ul><li>punkt<li>till</ul>'
        "<table><tr><th>Mål<th>Nämnd<tr><td colspan=1>Torg<td>Teknisk</table><script>x()</script>"
        "<!-- y --><pre>z\n\nå</pre>"
    )
    head = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Plan</title></head><body><nav>Meny</nav>"
    return f"{head}{body * 5}</body></html>".encode()


def text_file() -> bytes:
    """Return a plain text."""
    body = "1.{} Åtgärder\n\nTorgen ska vara öppna och upplysta.\n\n- punkt\n- till\n\nMål | Nämnd\n\n"
    return ("Plan för Ekeby\n\n" + "".join(body.format(n) for n in range(1, 9))).encode()
