"""The parts of a base document that a remark names: by name, by number, by the heading or the row it stands in."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from remiss.align.naming import Form, Hit, has_cue, has_preposition, hits, stretch
from remiss.align.ngrams import telling_forms
from remiss.align.reading import Sentence, read_sentences
from remiss.language.fold import fold
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.model.remark import Aim, Via
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.measures import Measure, measures_at
from remiss.remarks.parts import Parts, named_at
from remiss.remarks.phrases import Line, find, is_word, span_of

_TRAILING = re.compile(r"\((\d{1,3}(?:\.\d{1,3})*)\)$")
_LEADING = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?(?=\s|$)\s*")
_YEAR = re.compile(r"\d{4}\b")  # "Under 2025" opens with no part, "Under 7 Skola" does
_IN = frozenset({"i", "av"})
_JOINTS = frozenset({".", "-", "–"})  # inside a number, or between the first and the last of several
# How sure it is that a part is meant, by how it is named; ratios, whose order is what matters.
ANNOUNCED = 0.95  # "under fokusområdet X", "i avsnitt 3.2"
PHRASE = 0.85  # the words of a heading in a row; "fokusområdena"
HEADED = 0.8  # the heading of the answer above the remark
WORD = 0.7  # a heading of one long word
SCATTERED = 0.6  # the words of a heading near each other
USUAL = 0.6  # a word that most documents have for some part of theirs
OF_CHAPTER = 0.5  # share of the telling words of a chapter's heading that tell it from others with a part of one name
LONG_WORD = 8  # letters, as in remiss.align.references: a shorter single word is seldom the name of a part


def parts_told(one: Found, parts: Parts, text: str, cues: Cues) -> Iterator[Aim]:
    """Yield the parts that a remark names, the surest first; else the one whose heading it stands under.

    Without a base document also what it opens with, and after the heading a word for a part that most documents have.
    """
    if in_row := tuple(_of_row(one, parts, text)):
        yield from in_row
    elif best := _by_number(one, parts, text, cues, _by_name(one, parts, text, cues)):
        yield from _under_the_same(_without_namesakes(best, one, parts, text), parts)
    elif everywhere := find(cues.lists["part_plurals"], one.line):
        yield from _listed(parts, text, span_of(one.line, everywhere))
    elif not parts.base and (opened := _opened(one, text, cues)):
        yield _called(opened, text, WORD)
    elif headed := tuple(_headed(one, parts, text)):
        yield from headed
    elif not parts.base and (usual := find(cues.lists["usual_parts"], one.line)):
        yield _called(span_of(one.line, usual), text, USUAL)


def _called(named: Span, text: str, score: float) -> Aim:
    """Return an aim at a part of an unknown document by what the answer calls it."""
    return Aim(label=" ".join(text[named.start : named.end].split()), via=Via.NAMED, score=score, quote=named)


def _by_name(one: Found, parts: Parts, text: str, cues: Cues) -> Mapping[int, Aim]:
    """Return the surest aim at each part whose name stands in a remark, by the part's place."""
    best: dict[int, Aim] = {}
    written = fold(_with_joints(one.line, text)).strip()
    for sentence in read_sentences(written, written, 0):
        for hit in hits(sentence, parts.index):
            score, place = _sureness(sentence, hit, one.line, cues), hit.name.place
            if score > 0 and (place not in best or best[place].score < score):
                part, quote = parts.parts[place], _stretch(one, stretch(sentence, hit))
                best[place] = Aim(section=part.section, label=part.label, via=Via.NAMED, score=score, quote=quote)
    return best


def _by_number(one: Found, parts: Parts, text: str, cues: Cues, best: Mapping[int, Aim]) -> Mapping[int, Aim]:
    """Return the aims by name, or those at the lists of the measures that are named by their numbers.

    A part that is announced elsewhere in the remark comes first: "Avsnitt 1 bör nämna åtgärd 4".
    """
    measures = () if parts.document is None else measures_at(text, one.remark.span, parts.document, cues)
    if not measures:
        return best
    announced = {place: aim for place, aim in best.items() if aim.score >= ANNOUNCED}
    elsewhere = {
        place: aim for place, aim in announced.items() if not any(_meets(aim.quote, named.quote) for named in measures)
    }
    if elsewhere or (announced and not any(named.listed for named in measures)):
        return elsewhere or best
    return {named.place: _of_measure(parts, named) for named in measures}


def _of_measure(parts: Parts, named: Measure) -> Aim:
    part = parts.parts[named.place]
    return Aim(section=part.section, label=part.label, via=Via.NAMED, score=ANNOUNCED, quote=named.quote)


def _meets(one: Span | None, other: Span) -> bool:
    return one is not None and one.start < other.end and other.start < one.end


def _with_joints(line: Line, text: str) -> str:
    """Return a line with the points and dashes that stand between its numbers: "avsnitt 4.2", not "avsnitt 4 2"."""
    found = list(line.text)
    for at in range(1, len(line.words)):
        before, after = line.spans[at - 1], line.spans[at]
        joint = text[before.end : after.start]
        if joint in _JOINTS and line.words[at - 1][-1:].isdigit() and line.words[at][:1].isdigit():
            found[line.starts[at] - 1] = joint
    return "".join(found)


def _sureness(sentence: Sentence, hit: Hit, line: Line, cues: Cues) -> float:
    """Return how sure it is that a hit names its part; 0 when it does not."""
    if hit.form in {Form.NUMBER, Form.COMPOUND} or has_cue(sentence, hit) or has_preposition(sentence, hit):
        return ANNOUNCED
    if hit.form is Form.SCATTERED:
        return SCATTERED
    if len(hit.name.stems) > 1:
        return PHRASE
    if hit.first > 0 and is_word(cues.lists["indefinite"], sentence.folded[hit.first - 1]):
        return 0.0  # "ett perspektiv som saknas" is not the section "Perspektiv"
    if is_word(cues.lists["bodies"], sentence.folded[hit.first]) and find(cues.lists["duty_words"], line) is None:
        return 0.0  # who is to do it, not the section that tells what it is charged with
    return WORD if len(sentence.folded[hit.first]) >= LONG_WORD else 0.0


def _stretch(one: Found, named: Span) -> Span:
    """Return where the words of a hit stand in the document; a line has a blank before its first word."""
    starts = one.line.starts
    first = bisect_right(starts, named.start + 1) - 1
    last = bisect_right(starts, named.end) - 1
    return span_of(one.line, (first, last + 1))


def _without_namesakes(best: Mapping[int, Aim], one: Found, parts: Parts, text: str) -> Mapping[int, Aim]:
    """Return the aims; of parts with one name, such as "Ansvar" in each chapter, only those of the chapter meant.

    That is the one that is named; else the one of whose heading most words, and at least `OF_CHAPTER`, stand in the
    remark or in the heading above it. When none shows, all stay.
    """
    names: dict[str, list[int]] = defaultdict(list)
    for place, aim in best.items():
        names[aim.label].append(place)
    kept = dict(best)
    for places in names.values():
        above = {place: parts.base[place].parent for place in places} if len(places) > 1 and parts.base else {}
        meant = [place for place, parent in above.items() if parent in best]
        meant = meant or _of_chapter(above, one, parts, text)
        kept = {place: aim for place, aim in kept.items() if not meant or place not in places or place in meant}
    return kept


def _of_chapter(above: Mapping[int, int | None], one: Found, parts: Parts, text: str) -> list[int]:
    heading = None if one.statement.section is None else parts.headings.get(one.statement.section)
    title = "" if heading is None else text[heading.start : heading.end]
    told = telling_forms((*one.line.words, *word_texts(title)))
    shares: dict[int, float] = {}
    for place, parent in above.items():
        forms = () if parent is None else telling_forms(tuple(word_texts(parts.base[parent].title)))
        shares[place] = sum(form in told for form in forms) / len(forms) if forms else 0.0
    most = max(shares.values(), default=0.0)
    return [place for place, share in shares.items() if share == most] if most >= OF_CHAPTER else []


def _under_the_same(best: Mapping[int, Aim], parts: Parts) -> list[Aim]:
    """Return the aims, the surest first; of single words only those below one that is announced, where one is."""
    kept = set(best)
    announced = {place for place in kept if best[place].score >= ANNOUNCED}
    if announced and parts.base:
        kept = {at for at in kept if best[at].score != WORD or parts.base[at].parent in announced}
    return [best[place] for place in sorted(kept, key=lambda place: (-best[place].score, place))]


def _listed(parts: Parts, text: str, quote: Span) -> Iterator[Aim]:
    """Yield all areas of action, for an answer that speaks of "the areas"; the word itself when none is known."""
    areas = [part for part in parts.parts if part.listed]
    for part in areas:
        yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=PHRASE, quote=quote)
    if not areas and not parts.base:
        yield Aim(label=text[quote.start : quote.end], via=Via.NAMED, score=WORD, quote=quote)


def _opened(one: Found, text: str, cues: Cues) -> Span | None:
    """Return the name that a statement opens with: "Under trygga platser bör", "I begreppsramen bör"."""
    opening = find(cues.lists["part_openings"], one.line)
    if opening is None:
        words = one.line.words
        usual = (cues.lists["usual_parts"], cues.lists["opened_parts"])
        if len(words) < 2 or words[0] not in _IN or not any(is_word(known, words[1]) for known in usual):
            return None
        opening = (0, 1)
    named = named_at(text, one.line, opening[1], cues)
    return None if named is None or _YEAR.match(text, named.start) else named


def _headed(one: Found, parts: Parts, text: str) -> Iterator[Aim]:
    """Yield the part that the heading above a remark names; without a base document the heading is its name."""
    section = one.statement.section
    place = None if section is None else parts.headings.get(section)
    if place is None:
        return
    title = " ".join(text[place.start : place.end].lstrip("# ").split())
    if not parts.base:
        yield Aim(label=title, via=Via.NAMED, score=HEADED, quote=place)
        return
    yield from _titled(title, place, parts)


def _of_row(one: Found, parts: Parts, text: str) -> Iterator[Aim]:
    """Yield the part that the first cell of a remark's row names: many answers are tables of "Avsnitt | Synpunkt"."""
    place = one.statement.row
    if place is not None and parts.base:
        title = " ".join(text[place.start : place.end].split())
        yield from tuple(_titled(title, place, parts)) or _longer(title, place, parts)


def _titled(title: str, place: Span, parts: Parts) -> Iterator[Aim]:
    """Yield the parts of the base document that a title names, which stands at `place` in the answer.

    A number before the title, "7 Parkering", counts where the part of that number shares a word with it, or where it
    stands alone: an answer may count its own headings. One behind it, "Parkering (7)", always counts.
    """
    behind = _TRAILING.search(title)
    if behind is not None and (aim := _numbered(behind[1], place, parts)) is not None:
        yield aim
        return
    numbered = _LEADING.match(title)
    if numbered is not None:
        rest = set(map(stem, word_texts(title[numbered.end() :])))
        for part, section in zip(parts.parts, parts.base, strict=bool(parts.base)):
            if section.written[0] == numbered[1] and (not rest or _share(rest, part.label)):
                yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=HEADED, quote=place)
                return
    seen: set[int] = set()
    for sentence in read_sentences(title, fold(title), 0):
        for hit in hits(sentence, parts.index):
            if hit.name.place not in seen:
                seen.add(hit.name.place)
                part = parts.parts[hit.name.place]
                yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=HEADED, quote=place)


def _numbered(number: str, place: Span, parts: Parts) -> Aim | None:
    """Return the first part of a number, None when no part has it."""
    both = zip(parts.parts, parts.base, strict=bool(parts.base))
    part = next((part for part, section in both if section.written[0] == number), None)
    return (
        None if part is None else Aim(section=part.section, label=part.label, via=Via.NAMED, score=HEADED, quote=place)
    )


def _longer(title: str, place: Span, parts: Parts) -> Iterator[Aim]:
    """Yield the one part whose name has all words of a title and more: "Samverkan" of "Samverkan med andra"."""
    told = _telling(title)
    found = [part for part in parts.parts if told and told <= _telling(part.label)]
    if len(found) == 1:
        yield Aim(section=found[0].section, label=found[0].label, via=Via.NAMED, score=HEADED, quote=place)


def _telling(label: str) -> set[str]:
    return {stem(word) for word in word_texts(label) if not is_stopword(word) and not word.isdigit()}


def _share(stems: set[str], label: str) -> bool:
    """Return whether words of which `stems` are some stand in a label, also as a part of a compound."""
    words = [word for word in word_texts(label) if not is_stopword(word)]
    return any(stem(word) in stems for word in words) or not stems.isdisjoint(telling_forms(tuple(words)))
