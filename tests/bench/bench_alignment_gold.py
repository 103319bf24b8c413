"""How well the program's links and gaps agree with the alignments made by hand, pair by pair.

    python tests/bench/bench_alignment_gold.py

Links: sure `same` and `similar` that must be found, and false ones. Partial: share of the sure `partial` that are
linked, which the links' figures leave open. Gaps: sections without counterpart. Hidden: sections that have a sure
partner of any kind but are said to have none, the fault a planner would be misled by. Rules:
tests/bench/alignment/README.md.
"""

from pathlib import Path

from alignment_gold import GOLD_FILES, load_gold
from alignment_score import Score, Tally, score_links

from remiss.align import align_documents

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
HEAD = f"{'links':>24} {'P':>5} {'R':>5} {'F1':>5}  {'partial':>7} {'gaps':>15} {'F1':>5} {'hidden':>6}"


def main() -> None:
    """Print a line for each pair and one for all."""
    print(f"{HEAD}\n{'':18}found false missed")
    scores = []
    for path in GOLD_FILES:
        gold = load_gold(path, SHARED)
        found = {(link.left, link.right) for link in align_documents(gold.left, gold.right).links}
        scores.append(score_links(gold, found))
        print(f"{path.stem}\n{_line(scores[-1])}")
    print(f"all\n{_line(sum(scores[1:], scores[0]))}")


def _line(score: Score) -> str:
    links, gaps = score.links, score.gaps
    figures = " ".join(f"{_share(figure):>5}" for figure in (links.precision, links.recall, links.f1))
    partial = f"{score.partial.hits}/{score.partial.hits + score.partial.missed}"
    hidden = len(score.hidden)
    return f"{'':18}{_counts(links)} {figures}  {partial:>7} {_counts(gaps)} {_share(gaps.f1):>5} {hidden:>6}"


def _counts(tally: Tally) -> str:
    return f"{tally.hits:>5} {tally.false:>5} {tally.missed:>5}"


def _share(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.2f}"


if __name__ == "__main__":
    main()
