"""The service's description, by which clients are made and the service is tested."""

from collections.abc import Mapping
from typing import Final

from quoteattr import __version__
from quoteattr.interfaces.serve.formats import DEFAULT, FORMATS
from quoteattr.interfaces.serve.job import Limits
from quoteattr.lexicon.stance import Stance
from quoteattr.records import SCHEMA, Kind, SpeakerKind

# JSON, of which a description consists.
JSON = str | int | bool | list["JSON"] | dict[str, "JSON"]
Schema = dict[str, JSON]

_TEXT: Final[Schema] = {"type": "string"}
_OFFSET: Final[Schema] = {"type": "integer", "minimum": 0}
_SCORE: Final[Schema] = {"type": ["number", "null"], "minimum": 0, "maximum": 1}


def _object(
    properties: Mapping[str, JSON], *, optional: tuple[str, ...] = ()
) -> Schema:
    """An object with some properties, and maybe others that came later."""
    required: list[JSON] = [name for name in properties if name not in optional]
    return {"type": "object", "properties": {**properties}, "required": required}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(names: type[Kind] | type[SpeakerKind] | type[Stance]) -> Schema:
    return {"type": "string", "enum": [str(name) for name in names]}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_RECORDS: Final[dict[str, JSON]] = {
    "Span": _object({"start": _OFFSET, "end": _OFFSET, "text": _TEXT}),
    "Scores": _object({"content": _SCORE, "source": _SCORE, "speaker": _SCORE}),
    "Attribution": _object(
        {
            "id": _TEXT,
            "kind": _one_of(Kind),
            "content": {**_list(_ref("Span")), "minItems": 1},
            "cue": _or_null(_ref("Span")),
            "source": _or_null(_ref("Span")),
            "speakers": _list(_TEXT),
            "parent": {"type": ["string", "null"]},
            "method": _TEXT,
            "scores": _ref("Scores"),
            "stance": _or_null(_one_of(Stance)),
            "is_negated": {"type": ["boolean", "null"]},
        },
        optional=("stance", "is_negated"),
    ),
    "Speaker": _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "kind": _one_of(SpeakerKind),
            "aliases": _list(_TEXT),
            "mentions": _list(_ref("Span")),
        }
    ),
    "Document": _object(
        {
            "schema": {"type": "string", "const": SCHEMA},
            "id": _TEXT,
            "text": _TEXT,
            "attributions": _list(_ref("Attribution")),
            "speakers": _list(_ref("Speaker")),
            "error": {
                "type": "string",
                "description": "Why the text could not be read, where it could not.",
            },
        },
        optional=("error",),
    ),
    "Documents": _object({"documents": _list(_ref("Document"))}),
    "Error": _object({"error": _TEXT}),
}


def specification(limits: Limits) -> Schema:
    """The OpenAPI document of a service with these limits."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "quoteattr",
            "version": __version__,
            "description": "Who said what: quotation and claim attribution. All "
            "offsets are characters (Unicode code points) of the text as it was sent.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {
            "/attribute": {"post": _attribute(limits)},
            "/health": {"get": _health()},
        },
        "components": {"schemas": {**_RECORDS, "Job": _job(limits)}},
    }


def _job(limits: Limits) -> Schema:
    """What a request asks for."""
    document = _object({"text": _TEXT, "id": _TEXT}, optional=("id",))
    document["additionalProperties"] = False
    job = _object(
        {
            "text": {**_TEXT, "description": "One text, in place of documents."},
            "documents": {**_list(document), "maxItems": limits.max_documents},
            "roster": {
                "type": ["object", "null"],
                "additionalProperties": _list(_TEXT),
                "description": "Known speakers: names, each with its aliases.",
            },
            "format": {"type": "string", "enum": [*FORMATS], "default": DEFAULT},
        },
        optional=("text", "documents", "roster", "format"),
    )
    job["additionalProperties"] = False
    job["oneOf"] = [{"required": ["text"]}, {"required": ["documents"]}]
    return job


def _attribute(limits: Limits) -> Schema:
    """The one thing that the service does."""
    content: dict[str, JSON] = {
        chosen.media_type.partition(";")[0]: {
            "schema": _ref("Documents") if name == DEFAULT else _TEXT
        }
        for name, chosen in FORMATS.items()
    }
    return {
        "summary": "Find who says what in one text or in several.",
        "operationId": "attribute",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _ref("Job")}},
        },
        "responses": {
            "200": {
                "description": "What was found, in the format that was asked for.",
                "content": content,
            },
            "400": _error("The body is not JSON."),
            "413": _error(f"The request is longer than {limits.max_bytes} bytes."),
            "415": _error("The body is not said to be JSON."),
            "422": _error("The JSON asks for something that there is not."),
        },
    }


def _health() -> Schema:
    return {
        "summary": "Whether the service is there, its model loaded.",
        "operationId": "health",
        "responses": {
            "200": {
                "description": "It is.",
                "content": {
                    "application/json": {"schema": _object({"status": {"const": "ok"}})}
                },
            }
        },
    }


def _error(description: str) -> Schema:
    return {
        "description": description,
        "content": {"application/json": {"schema": _ref("Error")}},
    }
