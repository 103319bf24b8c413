"""Two readings of one passage as one running text: what went is struck, what came stands after it."""

from remiss.diff import diff_texts
from remiss.render.html.markup import Html, element, hidden, join, text
from remiss.render.html.names import WRITTEN_IN
from remiss.render.runs import Run, word_runs
from remiss.texts import Catalogue


def changes_html(left: str, right: str, say: Catalogue) -> Html:
    """Return the way from the left text to the right one, word by word; equal stretches are the right text's own."""
    runs = word_runs(diff_texts(left, right), left, right)
    return element("span", join((_run(run, left, right, say) for run in runs), between=text(" ")), lang=WRITTEN_IN)


def _run(run: Run, left: str, right: str, say: Catalogue) -> Html:
    was, now = left[slice(*run.left)], right[slice(*run.right)]
    if run.equal:
        return text(now)
    said = (("del", "app.heard.struck", was), ("ins", "app.heard.added", now))
    return join(
        (element(name, hidden(f"[{say(key)}: "), text(words), hidden("] ")) for name, key, words in said if words),
        between=text(" "),
    )
