"""The answers to a remiss together: filed by section, the same asks grouped, who has answered and who has not."""

from remiss.register.building import build_register, respondent_of
from remiss.register.grouping import group_asks
from remiss.register.tallies import Tally, respondents_in, tally

__all__ = ["Tally", "build_register", "group_asks", "respondent_of", "respondents_in", "tally"]
