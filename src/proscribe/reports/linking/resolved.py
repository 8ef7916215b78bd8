"""What the lists answer to each part of each measure of a linked report.

Source: this project.
"""

from proscribe.ledger.resolution.hands import ActingHand, hands_of
from proscribe.model.report import DesignationDescription, Link, Report, Resolution

Answers = dict[tuple[str, str], Resolution]


def answers_of(report: Report) -> Answers:
    """Give resolutions by (id of the description, id of the part); the whole is its own part.

    A party that two measures name has an answer in each.
    """
    wholes = {one.id for one in report.descriptions}
    found: Answers = {}
    measure = ""
    for one in report.resolutions:  # each description, then its parts
        measure = one.source if one.source in wholes else measure
        found[measure, one.source] = one
    return found


def hand_of(description: DesignationDescription, link: Link, answers: Answers) -> ActingHand:
    """Give the authority on whose list a link of a measure stands: the first one, or a partner."""
    answer = answers.get((description.id, link.source))
    for one in answer.by_authority if answer else ():
        if link.id in one.links:
            return ActingHand(one.authority, one.agency, one.hand)
    return hands_of(description)[0]
