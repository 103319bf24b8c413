"""Operations as text a person can read and write.

[-struck-] {+added+} [~gone elsewhere~] {~come from elsewhere~} [=set thus=] {=set otherwise=}
"""

from remiss.diff import diff_texts
from remiss.model.operation import Tag


def marked(left: str, right: str) -> str:
    """Return the right text with marks; equal stretches as they stand on the right, white space outside the marks."""
    parts = []
    for op in diff_texts(left, right):
        gone, come = left[slice(*op.left)], right[slice(*op.right)]
        if op.tag is Tag.EQUAL:
            parts.append(come)
            continue
        sign_left, sign_right = ("=", "=") if op.minor else ("~", "~") if op.moved_to else ("-", "+")
        if gone:
            parts.append(f"[{sign_left}{gone.rstrip()}{sign_left}]{gone[len(gone.rstrip()) :]}")
        if come:
            parts.append(f"{{{sign_right}{come.rstrip()}{sign_right}}}{come[len(come.rstrip()) :]}")
    return "".join(parts)
