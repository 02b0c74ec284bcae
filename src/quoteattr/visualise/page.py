"""Documents as one page of HTML that stands alone: no file beside it, no network."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from string import Template

from quoteattr.records import Attribution, Document, Speaker
from quoteattr.visualise.colours import NO_SPEAKER, colours, stylesheet
from quoteattr.visualise.labels import Voices, counted, scores, words
from quoteattr.visualise.marked import anchor, marked_text


def html(*documents: Document) -> str:
    """A page that shows who says what in one document or several.

    The text stands on the left, its contents, cues, sources and speakers marked in
    a colour for each speaker; on the right stands what each speaker said. To point
    at words shows how they were found and how sure that is.
    """
    return Template(_asset("page.html")).substitute(
        title=escape(_title(documents)),
        style=f"{_asset('page.css')}\n{stylesheet()}",
        script=_asset("page.js"),
        contents="".join(_table_of_contents(documents)),
        articles="".join(map(_article, range(len(documents)), documents)),
    )


def _asset(name: str) -> str:
    """A file that lies beside this module."""
    return files("quoteattr.visualise").joinpath(name).read_text(encoding="utf-8")


def _title(documents: tuple[Document, ...]) -> str:
    """What the page's tab says."""
    names = [document.id for document in documents if document.id]
    return f"Who said what: {', '.join(names)}" if names else "Who said what"


def _table_of_contents(documents: tuple[Document, ...]) -> Iterator[str]:
    """Links to the documents, where there are several."""
    if len(documents) > 1:
        yield '<nav aria-label="Documents"><ol>'
        for number, document in enumerate(documents):
            found = counted(len(document.attributions), "attribution")
            name = escape(_name(document, number))
            yield f'<li><a href="#d{number}">{name}</a> <small>{found}</small></li>'
        yield "</ol></nav>"


def _name(document: Document, number: int) -> str:
    """The document's id, or its place on the page."""
    return document.id or f"Document {number + 1}"


def _article(number: int, document: Document) -> str:
    """One document: its name, its text, what each speaker said."""
    page_id = f"d{number}"
    found = counted(len(document.attributions), "attribution")
    speakers = counted(len(document.by_speaker()), "speaker")
    return (
        f'<article id="{page_id}"><header><h2>{escape(_name(document, number))}</h2>'
        f"<p>{found}, {speakers}</p></header>"
        f'<div class="text">{marked_text(document, page_id)}</div>'
        f"<aside>{''.join(_sayings(document, page_id))}</aside></article>\n"
    )


def _sayings(document: Document, page_id: str) -> Iterator[str]:
    """What each speaker said, then what is said by nobody known."""
    numbers = {a.id: number for number, a in enumerate(document.attributions)}
    by_speaker = colours(document)
    voices = Voices(document)
    sections = [
        (by_speaker[speaker.id], _heading(speaker), said)
        for speaker, said in document.by_speaker().items()
    ]
    unknown = tuple(a for a in document.attributions if not a.speakers)
    if unknown:
        sections.append((NO_SPEAKER, "<h3>Speaker not told</h3>", unknown))
    for colour, heading, said in sections:
        yield f'<section class="{colour}">{heading}<ul>'
        for attribution in said:
            target = anchor(page_id, numbers[attribution.id])
            yield _saying(attribution, target, voices)
        yield "</ul></section>"


def _heading(speaker: Speaker) -> str:
    """Who a speaker is."""
    aliases = ", ".join(speaker.aliases)
    also = f"<p>also {escape(aliases)}</p>" if aliases else ""
    return f"<h3>{escape(speaker.name)} <small>{speaker.kind}</small></h3>{also}"


def _saying(attribution: Attribution, target: str, voices: Voices) -> str:
    """One thing that was said, with a link to where it stands."""
    pieces = " … ".join(words(span.text) for span in attribution.content)
    cue = f" <i>{escape(words(str(attribution.cue)))}</i>" if attribution.cue else ""
    return (
        f'<li data-group="{target}"><small>{attribution.kind}{cue}</small>'
        f'<a href="#{target}">{escape(pieces)}</a>'
        f"<small>{escape(' · '.join(_facts(attribution, voices)))}</small></li>"
    )


def _facts(attribution: Attribution, voices: Voices) -> Iterator[str]:
    """What else is known of something that was said."""
    if attribution.source and not attribution.speakers:
        yield f"source: {words(attribution.source.text)}"
    if reporters := voices.reporting(attribution):
        yield f"via {reporters}"
    yield from filter(None, (attribution.method, scores(attribution)))
