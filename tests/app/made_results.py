"""Results made by hand, so that pages are tested without the engine's judgement."""

from made import made_document, made_text

from remiss.model.alignment import Alignment, Gap, HeadingEvidence, Link, NearMiss, Relation
from remiss.model.close import InCommon, Matter, Versions
from remiss.model.document import Document, SectionId
from remiss.model.later import Later
from remiss.model.operation import Operation, Tag
from remiss.model.outline import sections_of
from remiss.model.point import Point
from remiss.model.result import Coverage, Detail, Matched, OnlyBase, OnlyOther, PairResult, Result, Row
from remiss.model.span import Span

BASE = made_document(
    made_text(
        ("Mål", "Staden ska vara trygg."),
        ("Ansvar", "Nämnden svarar för arbetet. Det följs upp."),
        ("Samverkan", "Staden samverkar med polisen."),
        ("Uppföljning", "Arbetet följs upp varje år."),
        ("Ekonomi", "Kostnaden ryms i budgeten."),
    ),
    title="Program 2024-2027",
    document_id="prov/program",
)
OTHER = made_document(
    made_text(
        ("Mål", "Staden ska vara trygg."),
        ("Ansvar", "Det följs upp. Styrelsen svarar för arbetet."),
        ("Polis", "Kommunen och polisen samverkar. Det sker lokalt."),
        ("Bilagor", "Karta."),
    ),
    title="Ett annat program",
    document_id="prov/annat",
)


def link(left: str, right: str, relation: Relation = Relation.SIMILAR, score: float = 0.8) -> Link:
    return Link(
        left=SectionId(left), right=SectionId(right), relation=relation, score=score, evidence=(HeadingEvidence(0.9),)
    )


def same(left: str, right: str, length: int) -> Detail:
    operations = (Operation(Tag.EQUAL, Span(0, length), Span(0, length)),)
    return Detail(link=link(left, right, Relation.SAME, 1.0), reading=Versions(operations=operations, changed=0.0))


MOVED = "Det följs upp."
CHANGED = Detail(
    link=link("ansvar", "ansvar", Relation.SAME),
    reading=Versions(
        operations=(
            Operation(Tag.INSERT, Span(0, 0), Span(0, 15), moved_to=Span(28, 42)),
            Operation(Tag.REPLACE, Span(0, 7), Span(15, 24)),
            Operation(Tag.EQUAL, Span(7, 27), Span(24, 44)),
            Operation(Tag.DELETE, Span(27, 42), Span(44, 44), moved_to=Span(0, 14)),
        ),
        changed=0.62,
    ),
)
SHARED = Detail(
    link=link("samverkan", "polis", Relation.PARTIAL, 0.45),
    reading=Matter(
        overlap=0.3,
        places=Later.known(
            InCommon(
                shared_left=(Span(7, 16), Span(21, 28)),
                shared_right=(Span(13, 20), Span(21, 30)),
                only_right=(Point(span=Span(32, 48)),),
            )
        ),
    ),
)
ELSEWHERE = Detail(
    link=link("uppfoljning", "ansvar", Relation.PARTIAL, 0.4),
    reading=Matter(overlap=0.0, places=Later.known(InCommon())),
)
ROWS: tuple[Row, ...] = (
    Matched(base=SectionId("mal"), details=(same("mal", "mal", 22),)),
    Matched(base=SectionId("ansvar"), details=(CHANGED,)),
    Matched(base=SectionId("samverkan"), details=(SHARED,)),
    OnlyOther(gap=Gap(SectionId("bilagor"), NearMiss(SectionId("ekonomi"), 0.21))),
    Matched(base=SectionId("uppfoljning"), details=(), also=(ELSEWHERE,)),
    OnlyBase(gap=Gap(SectionId("ekonomi"), NearMiss(SectionId("polis"), 0.12))),
)


def made_pair(base: Document = BASE, other: Document = OTHER, rows: tuple[Row, ...] = ROWS) -> PairResult:
    """Return a pair with coverage and alignment that follow from its rows."""
    links = [detail.link for row in rows if isinstance(row, Matched) for detail in (*row.details, *row.also)]
    left, right = {item.left for item in links}, {item.right for item in links}
    return PairResult(
        other=other.id,
        alignment=Alignment(
            links=tuple(links),
            only_left=tuple(row.gap for row in rows if isinstance(row, OnlyBase)),
            only_right=tuple(row.gap for row in rows if isinstance(row, OnlyOther)),
        ),
        rows=rows,
        base_coverage=Coverage(sections=len(left), sections_total=len(sections_of(base)), words=16, words_total=20),
        other_coverage=Coverage(sections=len(right), sections_total=len(sections_of(other)), words=10, words_total=11),
    )


def made_result(*others: Document) -> Result:
    """Return a result in which every other document reads alike."""
    chosen = others or (OTHER,)
    return Result(
        title="Två program",
        description="",
        base=BASE,
        others=chosen,
        pairs=tuple(made_pair(other=other) for other in chosen),
    )
