"""Comparing with other systems: the protocol, the scores, and who is listed."""

import importlib.util

import pytest
from benchmarks.peer_adapters.protocol import quotation
from benchmarks.peer_runs import NotRun, Peer, catalogue, run
from benchmarks.peer_scores import LINKED, direct_scores, document_of
from tests.annotated import annotated

from quoteattr.evaluation import Counts
from quoteattr.markup import Role

TEXT = "“We leave,” said Ann Lee. She said that “nobody” stays."
RULES = Peer("rules", ("ours", "rules"), gives=("content", "cue", "source"))


def test_a_peer_answers_each_text_in_order(tmp_path):
    done = run(RULES, [TEXT, "", "Rain."], tmp_path)

    assert [len(one["found"]) for one in done.answers] == [2, 0, 0]
    assert done.answers[0]["found"][0] == {
        "kind": "direct",
        "content": [[0, 11]],
        "cue": [12, 16],
        "source": [17, 24],
    }
    assert [one["error"] for one in done.answers] == [None] * 3


def test_a_peer_that_ends_before_it_answers_is_quoted(tmp_path):
    broken = Peer("broken", ("probes", "nobody"), gives=("content",))

    with pytest.raises(NotRun, match="KeyError: 'nobody'"):
        run(broken, [TEXT], tmp_path)


def test_each_peer_has_an_adapter_and_what_it_needs():
    peers, missing = catalogue()

    assert {peer.name for peer in peers}.isdisjoint(missing)
    for peer in peers:
        module = f"benchmarks.peer_adapters.{peer.adapter[0]}"
        assert importlib.util.find_spec(module) is not None
        assert bool(peer.requires) == bool(peer.environment)
        assert {*peer.gives} <= {*Role}


# Direct, mixed and indirect: 1, 1 and 1.
GOLD = annotated(
    "{c1|“We leave,”} {v1|said} {s1|Ann Lee}. {s2|She} {v2|called} {c2|it “a bad, sad "
    "day”}. {s3|Bo} {v3|hopes} {c3|to stay}."
)


def found_in(text, *words):
    """What a peer would say of some content, cue and source."""
    places = [(text.index(one), text.index(one) + len(one)) for one in words]
    return quotation(*places)


def test_only_direct_quotations_are_asked_for():
    found = found_in(GOLD.text, "“We leave,”", "said", "Lee")
    scores = direct_scores(GOLD, document_of(GOLD.text, [found]))

    assert scores[Role.CONTENT] == Counts(1, 1, 1, 1)
    assert scores[Role.CUE] == Counts(1, 1, 1, 1)
    assert scores[Role.SOURCE] == Counts(1, 1, 0, 0)  # Lee is not Ann Lee
    assert scores[LINKED] == Counts(1, 1, 1, 1)  # but overlaps it


def test_the_marks_of_a_mixed_one_link_but_have_its_wrong_border():
    found = found_in(GOLD.text, "“a bad, sad day”", "called", "She")
    scores = direct_scores(GOLD, document_of(GOLD.text, [found]))

    assert scores[Role.CONTENT] == Counts(1, 1, 0, 0)
    assert scores[Role.CUE] == Counts(1, 1, 0, 1)
    assert scores[LINKED] == Counts(1, 1, 0, 1)


def test_what_is_indirect_on_both_sides_does_not_count():
    scores = direct_scores(GOLD, GOLD)

    assert scores[Role.CONTENT] == scores[LINKED] == Counts(1, 1, 1, 1)
