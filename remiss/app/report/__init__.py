"""Rapport: the report of a comparing planner, written beside what the programmes show."""
