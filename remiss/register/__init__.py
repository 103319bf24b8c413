"""The answers to a remiss together: filed by section, the same asks grouped, who has answered and who has not."""

from remiss.register.answering import answers_among
from remiss.register.building import build_register, respondent_of
from remiss.register.choosing import Wanted, chosen_groups, fitting, part_of
from remiss.register.places import anchor_of_group, anchor_of_remark, find_quote
from remiss.register.tallies import AnswerTally, Tally, respondents_in, tally, tally_answers
from remiss.register.twins import Peculiar, peculiar_answers

__all__ = [
    "AnswerTally",
    "Peculiar",
    "Tally",
    "Wanted",
    "anchor_of_group",
    "anchor_of_remark",
    "answers_among",
    "build_register",
    "chosen_groups",
    "find_quote",
    "fitting",
    "part_of",
    "peculiar_answers",
    "respondent_of",
    "respondents_in",
    "tally",
    "tally_answers",
]
