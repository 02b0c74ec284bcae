"""Several proposers' attributions made one list: the first goes before the rest."""

from collections.abc import Sequence
from dataclasses import replace

from quoteattr.combine.additions import is_worth_adding
from quoteattr.combine.block_quotes import set_apart
from quoteattr.combine.chains import tie
from quoteattr.combine.dialogue import set_speech_apart
from quoteattr.combine.open_quotations import keep_whole
from quoteattr.combine.prefer import prefer
from quoteattr.combine.roles import Roles
from quoteattr.combine.transcripts import set_turns_apart
from quoteattr.dialogue import is_dialogue
from quoteattr.layout import Layout
from quoteattr.records import Attribution
from quoteattr.turns import turns_of


def combine(
    layout: Layout, proposals: Sequence[Sequence[Attribution]]
) -> list[Attribution]:
    """The attributions of all proposers, in the order of the text.

    Open quotations are kept whole; block quotes, dialogue and the turns of a transcript
    are set apart. An attribution that is unsure gives way to those of later proposers;
    and of theirs only those are taken of whose words none has a role yet, and that are
    worth it. Ids are given anew.

    Args:
        layout: The text that they are about.
        proposals: One list a proposer, the most trusted first.
    """
    taken: list[tuple[int, Attribution]] = []
    roles = Roles(len(layout.text))
    apart = [set_apart(layout, keep_whole(layout, proposal)) for proposal in proposals]
    for rank, proposal in enumerate(apart):
        fresh = proposal
        if rank:
            fresh = [a for a in proposal if is_worth_adding(a) and roles.allow(a)]
        for later in apart[rank + 1 :]:
            fresh = tie(layout, prefer(layout, fresh, later), later)
        taken += [(rank, attribution) for attribution in fresh]
        if apart[rank + 1 :]:
            roles.take(fresh)
    return _renumbered(_with_speech_apart(layout, taken))


def _with_speech_apart(
    layout: Layout, taken: list[tuple[int, Attribution]]
) -> list[tuple[int, Attribution]]:
    """The attributions of each proposer, with all the speech of dialogue and debate."""
    if not (is_dialogue(layout) or turns_of(layout)):
        return taken
    keys = [f"{rank} {attribution.id}" for rank, attribution in taken]
    known = dict(zip(keys, taken, strict=True))
    named = [replace(attribution, id=key) for key, (_, attribution) in known.items()]
    found = []
    apart = set_turns_apart(layout, set_speech_apart(layout, named))
    for attribution in apart:
        rank, one = known.get(attribution.id, (len(keys), attribution))
        found.append((rank, replace(attribution, id=one.id)))
    return found


def _renumbered(taken: list[tuple[int, Attribution]]) -> list[Attribution]:
    """The attributions in the order of the text, with ids to match."""
    taken.sort(key=_place)
    ids = {(rank, a.id): f"a{n}" for n, (rank, a) in enumerate(taken, 1)}
    return [
        _with_ids(
            attribution,
            ids[rank, attribution.id],
            ids.get((rank, attribution.parent or "")),
        )
        for rank, attribution in taken
    ]


def _place(ranked: tuple[int, Attribution]) -> tuple[Sequence[tuple[int, int]], int]:
    """What attributions are sorted by: their contents, then their proposers."""
    rank, attribution = ranked
    return tuple((span.start, span.end) for span in attribution.content), rank


def _with_ids(attribution: Attribution, id: str, parent: str | None) -> Attribution:
    """The attribution of another id and another parent, unless it has them."""
    if attribution.id == id and attribution.parent == parent:
        return attribution
    return replace(attribution, id=id, parent=parent)
