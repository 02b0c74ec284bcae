"""Numbers on the command line."""

import argparse


def number(word: str) -> int:
    """A number from 1 on."""
    if not (word.isascii() and word.isdigit() and int(word)):
        raise argparse.ArgumentTypeError(f"{word!r} is not a number from 1 on")
    return int(word)
