"""Where the stages meet: text in, documents out."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Self

from quoteattr.assemble import assemble
from quoteattr.combine import combine
from quoteattr.dialogue import is_dialogue
from quoteattr.layout import Layout
from quoteattr.markup import Candidacy, Markup, Pointer, Proposer, ShownProposer
from quoteattr.pretrained import (
    FICTION_FOLDER,
    copy_model,
    find_fiction,
    find_model,
    is_model,
    refuse_fiction,
)
from quoteattr.processors import ahead, usable_processors
from quoteattr.records import Attribution, Document
from quoteattr.rules import RuleProposer
from quoteattr.rules.stances import with_stances
from quoteattr.speakers import KnownMention, resolve
from quoteattr.speakers.mentioned import find_mentions

if TYPE_CHECKING:
    from quoteattr.neural.propose import NeuralProposer

Roster = Mapping[str, Sequence[str]]

DEFAULT_MODEL: Final = "quoteattr-en"

# Texts are no longer collected to be read together once they have so many characters:
# some forty articles.
_GROUP_CHARACTERS: Final = 200_000

# Where two groups are under way at once, the first is small, so that there soon are.
_FIRST_TEXTS: Final = 4

_NO_PROCESS: Final = -1


@dataclass(frozen=True, slots=True)
class _Pretrained:
    """Which network it is and how it is to run: all that another process needs.

    Attributes are the arguments of `Attributor.from_pretrained`. A model that comes
    with the library goes by its name: it may lie elsewhere on another machine.
    """

    model: str
    engine: str
    device: str
    uses_bf16: bool

    def proposers(self) -> tuple[Proposer, ...]:
        """The network, read from its folder, and the rules that fill in."""
        from quoteattr.neural.reader import (  # noqa: PLC0415 (heavy: on demand)
            Computing,
            load,
        )

        computing = Computing(self.engine, self.device, self.uses_bf16)
        rules = RuleProposer()
        return (load(find_model(self.model), rules, computing), rules)

    def pointer(self) -> Pointer | None:
        """The model's network for fiction, if it has one."""
        folder = find_fiction(self.model)
        if folder is None:
            return None
        from quoteattr.neural.pointer_reader import (  # noqa: PLC0415 (on demand)
            load_proposer,
        )
        from quoteattr.neural.reader import Computing  # noqa: PLC0415 (on demand)

        computing = Computing(self.engine, self.device, self.uses_bf16)
        return load_proposer(folder, find_mentions, computing)


@cache
def _shared_proposers(
    origin: _Pretrained,
    process: int,  # noqa: ARG001 (a copy of the process needs a network of its own)
) -> tuple[Proposer, ...]:
    """What all attributors that come to a process from others read with.

    Engines such as Spark unpickle what they call once a task, of which there are
    thousands.
    """
    return origin.proposers()


@cache
def _shared_pointer(
    origin: _Pretrained,
    process: int,  # noqa: ARG001 (as above)
) -> Pointer | None:
    """What all attributors of one model in a process read fiction with."""
    return origin.pointer()


_State = tuple[_Pretrained | None, tuple[Proposer, ...], Pointer | None]


class Attributor:
    """Reads texts: who says what, by which words.

    It can be pickled, and so be sent to other processes. One of `from_pretrained` goes
    as the name of its model, which is loaded there when it first reads, once a process;
    so it is in a copy of the process (`fork`).

    Args:
        proposers: What marks up a text, the most trusted first; a later one fills in
            what those before it left open.
        pointer: What tells who may be speaking in texts of dialogue, if anything.
    """

    def __init__(
        self, proposers: Sequence[Proposer], *, pointer: Pointer | None = None
    ) -> None:
        self._origin: _Pretrained | None = None
        self._proposers = tuple(proposers)
        self._pointer = pointer
        self._process = os.getpid()

    @property
    def proposers(self) -> tuple[Proposer, ...]:
        """What marks up a text, the most trusted first."""
        process = os.getpid()
        if self._origin is not None and self._process != process:
            self._proposers = _shared_proposers(self._origin, process)
            self._process = process
        return self._proposers

    @property
    def pointer(self) -> Pointer | None:
        """What tells who may be speaking in texts of dialogue, if anything.

        Of a pretrained model it is the network for fiction in its subfolder "fiction",
        or in the folder beside it whose name ends in "-fiction"; it is loaded with the
        first such text.
        """
        if self._origin is not None:
            return _shared_pointer(self._origin, os.getpid())
        return self._pointer

    def load(self) -> None:
        """Load the model now, if it would be loaded with the first text only."""
        _ = self.proposers

    def __getstate__(self) -> _State:
        if self._origin is not None:
            return self._origin, (), None
        return None, self._proposers, self._pointer

    def __setstate__(self, state: _State) -> None:
        self._origin, self._proposers, self._pointer = state
        self._process = _NO_PROCESS

    @classmethod
    def rules(cls) -> Self:
        """An attributor that reads by rules alone: no torch, no weights."""
        return cls([RuleProposer()])

    @classmethod
    def from_pretrained(
        cls,
        model: str | Path = DEFAULT_MODEL,
        *,
        engine: str = "auto",
        device: str = "cpu",
        uses_bf16: bool = False,
    ) -> Self:
        """An attributor that reads with a network, and fills in by rules.

        Args:
            model: The name of a model that comes with the library, a folder that
                `save_pretrained` or training wrote, or a Hub id ("owner/name"),
                which alone is fetched over the network.
            engine: What computes the network: "onnx" (ONNX Runtime, on the processor
                in 32 bits), "torch", or "auto": ONNX Runtime wherever it can do what
                is asked, else torch. Both give the same answers.
            device: Where the network is to run, as torch names it.
            uses_bf16: Whether to compute in bfloat16 where the device has it, faster on
                some; scores may then differ in the second digit from those
                in 32 bits, and with what else is read beside a text.

        Raises:
            FileNotFoundError: If there is no such model; the message names the
                places that were looked in.
            ValueError: If there is no such engine, or it cannot do what is asked.
        """
        name = str(Path(model).absolute() if is_model(Path(model)) else model)
        origin = _Pretrained(name, engine, device, uses_bf16)
        attributor = cls(origin.proposers())
        attributor._origin = origin
        return attributor

    def save_pretrained(self, folder: str | Path) -> None:
        """Write the network to a folder, for `from_pretrained`.

        A network for fiction, if there is one, is written to the subfolder "fiction".

        Raises:
            ValueError: If this attributor reads by rules alone, or the folder holds
                another model's network for fiction and this one has none.
        """
        if self._origin is not None:
            copy_model(self._origin.model, Path(folder))
        else:
            self._write(Path(folder))

    def _write(self, folder: Path) -> None:
        """Write networks that were read from no folder."""
        from quoteattr.neural.pointer_propose import PointerProposer  # noqa: PLC0415
        from quoteattr.neural.pointer_reader import write_pointer  # noqa: PLC0415
        from quoteattr.neural.reader import write  # noqa: PLC0415 (on demand)

        network = self._network_proposer()
        if isinstance(self._pointer, PointerProposer):
            write_pointer(self._pointer, folder / FICTION_FOLDER)
        else:
            refuse_fiction(folder)
        write(network, folder)

    def push_to_hub(
        self, hub_id: str, *, is_private: bool = False, endpoint: str | None = None
    ) -> None:
        """Write the network to a repository on the Hugging Face Hub.

        What is written is what `save_pretrained` writes. Log in first, as the Hub's own
        documentation says.

        Args:
            hub_id: The repository, "owner/name"; made if there is none.
            is_private: Whether a new repository is for its owner's eyes only.
            endpoint: Address of another Hub than the public one.

        Raises:
            ValueError: If this attributor reads by rules alone.
        """
        from huggingface_hub import HfApi  # noqa: PLC0415 (on demand)

        if self._origin is None:
            self._network_proposer()  # nothing is made on the Hub without a network
        api = HfApi(endpoint=endpoint)
        with TemporaryDirectory() as folder:
            self.save_pretrained(folder)
            api.create_repo(hub_id, private=is_private, exist_ok=True)
            api.upload_folder(repo_id=hub_id, folder_path=folder)

    def _network_proposer(self) -> "NeuralProposer":
        from quoteattr.neural.propose import NeuralProposer  # noqa: PLC0415

        for proposer in self.proposers:
            if isinstance(proposer, NeuralProposer):
                return proposer
        raise ValueError("this attributor reads by rules alone: it has no network")

    def attribute(
        self,
        text: str,
        *,
        roster: Roster | None = None,
        entities: Iterable[KnownMention] = (),
        id: str = "",
    ) -> Document:
        """Who says what in a text.

        Args:
            text: The text; offsets in the answer are its characters.
            roster: Known speakers, each with its aliases. Answers come from it where
                they fit, and others stay as found.
            entities: Mentions of whom you know, from a coreference model or an entity
                linker of your own; they are taken in place of ours.
            id: What to call the document.

        Raises:
            TypeError: If the text is no string, or an entity no `KnownMention`.
            ValueError: If an entity stands outside the text.
        """
        (document,) = self._attribute([text], [id], roster, entities)
        return document

    def attribute_many(
        self,
        texts: Iterable[str],
        *,
        batch_size: int = 32,
        roster: Roster | None = None,
    ) -> Iterator[Document]:
        """Who says what in each of many texts, in order, as they are read.

        A text that cannot be read gives a document whose `error` says why, and the
        others are read all the same.

        Args:
            texts: The texts, taken as they are needed, at most two batches ahead.
            batch_size: Most texts that are read together; fewer are if they are long,
                so that memory stays flat. Answers do not depend on it.
            roster: Known speakers of all of them, as in `attribute`.

        Raises:
            TypeError: If it is given one text.
            ValueError: If the batch size is not positive.
        """
        self.load()  # here, for below there may be two threads
        n_at_once = 2 if self._has_network and usable_processors() > 1 else 1
        read = partial(self._group, roster=roster)
        first = _FIRST_TEXTS if n_at_once > 1 else batch_size
        for documents in ahead(read, _groups(texts, batch_size, first), n_at_once):
            yield from documents

    @property
    def _has_network(self) -> bool:
        """Whether anything may compute outside of Python.

        While a network reads one group, what is Python's of the next, or the last, is
        done beside it; rules would only wait for one another.
        """
        if self._origin is not None or self._pointer is not None:
            return True
        return not all(isinstance(one, RuleProposer) for one in self._proposers)

    def _group(self, texts: Sequence[str], roster: Roster | None) -> list[Document]:
        """The documents of some texts, whatever happens to one of them."""
        try:
            return list(self._attribute(texts, [""] * len(texts), roster))
        except Exception:  # one of them: the others must not be lost
            return [self._attempt(text, roster) for text in texts]

    def _attempt(self, text: str, roster: Roster | None) -> Document:
        """The document of a text, or one that says why there is none."""
        try:
            return self.attribute(text, roster=roster)
        except Exception as error:  # whatever it was is the answer
            kept = text if isinstance(text, str) else ""
            return Document(kept, error=f"{type(error).__name__}: {error}")

    def _attribute(
        self,
        texts: Sequence[str],
        ids: Sequence[str],
        roster: Roster | None,
        entities: Iterable[KnownMention] = (),
    ) -> Iterator[Document]:
        """The documents of a group of texts."""
        for text in texts:
            if not isinstance(text, str):
                raise TypeError(f"a text is a str, not {type(text).__name__}: {text!r}")
        layouts = [Layout.of(text) for text in texts]
        proposals = self._proposals(layouts)
        for layout, id in zip(layouts, ids, strict=True):
            has_dialogue = is_dialogue(layout)
            yield resolve(
                layout,
                _told(layout, _readings(layout, proposals), has_dialogue=has_dialogue),
                id=id,
                roster=roster,
                entities=entities,
                candidacies=self._candidacies(layout) if has_dialogue else (),
            )

    def _candidacies(self, layout: Layout) -> Sequence[Candidacy]:
        """Who may be speaking each quotation of a text of dialogue."""
        if self.pointer is None:
            return ()
        (candidacies,) = self.pointer.candidacies([layout])
        return candidacies

    def _proposals(self, layouts: Sequence[Layout]) -> Iterator[tuple[Markup, ...]]:
        """What the proposers make of each text, in their order.

        What one of them makes is made once, also where another is shown it.
        """
        made: dict[int, list[Markup]] = {}
        for proposer in reversed(self.proposers):
            if made and isinstance(proposer, ShownProposer):
                hints = made.get(id(proposer.hinter))
                if hints is not None:
                    shown = zip(layouts, hints, strict=True)
                    made[id(proposer)] = list(proposer.propose_shown(shown))
                    continue
            made[id(proposer)] = list(proposer.propose(layouts))
        columns = [made[id(proposer)] for proposer in self.proposers]
        for column in columns:
            column.reverse()
        while columns[0]:  # what a long text's markup takes is let go before the next
            yield tuple(column.pop() for column in columns)


def _readings(
    layout: Layout, proposals: Iterator[Iterable[Markup]]
) -> list[list[Attribution]]:
    """Each proposer's attributions of the next text; its markup is let go."""
    return [assemble(markup, layout) for markup in next(proposals)]


def _told(
    layout: Layout, readings: list[list[Attribution]], *, has_dialogue: bool
) -> list[Attribution]:
    """The attributions of a text, as its proposers have read it."""
    if has_dialogue:
        readings.reverse()  # rules know fiction better than a network of news
    return list(with_stances(layout, combine(layout, readings)))


def _groups(texts: Iterable[str], most: int, first: int) -> Iterator[list[str]]:
    """The texts in groups that are read together, taken as they are needed.

    Args:
        texts: The texts.
        most: Most texts of a group.
        first: Most texts of the first group; each may have twice as many as the last.
    """
    if isinstance(texts, str):
        raise TypeError(
            "one text is given, not several; give a list, or `attribute` it"
        )
    if most < 1:
        raise ValueError(f"a batch has at least one text, not {most}")
    group: list[str] = []
    size, largest = 0, min(first, most)
    for text in texts:
        group.append(text)
        size += len(text) if isinstance(text, str) else 0
        if len(group) >= largest or size >= _GROUP_CHARACTERS:
            yield group
            group, size, largest = [], 0, min(2 * largest, most)
    if group:
        yield group
