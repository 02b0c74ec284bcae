"""Where models lie: found on this machine, fetched from the Hub, copied.

A model is a folder. Its network for fiction, if it has one, lies in the folder's
subfolder "fiction", as `Attributor.save_pretrained` puts it and as it comes from the
Hub, or in the folder beside it whose name ends in "-fiction", as where it was trained.
"""

import os
import re
import shutil
from pathlib import Path
from typing import Final

# The subfolder of a model that its network for fiction is saved in.
FICTION_FOLDER: Final = "fiction"

# What the name of such a network's folder ends in where it lies beside the model.
_FICTION_SUFFIX: Final = "-fiction"

# The file that tells a model's folder from any other.
_CONFIG: Final = "config.json"

_MODEL_SUFFIXES: Final = frozenset({".json", ".safetensors", ".onnx", ".md", ".toml"})

# "owner/name"; a folder that is not there ("./name", "name/") is no such id.
_HUB_ID: Final = re.compile(r"\w[\w.-]*/\w[\w.-]*")


def is_model(folder: Path) -> bool:
    """Whether a folder is a model's."""
    return (folder / _CONFIG).is_file()


def find_model(model: str | Path) -> Path:
    """The folder of a model.

    Args:
        model: A folder, the name of a model that comes with the library, or a Hub id.

    Raises:
        FileNotFoundError: If there is none; the message names the places looked in.
    """
    found = _found(model)
    if found is not None:
        return found
    looked = ", ".join(map(str, _places_of(model)))
    raise FileNotFoundError(
        f"no model {str(model)!r}; looked for a {_CONFIG} in {looked}. Give the "
        "folder of a model, or read by rules alone: Attributor.rules()"
    )


def find_fiction(model: str | Path) -> Path | None:
    """The folder of a model's network for fiction, None if it has none.

    Args:
        model: As `find_model` takes it.
    """
    folder = _found(model)
    if folder is not None and is_model(folder / FICTION_FOLDER):
        return folder / FICTION_FOLDER
    return _local_model(f"{model}{_FICTION_SUFFIX}")


def copy_model(model: str | Path, folder: Path) -> None:
    """Copy a model's files, card included, to another folder; onto itself, nothing.

    Its network for fiction is copied to the folder's subfolder.

    Args:
        model: As `find_model` takes it.
        folder: Where to; made if there is none.

    Raises:
        ValueError: If the folder has a network for fiction, and the model has none.
    """
    source, fiction = find_model(model), find_fiction(model)
    if folder.resolve() == source.resolve():
        return
    if fiction is None:
        refuse_fiction(folder)
    else:
        _copy_files(fiction, folder / FICTION_FOLDER)
    _copy_files(source, folder)


def refuse_fiction(folder: Path) -> None:
    """Make sure that a folder brings no network for fiction to what is saved there.

    Raises:
        ValueError: If it would.
    """
    if is_model(folder / FICTION_FOLDER):
        raise ValueError(
            f"{folder / FICTION_FOLDER} holds another model's network for fiction, "
            "with which this one would be read; remove it, or save to another folder"
        )


def _copy_files(source: Path, folder: Path) -> None:
    """Copy the files of one network."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in source.iterdir():
        if path.suffix in _MODEL_SUFFIXES and path.is_file():
            shutil.copyfile(path, folder / path.name)


def _found(model: str | Path) -> Path | None:
    """The folder of a model, None if there is none."""
    found = _local_model(model)
    is_hub_id = bool(_HUB_ID.fullmatch(str(model))) and not Path(model).exists()
    return _fetched(str(model)) if found is None and is_hub_id else found


def _local_model(model: str | Path) -> Path | None:
    """The folder of a model that is on this machine, None if there is none."""
    return next(filter(is_model, _places_of(model)), None)


def _places_of(model: str | Path) -> list[Path]:
    """Where a model may lie on this machine, in order."""
    return [Path(model), *(place / str(model) for place in _model_places())]


def _model_places() -> list[Path]:
    """Where models that come with the library may lie, in order."""
    here = Path(__file__).resolve().parent
    places = [here / "models", here.parent.parent / "models"]
    own = os.environ.get("QUOTEATTR_MODELS")
    return [Path(own), *places] if own else places


def _fetched(hub_id: str) -> Path:
    """The local copy of a model on the Hugging Face Hub, fetched if need be.

    The Hub's patterns take in subfolders, and so the network for fiction.
    """
    from huggingface_hub import snapshot_download  # noqa: PLC0415 (on demand)

    return Path(
        snapshot_download(
            hub_id, allow_patterns=["*.json", "*.safetensors", "*.onnx", "*.md"]
        )
    )
