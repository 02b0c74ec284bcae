"""What must hold for any text, one function a room of the house."""

import csv as csv_module
import io
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr import Attributor, Document, read_page, verify
from quoteattr.export import brat, conll, csv, jsonl, tei, web_annotation
from quoteattr.interfaces.serve.job import Limits, RefusedError, read_job
from quoteattr.layout import Layout
from quoteattr.neural.folder import save
from quoteattr.rules import RuleProposer
from quoteattr.segment import Extent
from quoteattr.shipped import Once
from quoteattr.surrogates import replaced
from quoteattr.visualise import html, table

RULES: Final = Attributor.rules()


def layout(text: str) -> None:
    """Paragraphs, sentences and tokens stand in order and index the text."""
    laid = Layout.of(text)
    assert laid.text == text
    _are_in_order(text, laid.paragraphs)
    _are_in_order(text, laid.sentences)
    _are_in_order(text, laid.tokens)
    for quotation in laid.quotations:
        assert 0 <= quotation.start < quotation.inner_start
        assert quotation.inner_start < quotation.inner_end <= quotation.end <= len(text)


def _are_in_order(text: str, extents: Iterable[Extent]) -> None:
    """Each begins where the one before it ended, or later, and holds something."""
    end = 0
    for extent in extents:
        assert end <= extent.start < extent.end <= len(text)
        assert text[extent.start : extent.end].strip()
        end = extent.end


def rules(text: str) -> None:
    """The rules mark up nothing but the text."""
    (markup,) = RuleProposer().propose([Layout.of(text)])
    for span in markup.spans:
        assert 0 <= span.start < span.end <= len(text)


def attribute(text: str) -> None:
    """A document is of its text, the same every time and beside whatever others."""
    document = RULES.attribute(text)
    _is_sound(document, text)
    before, again, behind = RULES.attribute_many([f"{text}.", text, ""])
    assert again == document
    assert (before.error, behind.error) == (None, None)


def attribute_with_roster(text: str) -> None:
    """A roster's names are taken as they are, whatever they are."""
    half = len(text) // 2
    roster = {text[:half]: [text[half:], "Ann", ""], "Ida Holm": [text[:9], "Holm"]}
    _is_sound(RULES.attribute(text, roster=roster), text)


def _is_sound(document: Document, text: str) -> None:
    """What a document promises that is not checked when it is made."""
    assert document.text == text
    assert document.error is None
    written = Document.from_json(document.to_json())
    assert len(written.text) == len(text)
    assert written == document or replaced(text) != text
    for attribution in document.attributions:
        assert all(span.text.strip() for span in attribution.spans())
        scores = attribution.scores
        for score in (scores.content, scores.source, scores.speaker):
            assert score is None or 0 <= score <= 1


def _tiny() -> Attributor:
    """An attributor whose network knows nothing, and finds all the more."""
    with tempfile.TemporaryDirectory() as folder:
        save(tiny_network(seed=3), tiny_tokenizer(), Path(folder), is_half=False)
        return Attributor.from_pretrained(folder)


TINY: Final = Once(_tiny)


def network(text: str) -> None:
    """Windows and decoding give sound documents, alone and beside others."""
    _is_sound(TINY().attribute(text), text)
    for document, given in zip(
        TINY().attribute_many([text * 3, text]), [text * 3, text], strict=True
    ):
        _is_sound(document, given)


def exports(text: str) -> None:
    """Every format is written, can be kept as UTF-8, and is read back by others."""
    document = RULES.attribute(text, id=text[:20])
    n_attributions = len(document.attributions)
    (again,) = jsonl.read(io.StringIO(_written(jsonl.write, document)))
    assert len(again.attributions) == n_attributions
    rows = csv_module.reader(io.StringIO(_written(csv.write, document), newline=""))
    assert len(list(rows)) == n_attributions + 1
    noted = brat.read(replaced(text), _written(brat.write, document))
    assert len(noted.attributions) == n_attributions
    ElementTree.fromstring(_written(tei.write, document))
    json.loads(_written(web_annotation.write, document))
    _written(conll.write, document)
    _is_utf8(html(document))
    _is_utf8(table(document, 80))


def _written(
    write: Callable[[Iterable[Document], io.StringIO], None], document: Document
) -> str:
    """What a writer writes."""
    stream = io.StringIO(newline="")
    write([document], stream)
    _is_utf8(stream.getvalue())
    return stream.getvalue()


def _is_utf8(text: str) -> None:
    text.encode("utf-8")


def verification(text: str) -> None:
    """Claims of any form are looked for, and a part of a text is found in it."""
    half = text[: len(text) // 2]
    claims = [claim for claim in (half, text[::-1], text) if claim.strip()]
    for finding in verify(text, claims):
        for place in finding.places:
            for span in place.spans:
                assert text[span.start : span.end] == span.text


def json_door(text: str) -> None:
    """What is no document of ours is refused as such."""
    lines = [text, RULES.attribute(text).to_json()[: len(text) * 7], f'"{text}"']
    for line in lines:
        try:
            list(jsonl.read([line]))
        except ValueError as error:
            assert "line 1" in str(error)  # noqa: PT017 (it may be read, too)


def page(text: str) -> None:
    """Whatever calls itself HTML has a text, or none."""
    for html_text in (text, f"<html><body><p>{text}</p><div>{text}"):
        try:
            _is_utf8(read_page(html_text))
        except ValueError:
            continue


def job(text: str) -> None:
    """A request is read or refused, and the refusal can be sent."""
    asked = {"text": text, "roster": {text: [text]}, "format": "json", text: text}
    for body in (text, json.dumps(asked), f'{{"text": "{text}"}}'):
        try:
            read_job(body.encode("utf-8", "surrogatepass"), Limits())
        except RefusedError as error:
            assert 400 <= error.status < 500  # noqa: PT017


CHECKS: Final = (
    *(layout, rules, attribute, attribute_with_roster, network, exports),
    *(verification, json_door, page, job),
)
