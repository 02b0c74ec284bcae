"""Attributions by rules: quotation marks, cue verbs and the patterns around them."""

from quoteattr.rules.propose import RuleProposer

__all__ = ["RuleProposer"]
