"""`quoteattr text`: the text of a web page, whose characters offsets count."""

import argparse
from typing import Final

from quoteattr.cli.destination import output_file
from quoteattr.cli.failures import DONE, SOME_FAILED, InputError, complain
from quoteattr.cli.reading import read_article
from quoteattr.cli.writing import standard_output, whole_file

_EXAMPLES: Final = """\
examples:
  quoteattr text page.html
  quoteattr text --output page.txt page.html

A web page (by its name, .html, or by how it begins) is read as its headline and its
paragraphs, a blank line between them; menus, captions and comments are left out. Web
pages need the extra `html`: pip install 'quoteattr[html]'. Any other file is its own
text.

Exit codes: 0 done, 1 the input cannot be read, 2 wrong usage.
"""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "text",
        help="print the text of a web page, to which offsets refer",
        description="Print the text that the other verbs read, whose characters all "
        "offsets count.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument(
        "file", metavar="FILE", help='a web page or a text; "-" for standard input'
    )
    verb.add_argument(
        "--output", metavar="PATH", help="a file to write, whole or not at all"
    )
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    path = chosen.output and output_file(chosen.output, [chosen.file])
    try:
        text = read_article(chosen.file)
    except InputError as error:
        complain(str(error))
        return SOME_FAILED
    if path:
        with whole_file(path) as stream:
            stream.write(text)
    else:
        standard_output().write(text)
    return DONE
