"""The network as a proposer; with training, the only room that knows torch."""
