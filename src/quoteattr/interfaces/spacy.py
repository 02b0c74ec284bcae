"""A component for spaCy's pipelines: `nlp.add_pipe("quoteattr")`.

`doc._.attributions` are the attributions of a Doc and `doc._.quoteattr` is all of our
document; `doc.spans["quoteattr"]` are their contents, cues and sources as spans of
spaCy's tokens, with the role as the label and the attribution's id as the span's.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from pathlib import Path
from typing import Final, cast

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import raise_error

from quoteattr.pipeline import DEFAULT_MODEL, Attributor, Roster
from quoteattr.records import Attribution, Document, DocumentJSON
from quoteattr.records import Span as OurSpan

NAME: Final = "quoteattr"

# spaCy hands on a thousand texts at a time where it is not told otherwise.
_BATCH_SIZE: Final = 32

# What a name may not hold where a pipeline is saved, for there it is a key.
_UNWRITABLE: Final = re.compile(r"[:=$#;\[\]\n\r]")

ErrorHandler = Callable[[str, "Component", list[Doc], Exception], None]


class Component:
    """Reads the texts of Docs.

    The model is loaded when the first text comes, or where a process of `n_process`
    needs it.

    Args:
        name: What it is called in its pipeline.
        model: As `Attributor.from_pretrained` takes it.
        rules: Whether to read by rules alone; the model is not looked for then.
        roster: As `Attributor.attribute` takes it; empty for none.
    """

    def __init__(
        self,
        name: str = NAME,
        *,
        model: str | Path = DEFAULT_MODEL,
        rules: bool = False,
        roster: Roster | None = None,
    ) -> None:
        self.name = name
        self.model = model
        self.rules = rules
        self.roster = roster or None
        self._attributor: Attributor | None = None
        self._lock = threading.Lock()
        self._on_error: ErrorHandler = raise_error

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (self.name, self.model, self.rules, self.roster, self._on_error)

    @property
    def attributor(self) -> Attributor:
        """What reads, loaded by now."""
        with self._lock:
            if self._attributor is None:
                self._attributor = (
                    Attributor.rules()
                    if self.rules
                    else Attributor.from_pretrained(self.model)
                )
            return self._attributor

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, with its attributions."""
        found = self.attributor.attribute(doc.text, roster=self.roster)
        return _annotated(doc, found)

    def pipe(
        self, docs: Iterable[Doc], *, batch_size: int = _BATCH_SIZE
    ) -> Iterator[Doc]:
        """The Docs, with their attributions, as they come.

        One that cannot be read goes to the pipeline's error handler.
        """
        docs, again = tee(docs)
        documents = self.attributor.attribute_many(
            (doc.text for doc in again),
            batch_size=min(batch_size, _BATCH_SIZE),
            roster=self.roster,
        )
        for doc, document in zip(docs, documents, strict=True):
            if document.error is None:
                yield _annotated(doc, document)
            else:
                self._on_error(self.name, self, [doc], ValueError(document.error))

    def set_error_handler(self, handler: ErrorHandler) -> None:
        """Say what is to be done with a Doc that cannot be read; by default, raise."""
        self._on_error = handler

    def get_error_handler(self) -> ErrorHandler:
        """What is done with a Doc that cannot be read."""
        return self._on_error

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the model to a folder, so that a saved pipeline stands alone."""
        del exclude  # a part of spaCy's protocol; there is one part only
        if not self.rules:
            self.attributor.save_pretrained(path)

    def from_disk(
        self, path: str | Path, *, exclude: Iterable[str] = ()
    ) -> "Component":
        """Read with the model of a folder from now on, if it holds one."""
        del exclude
        if not self.rules and (Path(path) / "config.json").is_file():
            self.model = Path(path)
            self._attributor = None
        return self


def _made(
    name: str,
    model: str | Path,
    rules: bool,
    roster: Roster | None,
    on_error: ErrorHandler,
) -> Component:
    """The component of a pickle, for processes that are not forked."""
    component = Component(name, model=model, rules=rules, roster=roster)
    component.set_error_handler(on_error)
    return component


def make_component(
    nlp: Language, name: str, model: str, rules: bool, roster: dict[str, list[str]]
) -> Component:
    """The component as a pipeline's configuration describes it.

    Raises:
        ValueError: If the file of a configuration cannot hold a name of the roster.
    """
    del nlp
    for known in roster:
        if _UNWRITABLE.search(known):
            raise ValueError(
                f"spaCy's configuration cannot hold the name {known!r}, for it has one "
                "of : = $ # ; [ ]; set `roster` of the component itself"
            )
    return Component(name, model=model, rules=rules, roster=roster)


def _annotated(doc: Doc, document: Document) -> Doc:
    """The Doc, with what was found in its text.

    It is kept as JSON, without the text: a Doc is sent to other processes, and
    written, by a serialiser that knows no records.
    """
    doc.user_data[NAME] = {**document.to_dict(), "text": ""}
    spans = [
        _spacy_span(doc, span, role, attribution.id)
        for attribution in document.attributions
        for role, span in _roles(attribution)
    ]
    doc.spans[NAME] = SpanGroup(doc, name=NAME, spans=spans)
    return doc


def _roles(attribution: Attribution) -> Iterator[tuple[str, OurSpan]]:
    """The spans of an attribution, each with its role."""
    for span in attribution.content:
        yield "content", span
    for role, part in (("cue", attribution.cue), ("source", attribution.source)):
        if part is not None:
            yield role, part


def _spacy_span(doc: Doc, span: OurSpan, role: str, identity: str) -> Span:
    """The tokens that a span touches."""
    return doc.char_span(
        span.start, span.end, label=role, span_id=identity, alignment_mode="expand"
    )


def _document(doc: Doc) -> Document:
    """What was found in a Doc; an empty document where nobody has looked."""
    record = doc.user_data.get(NAME)
    if record is None:
        return Document(doc.text)
    return Document.from_dict(cast(DocumentJSON, {**record, "text": doc.text}))


def _attributions(doc: Doc) -> tuple[Attribution, ...]:
    return _document(doc).attributions


def _attribution(span: Span) -> Attribution | None:
    """The attribution that a span of the group belongs to."""
    return next((a for a in _attributions(span.doc) if a.id == span.id_), None)


def _register() -> None:
    """Make the component and the attributes known to spaCy, once a process."""
    Language.factory(
        NAME,
        default_config={"model": DEFAULT_MODEL, "rules": False, "roster": {}},
        assigns=["doc._.attributions", "doc.spans"],
        func=make_component,
    )
    Doc.set_extension("quoteattr", getter=_document, force=True)
    Doc.set_extension("attributions", getter=_attributions, force=True)
    Span.set_extension("attribution", getter=_attribution, force=True)


_register()
