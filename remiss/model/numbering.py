"""Printed numbers of headings."""

import re

_NUMBER = re.compile(
    r"""(?P<number>
          §\s?\d{1,4}(?:/\d{2,4}|\s?[a-z]\b)?  # § 6, § 6 a, § 112/2021
        | \d{1,2}(?:\s?[a-z])?\skap\.(?:\s\d{1,3}(?:\s?[a-z])?\s§)?  # 2 kap., 2 kap. 6 §
        | \d{1,3}(?:\s?[a-z])?\s§             # 6 §, 6 a §
        | \d{1,2}(?:\.\d{1,2}){1,5}           # 3.2, 3.2.1
        | \d{1,3}(?=\.?\s)                    # 3, but not the year 2024
        )\.?(?:\s+|$)(?P<title>.*)""",
    re.VERBOSE | re.DOTALL,
)
_UNIT = re.compile(
    r"(?:år|månad|dag|timm|minut|procent|kronor|mnkr|personer|områden|mål)"
)  # lower case: "3 Mål" is chapter 3


def split_number(heading: str) -> tuple[str, str]:
    """Return the printed number of a heading and its title; the number is "" when there is none.

    A heading that is nothing but a number keeps it as its title. A count ("12 mål för staden") is no number.

    >>> split_number("3.2 Ansvar")
    ('3.2', 'Ansvar')
    >>> split_number("3 Mål för krisberedskap")
    ('3', 'Mål för krisberedskap')
    >>> split_number("12 mål för staden")
    ('', '12 mål för staden')
    """
    match = _NUMBER.match(heading.strip())
    if match is None or not match["title"].strip():
        return "", heading.strip()
    number, title = match["number"].strip(), match["title"].strip()
    if number.isdigit() and _UNIT.match(title):
        return "", heading.strip()
    return number, title
