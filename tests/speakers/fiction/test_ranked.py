from quoteattr.speakers.fiction.ranked import ranked


def names(text: str) -> list[str]:
    return [name for one in ranked(text) for name in one.names]


def test_a_rank_and_a_place_are_somebody_once():
    text = "The Duchess of Hale met the Earl of Nether Marsh. The Duchess of Hale sat."

    assert names(text) == ["Duchess of Hale", "Earl of Nether Marsh"]


def test_a_rank_of_a_thing_is_nobody():
    assert names("She was the duchess of all hearts, and Prince of nothing.") == []


def test_a_rank_that_reigns_over_many_is_no_name():
    assert names("The King of England sat.") == []
