"""Several speakers as one: "Hart and Lee", then "they", "both", "the two senators"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.records import SpeakerKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.names import Name
from quoteattr.speakers.timeline import Mention

# Ann Hart (D-Ohio) and state senator Bo Lee | Ann Hart, lawyer Bo Lee
_PARTY: Final = r"(?:\s\([^()]{1,12}\))?"
_AND: Final = regex.compile(_PARTY + r",?\s+(?:and|&)\s+(?:[\p{Ll}.]+\s+){0,3}")
_COMMA: Final = regex.compile(_PARTY + r",\s+(?:[\p{Ll}.]+\s+){0,3}")
_LONGEST: Final = 60


@dataclass(slots=True)
class Joints:
    """The groups of entities that a text names in one breath.

    Attributes:
        of: The group of some members, each group once.
    """

    of: dict[frozenset[Entity], Entity] = field(default_factory=dict)

    def joint(self, members: Sequence[Entity]) -> Entity:
        """The entity that some members make together."""
        key = frozenset(members)
        if key not in self.of:
            self.of[key] = Entity(is_plural=True, members=tuple(members))
            self.of[key].show(SpeakerKind.GROUP)
        return self.of[key]


def joint_mentions(
    layout: Layout, names: Sequence[Name], cast: Cast, joints: Joints
) -> Iterator[Mention]:
    """The places where names are joined by "and", with those before by commas."""
    run: list[Name] = []
    for one, other in pairwise(names):
        if not run:
            run = [one]
        between = layout.text[one.end : min(other.outer_start, one.end + _LONGEST)]
        if ("and" in between or "&" in between) and _AND.fullmatch(between):
            yield from _joint([*run, other], cast, joints)
            run = []
        elif "," in between and _COMMA.fullmatch(between):
            run.append(other)
        else:
            run = []


_PERSONAL: Final = {SpeakerKind.PERSON, None}


def _joint(run: Sequence[Name], cast: Cast, joints: Joints) -> Iterator[Mention]:
    """The mention of a run's entities as one, if they are persons all, or none."""
    entities = [cast.of_name.get(name.start) for name in run]
    members = [entity for entity in dict.fromkeys(entities) if entity is not None]
    kinds = {entity.kind for entity in members}
    are_alike = kinds <= _PERSONAL or SpeakerKind.PERSON not in kinds
    if len(members) > 1 and are_alike:
        yield Mention(run[0].start, run[-1].end, joints.joint(members))
