"""A pipeline in the manner of Hugging Face: `pipeline("quote-attribution")`.

It is known to `transformers.pipeline` once this module is imported.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from transformers import AutoConfig, Pipeline
from transformers.pipelines import PIPELINE_REGISTRY

from quoteattr.neural.network import QuoteConfig, QuoteNetwork
from quoteattr.pipeline import DEFAULT_MODEL, Attributor, Roster
from quoteattr.pretrained import find_model
from quoteattr.records import DocumentJSON

TASK: Final = "quote-attribution"


class QuoteAttributionPipeline(Pipeline):  # type: ignore[misc] # untyped to mypy
    """An `Attributor` that is called as other pipelines are.

    A text gives a dictionary of the schema `quoteattr/1`, a list gives a list of
    them, and what else can be gone through gives an iterator that takes texts as
    they are needed. One text that cannot be read raises; one of several gives a
    dictionary whose "error" says why.

    Attributes:
        attributor: What reads.
    """

    _load_tokenizer = False  # the attributor reads its own, which never truncates
    _load_processor = False
    _load_image_processor = False
    _load_video_processor = False
    _load_feature_extractor = False

    def __init__(self, model: QuoteNetwork, **options: object) -> None:
        super().__init__(model, **options)
        if not model.name_or_path:
            raise ValueError(
                "give the folder of a model or its Hub id, not a network in memory: "
                "for that, there is `quoteattr.Attributor`"
            )
        self.attributor = Attributor.from_pretrained(
            model.name_or_path, device=str(self.device)
        )

    def __call__(
        self,
        inputs: str | Iterable[str],
        *,
        batch_size: int | None = None,
        roster: Roster | None = None,
    ) -> DocumentJSON | Iterable[DocumentJSON]:
        """What is found in a text, or in each of several.

        Args:
            inputs: A text, or texts.
            batch_size: Texts that are read together; as the pipeline was made, or 32.
            roster: Known speakers, as `Attributor.attribute` takes them.
        """
        if isinstance(inputs, str):
            return self.attributor.attribute(inputs, roster=roster).to_dict()
        found = self._found(inputs, batch_size or self._batch_size or 32, roster)
        return list(found) if isinstance(inputs, list | tuple) else found

    def _found(
        self, texts: Iterable[str], batch_size: int, roster: Roster | None
    ) -> Iterator[DocumentJSON]:
        documents = self.attributor.attribute_many(
            texts, batch_size=batch_size, roster=roster
        )
        for document in documents:
            yield document.to_dict()

    def _sanitize_parameters(
        self, **options: object
    ) -> tuple[dict[str, object], dict[str, object], dict[str, object]]:
        """No options beside those of a call."""
        if options:
            raise TypeError(f"{TASK} has no options {sorted(options)}")
        return {}, {}, {}

    def preprocess(self, text: str) -> dict[str, str]:
        """The three stages of other pipelines are one here."""
        return {"text": text}

    def _forward(self, texts: Mapping[str, str]) -> DocumentJSON:
        return self.attributor.attribute(texts["text"]).to_dict()

    def postprocess(self, found: DocumentJSON) -> DocumentJSON:
        """What was found, as it is."""
        return found


def _register() -> None:
    """Make the task and our kind of network known to transformers."""
    AutoConfig.register(QuoteConfig.model_type, QuoteConfig, exist_ok=True)
    PIPELINE_REGISTRY.register_pipeline(
        TASK,
        pipeline_class=QuoteAttributionPipeline,
        pt_model=QuoteNetwork,
        default=_shipped(),
        type="text",
    )


def _shipped() -> dict[str, tuple[str, str]] | None:
    """The model that comes with the library, if it did, as the task's default."""
    try:
        return {"model": (str(find_model(DEFAULT_MODEL)), "main")}
    except FileNotFoundError:
        return None


_register()
