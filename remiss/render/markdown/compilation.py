"""The remissammanställning: who has answered what, section by section, and what the sender makes of it."""

from collections.abc import Iterator
from itertools import chain

from remiss.model.consultation import Answering
from remiss.model.document import Document, DocumentId
from remiss.model.outline import by_id
from remiss.model.register import Group, Register
from remiss.model.remark import Extent, Stance, Standpoint, is_ask, read_with
from remiss.model.remark_judgement import Position
from remiss.register import Tally, peculiar_answers, respondents_in, tally
from remiss.render.bars import STANCES
from remiss.render.deeds import named, one_line
from remiss.render.figures import register_figures
from remiss.render.filed import answering_name, group_title, part_name, quoted, respondent_names, source_of
from remiss.render.markdown.escape import escaped
from remiss.render.markdown.lines import as_text
from remiss.render.markdown.table import table
from remiss.render.names import document_name, section_name, standpoint_name
from remiss.render.wording import capital
from remiss.texts import Catalogue, Language, catalogue
from remiss.version import __version__


def render_compilation(register: Register, language: Language = Language.SV) -> str:
    """Return the compilation; the same register gives the same bytes, with one line end at the end."""
    say = catalogue(language)
    names = respondent_names(register)
    lines = [
        f"# {escaped(say('compile.title', title=register.title))}",
        "",
        _found(register, say),
        "",
        *table([say("figures.what"), say("figures.count")], register_figures(register, say)),
        *_overview(register, say),
        *_open(register, say),
        *_respondents(register, say),
        *_parts(register, names, say),
        *_by_respondent(register, names, say),
        *_responsible(register, names, say),
        *_method(register, say),
    ]
    return as_text(lines)


def _found(register: Register, say: Catalogue) -> str:
    asks = sum(len(group.filed) for group in register.groups)
    sentences = [
        say.count(
            "compile.found", len(register.responses), asks=say.number(asks), groups=say.number(len(register.groups))
        )
    ]
    asked = [one for one in register.answers if one.state is not Answering.UNINVITED]
    silent = [one for one in asked if one.state is Answering.SILENT]
    if asked:
        sentences.append(say("compile.asked", asked=say.number(len(asked)), silent=say.number(len(silent))))
    return " ".join(sentences)


def _open(register: Register, say: Catalogue) -> list[str]:
    """Return what is left to do, so that nothing goes out unanswered."""
    without = [group.number for group in register.groups if group.positioned is None]
    unexplained = [group.number for group in register.groups if group.positioned and group.positioned.needs_reason]
    outdated = [group.number for group in register.groups if group.positioned and group.positioned.changed]
    lines = []
    if without:
        lines.append(f"- {say.count('compile.without', len(without), numbers=_numbers(without, say))}")
    if unexplained:
        lines.append(f"- {say.count('compile.unexplained', len(unexplained), numbers=_numbers(unexplained, say))}")
    if outdated:
        lines.append(f"- {say.count('compile.outdated', len(outdated), numbers=_numbers(outdated, say))}")
    names = named((register.base, *register.responses))
    lines += [f"- {say('compile.lost', told=escaped(one_line(one, names, say)))}" for one in register.lost]
    return [f"## {say('compile.open')}", "", *lines, ""] if lines else []


def _numbers(numbers: list[int], say: Catalogue) -> str:
    """Return numbers in words, those in a row as a range: "1–4, 7 and 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run) for run in runs)
    return say.listing(chain.from_iterable(parts))


def _respondents(register: Register, say: Catalogue) -> list[str]:
    documents = {response.id: response for response in register.responses}
    rows = []
    for answer in register.answers:
        responses = [documents[name] for name in answer.documents]
        rows.append(
            [
                answer.name,
                answering_name(register, answer, say),
                ", ".join(response.metadata.date or "–" for response in responses) or "–",
                ", ".join(_standpoint(register, response, say) for response in responses) or "–",
                say.number(sum(_asks_of(register, response.id) for response in responses)) if responses else "–",
            ]
        )
    head = [say(f"compile.column.{column}") for column in ("respondent", "answer", "date", "stance", "asks")]
    lines = [f"## {say('compile.respondents')}", ""]
    if register.deadline:
        lines += [say("compile.deadline", date=register.deadline), ""]
    return [*lines, *table(head, rows)]


def _standpoint(register: Register, response: Document, say: Catalogue) -> str:
    return standpoint_name(register.readings[response.id].stance.standpoint, say)


def _asks_of(register: Register, document: DocumentId) -> int:
    return sum(entry.document == document and is_ask(entry.remark) for entry in register.filed)


def _overview(register: Register, say: Catalogue) -> list[str]:
    rows = [
        [part_name(register, one.section, one.extent, say), *(_count(one, stance, say) for stance in STANCES)]
        for one in tally(register)
    ]
    head = [say("compile.column.part"), *(say(f"stance.{stance.value}") for stance in STANCES)]
    untouched = _untouched(register, say)
    note = [say("compile.untouched", sections=escaped(say.listing(untouched))), ""] if untouched else []
    return [f"## {say('compile.overview')}", "", say("compile.overview.text"), "", *table(head, rows), *note]


def _count(one: Tally, stance: Stance, say: Catalogue) -> str:
    return say.number(one.stances[stance]) if one.stances.get(stance) else "–"


def _untouched(register: Register, say: Catalogue) -> list[str]:
    touched = {entry.section for entry in register.filed}
    return [section_name(section, say) for key, section in by_id(register.base).items() if key not in touched]


def _parts(register: Register, names: dict[DocumentId, str], say: Catalogue) -> Iterator[str]:
    if not register.groups:
        return
    yield from (f"## {say('compile.asks')}", "")
    at: tuple[str | None, Extent] | None = None
    for group in register.groups:
        if (group.section, group.extent) != at:
            at = group.section, group.extent
            yield from (f"### {escaped(part_name(register, *at, say))}", "")
        yield from _group(register, group, names, say)


def _group(register: Register, group: Group, names: dict[DocumentId, str], say: Catalogue) -> Iterator[str]:
    who = [names[document] for document in respondents_in(register, group)]
    yield from (f"#### {escaped(group_title(register, group, say))}", "")
    yield f"{say.count('compile.who', len(who))} {escaped(say.listing(who))}."
    yield ""
    documents = {response.id: response for response in register.responses}
    quotes = []
    for at in group.filed:
        entry = register.filed[at]
        response = documents[entry.document]
        source = source_of(response, entry.remark.span, names[response.id], say)
        before = read_with(entry.remark)
        context = "" if before is None else f"*{escaped(say('remarks.context', quote=quoted(response, before)))}* "
        quotes.append(f"> {context}”{escaped(quoted(response, entry.remark.span))}” *({escaped(source)})*")
    yield from "\n>\n".join(quotes).split("\n")
    yield ""
    yield from (_answered(group, say), "")


def _answered(group: Group, say: Catalogue) -> str:
    answer = group.positioned
    if answer is None:
        return f"**{say('compile.position')}** {say('position.none')}"
    told = f"**{say('compile.position')}** {say(f'position.{answer.position.value}')}."
    reason = escaped(" ".join(answer.reason.split()))
    if not reason and answer.position is not Position.MET:
        reason = f"**{say('position.no_reason')}**"
    return " ".join(part for part in (told, reason, f"*({escaped(answer.by)})*" if answer.by else "") if part)


def _by_respondent(register: Register, names: dict[DocumentId, str], say: Catalogue) -> Iterator[str]:
    yield from (f"## {say('compile.each')}", "")
    peculiar = peculiar_answers(register)
    for response in register.responses:
        whole = register.readings[response.id].stance
        yield from (f"### {escaped(names[response.id])}", "")
        told = f"**{capital(_standpoint(register, response, say))}.**"
        if whole.span is not None and whole.standpoint is not Standpoint.UNCLEAR:
            source = source_of(response, whole.span, document_name(response), say)
            told += f" ”{escaped(quoted(response, whole.span))}” *({escaped(source)})*"
        yield from (told, "")
        odd = peculiar.get(response.id)
        if odd is not None and odd.same_as is not None:
            yield from (escaped(say("compile.same_as", name=names[odd.same_as])), "")
        elif odd is not None:
            yield from (say("compile.empty"), "")
        own = [group.number for group in register.groups if response.id in respondents_in(register, group)]
        yield from (say("compile.own", numbers=_numbers(own, say)) if own else say("compile.no_asks"), "")


def _responsible(register: Register, names: dict[DocumentId, str], say: Catalogue) -> list[str]:
    found = register.responsibility
    if not found.remarks:
        return []
    sections = by_id(register.base)
    documents = {response.id: response for response in register.responses}
    lines = []
    for one in found.remarks:
        response = documents[one.response]
        where = say.listing([section_name(sections[key], say) for key in one.sections]) or say("register.whole")
        body = one.body or say("compile.nobody")
        told = say(f"compile.duty.{one.complaint.value}", body=body, section=where)
        source = source_of(response, one.span, names[one.response], say)
        lines.append(f"- {escaped(told)} ”{escaped(quoted(response, one.span))}” *({escaped(source)})*")
    return [f"## {say('compile.responsible')}", "", *lines, ""]


def _method(register: Register, say: Catalogue) -> Iterator[str]:
    yield from (f"## {say('summary.method')}", "", say("compile.method", version=__version__), "")
    for document in (register.base, *register.responses):
        yield f"- {escaped(document_name(document))}: `{document.id}`, SHA-256 `{document.sha256}`"
