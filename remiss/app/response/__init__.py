"""Eget svar: the own response, written beside what speaks to it."""
