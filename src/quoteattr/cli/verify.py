"""`quoteattr verify`: whether quotations stand in a text."""

import argparse
from typing import Final

from quoteattr.cli.failures import DONE, SOME_FAILED, InputError, UsageError, complain
from quoteattr.cli.inputs import each_read
from quoteattr.cli.quotes import read_quotes
from quoteattr.cli.reader import Reader, add_reader, reader_for
from quoteattr.cli.reading import STANDARD_INPUT, read_article, read_roster
from quoteattr.cli.verify_formats import VERIFY_FORMATS
from quoteattr.cli.writing import standard_output
from quoteattr.verification import Finding, SpeakerVerdict, verify

_EXAMPLES: Final = """\
examples:
  quoteattr verify article.txt quotes.txt
  quoteattr verify --format jsonl article.txt quotes.jsonl > checked.jsonl
  quoteattr verify --rules article.txt quotes.jsonl
  quoteattr verify --strict article.txt quotes.txt && echo faithful
  other-program | quoteattr verify article.txt -

Quotations are read a line each; from a file that ends in .jsonl as JSON, one a line,
and from one that ends in .json as a JSON array. In JSON a quotation is a string, or an
object: {"text": "We leave at noon", "speaker": "Ann Lee"}. Claimed speakers are
compared with those of the text if --rules or --model says what finds them.

verdicts:
  exact     stands in the text as it is, once marks around it are taken off
  near      the same words; case, space, marks, dashes, ellipses or brackets differ
  stitched  pieces that stand apart in the text, put together as one
  altered   words are changed, added or dropped
  absent    does not stand in the text
A quotation is shown with what it drops in [-…-] and what it adds in {+…+}.

Exit codes: 0 done, 1 some input failed and the rest is done, 2 wrong usage.
"""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "verify",
        help="find claimed quotations in a text, and what they change",
        description="Find claimed quotations in a text, and show what they change.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument("text", metavar="TEXT", help='the text; "-" for standard input')
    verb.add_argument(
        "quotes", metavar="QUOTES", help='the quotations; "-" for standard input'
    )
    verb.add_argument(
        "--format",
        choices=VERIFY_FORMATS,
        default="table",
        help="how to write what is found (default: %(default)s)",
    )
    verb.add_argument(
        "--strict",
        action="store_true",
        help="exit with 1 unless every quotation is exact or near, and none is "
        "somebody else's",
    )
    add_reader(verb)
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    if chosen.text == chosen.quotes == STANDARD_INPUT:
        raise UsageError("text and quotations cannot both be standard input")
    reader = _reader(chosen)
    roster = None if chosen.roster is None else read_roster(chosen.roster)
    failed: list[str] = []
    try:
        claims = read_quotes(chosen.quotes, failed.append)
    except InputError as error:
        complain(str(error))
        return SOME_FAILED
    for complaint in failed:
        complain(complaint)
    if reader is None and any(claim.speaker for claim in claims):
        complain("speakers are not compared without --rules or --model")

    def check(name: str) -> list[Finding]:
        text, document = read_article(name), None
        if reader is not None:
            document = reader.attribute(text, roster=roster, id=name)
        return verify(text, claims, document=document)

    is_right = True
    for findings in each_read([chosen.text], check, failed):
        VERIFY_FORMATS[chosen.format](chosen.text, findings, standard_output())
        is_right = all(map(is_faithful, findings))
    return SOME_FAILED if failed or (chosen.strict and not is_right) else DONE


def _reader(chosen: argparse.Namespace) -> Reader | None:
    """What reads the text, if speakers are to be compared."""
    if chosen.rules or chosen.model is not None:
        return reader_for(chosen.model, by_rules=chosen.rules)
    if chosen.roster is not None:
        raise UsageError("--roster is for reading: add --rules or --model")
    return None


def is_faithful(finding: Finding) -> bool:
    """Whether the words are right, and not known to be somebody else's."""
    is_other = finding.voice and finding.voice.verdict is SpeakerVerdict.OTHER
    return finding.is_faithful and not is_other
