"""What the distributions hold: built here, without a network."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"


def wheel_of(version, folder):
    """The names in a wheel: a "standard" one, or what `pip install -e` builds."""
    builder = WheelBuilder(str(ROOT))
    (path,) = builder.build(directory=str(folder), versions=[version])
    return Path(path), zipfile.ZipFile(path).namelist()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, and the names in it."""
    return wheel_of("standard", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_every_file_of_the_package(wheel):
    _, names = wheel
    package = {
        path.relative_to(SOURCES).as_posix()
        for path in (SOURCES / "quoteattr").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert package <= set(names)
    assert {"quoteattr/py.typed", "quoteattr/viewer/page.html"} <= package


def test_the_wheel_holds_the_models_and_the_licence(wheel):
    _, names = wheel
    models = {
        f"quoteattr/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "models").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }

    assert models <= set(names)
    assert [name for name in names if name.endswith(".dist-info/licenses/LICENSE")]


def test_the_wheel_holds_nothing_else(wheel):
    _, names = wheel
    tops = {name.split("/")[0] for name in names}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"quoteattr"}


def test_an_installed_wheel_reads_a_text(wheel, tmp_path):
    path, _ = wheel
    zipfile.ZipFile(path).extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, '.'); import quoteattr\n"
        "document = quoteattr.Attributor.rules().attribute('“No,” said Ann Lee.')\n"
        "print(quoteattr.__file__, document.attributions[0].speaker, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    place, speaker = done.stdout.splitlines()

    assert Path(place).resolve().is_relative_to(tmp_path.resolve())
    assert speaker == "Ann Lee"


def test_an_editable_install_leads_to_the_sources_and_copies_no_model(tmp_path):
    path, names = wheel_of("editable", tmp_path)
    (link,) = [name for name in names if name.endswith(".pth")]

    assert [name for name in names if name.startswith("quoteattr/")] == []
    with zipfile.ZipFile(path) as archive:
        assert Path(archive.read(link).decode().strip()) == SOURCES


def test_the_source_distribution_can_build_the_wheel(tmp_path):
    (path,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(path) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}

    assert {"pyproject.toml", "hatch_build.py", "README.md", "LICENSE"} <= names
    assert {"src/quoteattr/__init__.py", "src/quoteattr/py.typed"} <= names
