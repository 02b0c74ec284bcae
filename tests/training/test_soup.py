from tests.neural.conftest import tiny_network
from tests.training.test_run import assert_equal

from quoteattr.training.soup import soup


def test_a_soup_has_the_mean_of_each_weight():
    networks = [tiny_network(seed) for seed in (1, 2, 3)]
    before = [
        {name: value.clone() for name, value in network.state_dict().items()}
        for network in networks
    ]

    mean = soup(networks)

    one, two, three = before
    for name, value in mean.state_dict().items():
        assert value.allclose((one[name] + two[name] + three[name]) / 3, atol=1e-6)
        assert one[name].equal(networks[0].state_dict()[name])  # they stay as they are
    assert not mean.training


def test_a_soup_of_one_is_that_one():
    network = tiny_network()

    assert_equal(soup([network]), network)
