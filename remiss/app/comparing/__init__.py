"""Jämför: documents laid side by side, and what people judge of the rows; and how it is worked out."""
