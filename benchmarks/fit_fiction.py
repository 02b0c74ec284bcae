"""Fit the weights by which `quoteattr.speakers.fiction` chooses who speaks in novels.

    python benchmarks/fit_fiction.py --corpus-root DIR

Reads PDNC's train novels by the rules, each with its cast given and without, and writes
`src/quoteattr/speakers/fiction/weights.py`: those of a second-order chain over the
turns of a scene, fitted by maximum likelihood with a ridge penalty, for a first look
and for a second. What the second learns from is what a first look finds that was fitted
on the other half of the novels, as it will be in novels that nothing was fitted on. All
candidates who are the gold character are right answers. One run makes all of it, in
some four minutes of one core.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from benchmarks import arguments as command
from benchmarks.chain import Chain, Lesson, fitted

from quoteattr.assemble import assemble
from quoteattr.combine import combine
from quoteattr.corpora import read
from quoteattr.evaluation.fiction import CharacterNames
from quoteattr.evaluation.trim import borders
from quoteattr.layout import Layout
from quoteattr.records import Document, Kind, Speaker, SpeakerKind
from quoteattr.rules import RuleProposer
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.cast import novel_cast, surfaces
from quoteattr.speakers.fiction.decode import Passes, Weights, decode, scenes
from quoteattr.speakers.fiction.memory import Chances
from quoteattr.speakers.fiction.novel import Novel
from quoteattr.speakers.fiction.people import Named, Person
from quoteattr.speakers.fiction.ranked import ranked
from quoteattr.speakers.names import find_names

CORPUS: Final = "pdnc"
TARGET: Final = Path("src/quoteattr/speakers/fiction/weights.py")

# A weight nearer to zero is not written.
LEAST_WEIGHT: Final = 0.005
# How much features, a pointer's mentions and its turns count where there is a pointer.
# On PDNC dev these gave 88.6 from raw text and 89.9 with roster; a pointer that counts
# for 0.1, 0.1 and 0.2 gave 88.6 and 89.8, one for 0.15, 0.15 and 0.3 88.5 and 89.6.
TRUST, POINTED, ECHOED = 1.0, 0.2, 0.2


@dataclass(slots=True)
class Reading:
    """A novel as it is read, and who of its cast is which gold character.

    Attributes:
        novel: Its people and turns.
        characters: The gold character of each of the people, by index.
        wanted: The gold character of each turn; "" where there is none.
        chances: Who may be speaking each turn.
    """

    novel: Novel
    characters: Mapping[int, str]
    wanted: Sequence[str]
    chances: list[Chances] = field(init=False)

    def __post_init__(self) -> None:
        self.chances = self.novel.evidence.read()
        self._intern()

    def _intern(self) -> None:
        """Keep each feature's name once: there are ten millions of them."""
        for one in self.chances:
            one.features = [list(map(sys.intern, some)) for some in one.features]

    def look_back(self, first: Weights) -> None:
        """Add to the features what a first look finds."""
        shares = decode(self.chances, first)
        self.novel.evidence.look_back(self.chances, shares)
        self._intern()

    def lessons(self) -> Iterator[Sequence[Lesson]]:
        """The scenes, each turn with the candidates that are right."""
        at = 0
        for scene in scenes(self.chances):
            wanted = self.wanted[at : at + len(scene)]
            yield [self._lesson(*pair) for pair in zip(scene, wanted, strict=True)]
            at += len(scene)

    def _lesson(self, one: Chances, wanted: str) -> Lesson:
        right = [
            place
            for place, person in enumerate(one.people)
            if wanted and self.characters.get(person.index) == wanted
        ]
        ids = [person.index for person in one.people]
        return Lesson(ids, one.features, one.contexts, right)


def readings(gold: Document) -> Iterator[Reading]:
    """A novel read with its cast given, and without."""
    layout = Layout.of(gold.text)
    (markup,) = RuleProposer().propose([layout])
    found = combine(layout, [assemble(markup, layout)])
    cast = [Named(Entity(known_as=s.name), (s.name, *s.aliases)) for s in gold.speakers]
    given = Novel.of(layout, found, cast, makes_people=False)
    ids = {place: speaker.id for place, speaker in enumerate(gold.speakers)}
    yield Reading(given, ids, wanted(gold, given))
    people = novel_cast(layout, find_names(layout)).entities
    named = [Named(e, surfaces(gold.text, e)) for e in people if e.is_person]
    novel = Novel.of(layout, found, [*named, *ranked(gold.text)])
    yield Reading(novel, _characters(gold, novel.people.everyone), wanted(gold, novel))


def _characters(gold: Document, people: Sequence[Person]) -> dict[int, str]:
    """The gold character of each person whose names single one out."""
    names = CharacterNames(gold.speakers)
    found = {}
    for person in people:
        name, *aliases = [
            *filter(None, [person.entity.known_as]),
            *surfaces(gold.text, person.entity),
        ]
        speaker = Speaker("", name, SpeakerKind.PERSON, tuple(aliases))
        meant = names.named_by([speaker])
        if len(meant) == 1:
            found[person.index] = meant.pop()
    return found


def wanted(gold: Document, novel: Novel) -> list[str]:
    """The gold character who speaks most of each turn."""
    said: dict[int, str] = {}
    for one in borders(gold):
        if one.attribution.kind is Kind.DIRECT and one.attribution.speakers:
            for extent in one.content:
                speaker = one.attribution.speakers[0]
                said |= dict.fromkeys(range(extent.start, extent.end), speaker)
    starts = novel.evidence.words.starts
    found = []
    for turn in novel.turns:
        offsets = [starts[at] for p in turn.pieces for at in range(p.first, p.end)]
        heard = Counter(said[offset] for offset in offsets if offset in said)
        found.append(heard.most_common(1)[0][0] if heard else "")
    return found


def weights_of(learnt: Chain) -> Weights:
    """What a fitted chain says."""
    return Weights(
        {f: w for f, w in learnt.features.items() if abs(w) >= LEAST_WEIGHT},
        learnt.patterns,
        trust=TRUST,
        pointed=POINTED,
    )


def written(passes: Passes) -> str:
    """The module that holds the weights."""
    lines = [
        '"""What speaks for whom in fiction: fitted on PDNC, as docs/fiction.md tells.',
        "",
        "Do not edit by hand.",
        '"""',
        "",
        "from typing import Final",
        "",
        "from quoteattr.speakers.fiction.decode import Passes, Weights",
        "",
    ]
    echoed = (0.0, ECHOED)
    for name, weights, echo in zip(("_FIRST", "_SECOND"), passes, echoed, strict=True):
        lines += [f"{name}: Final = Weights(", "    features={"]
        lines += [
            f'        "{f}": {w:.2f},' for f, w in sorted(weights.features.items())
        ]
        lines += ["    },", "    patterns={"]
        for context, values in sorted(weights.patterns.items()):
            listed = ", ".join(f"{value:.2f}" for value in values)
            lines.append(f'        "{context}": ({listed}),')
        lines += ["    },", f"    trust={weights.trust:.2f},"]
        lines += [f"    pointed={weights.pointed:.2f},", f"    echoed={echo:.2f},"]
        lines += [")", ""]
    return "\n".join([*lines, "PASSES: Final = Passes(_FIRST, _SECOND)", ""])


def main(argv: Sequence[str] | None = None) -> int:
    """Fit and write; the exit code as in `accuracy.py`."""
    parser = argparse.ArgumentParser(description="Fit who speaks in novels.")
    command.add_root(parser, os.environ)
    parser.add_argument("--output", type=Path, default=TARGET, metavar="FILE")
    asked = parser.parse_args(argv)
    torch.set_num_threads(1)
    return command.exit_code(lambda: _fit(asked))


def _fit(asked: argparse.Namespace) -> None:
    if not asked.corpus_root:
        raise command.Usage("where are the corpora? Name them with --corpus-root DIR")
    novels = [list(readings(gold)) for gold in read(CORPUS, asked.corpus_root, "train")]
    first = learnt(novels)
    for half in (0, 1):  # what a first look finds in novels that it did not learn from
        look = weights_of(learnt(novels[1 - half :: 2], first))
        for reading in chain.from_iterable(novels[half::2]):
            reading.look_back(look)
    second = learnt(novels, first)
    command.write(asked.output, written(Passes(weights_of(first), weights_of(second))))


def learnt(novels: Sequence[Sequence[Reading]], start: Chain | None = None) -> Chain:
    """The chain that the readings of some novels teach."""
    every = chain.from_iterable(novels)
    return fitted([scene for reading in every for scene in reading.lessons()], start)


if __name__ == "__main__":
    sys.exit(main())
