"""Synpunkter: what the answers to a remiss ask for, and what the sender replies."""
