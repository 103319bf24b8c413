"""Where remarks aim: at what they name, at what the sentence before spoke of, at what is written in like words."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from remiss.align.naming import Form, Hit, has_cue, has_preposition, hits, stretch
from remiss.align.ngrams import telling_forms
from remiss.align.reading import Sentence, read_sentences
from remiss.language.fold import fold
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.model.document import Document
from remiss.model.remark import Aim, Extent, Remark, Via, is_ask
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.likeness import liken, share_rare_words, strangers
from remiss.remarks.measures import Measure, measures_at
from remiss.remarks.parts import Parts, named_at
from remiss.remarks.phrases import Line, find, is_word, span_of
from remiss.remarks.placing import ANNOUNCED, HEADED, NEARBY, filled, labelled, nearer, together
from remiss.remarks.wholes import whole_meant, whole_named

_LEADING = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?(?=\s|$)\s*")
_JOINTS = frozenset({".", "-", "–"})  # inside a number, or between the first and the last of several
# How sure an aim is, by how it was found; ratios. Their order is what matters: hand-read answers were right in nearly
# all of the first three and in some seven of ten that were taken over from the sentence before.
PHRASE = 0.85  # the words of a heading in a row
ALL_OF_THEM = 0.7  # "fokusområdena"
WORD = 0.7  # a heading of one long word
SCATTERED = 0.6  # the words of a heading near each other
CONTINUED = 0.6  # "Exempelvis ...", after a remark on a part
WHOLE = 0.6  # "programmet"
OF_CHAPTER = 0.5  # share of the telling words of a chapter's heading that tell it from others with a part of one name
STRANGE = 0.5  # next to no word of the base document
LONG_WORD = 8  # letters, as in remiss.align.references: a shorter single word is seldom the name of a part


def aim_all(found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> tuple[Remark, ...]:
    """Return the remarks with their aims, in the order given; silent ones only lend theirs to the next."""
    alike, strange = liken(found, parts, response), strangers(found, parts, response)
    rare = share_rare_words(found, parts, response)
    labels = labelled(found, parts, response.text)
    done: list[tuple[Aim, ...]] = []
    for at, one in enumerate(found):
        before = done[-1] if at > 0 and together(found[at - 1], one) else ()
        named = labels.get(one.statement.paragraph) or tuple(_named(one, before, parts, response.text, cues))
        done.append(
            named or _carried(one, before, alike[at], cues) or _fallback(one, cues, rare[at], strange=strange[at])
        )
    done = nearer(found, done, [(*one, *other) for one, other in zip(alike, rare, strict=True)], parts)
    done = filled(found, done)
    return tuple(replace(one.remark, aims=aims) for one, aims in zip(found, done, strict=True) if not one.silent)


def _named(one: Found, before: Sequence[Aim], parts: Parts, text: str, cues: Cues) -> Iterator[Aim]:
    """Yield the parts that a remark names, the surest first; else the one whose heading it stands under.

    Args:
        before: What the remark before in its paragraph aims at.
    """
    if in_row := tuple(_of_row(one, parts, text)):
        yield from in_row
    elif best := _by_number(one, parts, text, cues, _by_name(one, parts, text, cues)):
        yield from _under_the_same(_without_namesakes(best, one, before, parts, text), parts)
    elif everywhere := find(cues.lists["part_plurals"], one.line):
        yield from _listed(parts, text, span_of(one.line, everywhere))
    elif not parts.base and (opened := _opened(one, text, cues)):
        yield Aim(label=" ".join(text[opened.start : opened.end].split()), via=Via.NAMED, score=WORD, quote=opened)
    else:
        yield from _headed(one, parts, text)


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


def _without_namesakes(
    best: Mapping[int, Aim], one: Found, before: Sequence[Aim], parts: Parts, text: str
) -> Mapping[int, Aim]:
    """Return the aims; of parts with one name, such as "Ansvar" in each chapter, only those of the chapter meant.

    That is the one that is named; else the one that the remark before was about; else the one of whose heading most
    words, and at least `OF_CHAPTER`, stand in the remark or in the heading above it. When none shows, all stay.
    """
    names: dict[str, list[int]] = defaultdict(list)
    for place, aim in best.items():
        names[aim.label].append(place)
    sections = {aim.section for aim in before}
    known = {place for place, part in enumerate(parts.parts) if part.section in sections}
    kept = dict(best)
    for places in names.values():
        above = {place: parts.base[place].parent for place in places} if len(places) > 1 and parts.base else {}
        meant = [place for place, parent in above.items() if parent in best]
        meant = meant or [place for place, parent in above.items() if place in known or parent in known]
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
        yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=ALL_OF_THEM, quote=quote)
    if not areas and not parts.base:
        yield Aim(label=text[quote.start : quote.end], via=Via.NAMED, score=WORD, quote=quote)


def _opened(one: Found, text: str, cues: Cues) -> Span | None:
    opening = find(cues.lists["part_openings"], one.line)
    return None if opening is None else named_at(text, one.line, opening[1], cues)


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
    stands alone: an answer may count its own headings.
    """
    numbered = _LEADING.match(title)
    if numbered is not None:
        rest = set(map(stem, word_texts(title[numbered.end() :])))
        for part, section in zip(parts.parts, parts.base, strict=bool(parts.base)):
            if section.written[0] == numbered[1] and (not rest or _share(rest, part.label)):
                yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=ANNOUNCED, quote=place)
                return
    seen: set[int] = set()
    for sentence in read_sentences(title, fold(title), 0):
        for hit in hits(sentence, parts.index):
            if hit.name.place not in seen:
                seen.add(hit.name.place)
                part = parts.parts[hit.name.place]
                yield Aim(section=part.section, label=part.label, via=Via.NAMED, score=HEADED, quote=place)


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


def _carried(one: Found, before: Sequence[Aim], alike: tuple[Aim, ...], cues: Cues) -> tuple[Aim, ...]:
    """Return the aims of a remark that names no part: what the one before aimed at, or what it is alike."""
    known = [aim for aim in before if aim.extent is Extent.SECTION]
    if known and find(cues.lists["continues"], one.line) is not None:
        return tuple(replace(aim, score=min(aim.score, CONTINUED)) for aim in known)
    whole = whole_named(one.line, cues)
    if alike or (whole is not None and (not known or whole[0] == 0)):  # "Programmet ...", or said in passing
        return alike
    return tuple(replace(aim, score=min(aim.score, NEARBY)) for aim in known)


def _fallback(one: Found, cues: Cues, rare: tuple[Aim, ...], *, strange: bool) -> tuple[Aim, ...]:
    """Return the aim of a remark that is on no part: the document as a whole, or nothing that is in it.

    Before it is said to be outside a remark is on the part whose uncommon words it shares, `rare`.
    """
    if (found := find(cues.lists["outside"], one.line)) is not None:
        quote = span_of(one.line, found)
        return (Aim(extent=Extent.OUTSIDE, label=cues.labels["outside"], via=Via.NAMED, score=WHOLE, quote=quote),)
    found = whole_meant(one.line, cues)
    if found is not None:
        quote = span_of(one.line, found)
        return (Aim(extent=Extent.WHOLE, label=cues.labels["whole"], via=Via.NAMED, score=WHOLE, quote=quote),)
    if rare:
        return rare
    if strange and is_ask(one.remark):
        return (Aim(extent=Extent.OUTSIDE, label=cues.labels["outside"], via=Via.LIKENESS, score=STRANGE),)
    return ()
