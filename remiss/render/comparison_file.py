"""A comparison as the YAML file that `remiss.parsing` reads back."""

import yaml

from remiss.model.comparison import Comparison


def comparison_text(comparison: Comparison) -> str:
    """Return the text of comparisons/<name>.yaml; reading it gives the same comparison."""
    fields: dict[str, str | list[str]] = {
        "title": comparison.title,
        "base": str(comparison.base),
        "documents": [str(name) for name in comparison.documents],
    }
    if comparison.description:
        fields["description"] = comparison.description
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
