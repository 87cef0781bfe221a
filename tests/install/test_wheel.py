"""What users install: the wheel, built from the source distribution, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORT = "2024年政府工作报告\n今年经济社会发展的主要预期目标是：地区生产总值增长6.5%左右。\n"

pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command outside the checkout, with nothing of this environment's paths."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    return subprocess.run(
        [str(part) for part in command], cwd=folder, env=clean, capture_output=True, text=True, encoding="utf-8", timeout=280
    )


def skip_offline(done: subprocess.CompletedProcess[str]) -> None:
    """Skip where the package index is out of reach; any other failure is one."""
    said = done.stdout + done.stderr
    if any(sign in said for sign in ("NewConnectionError", "Name or service not known", "Temporary failure", "No matching distribution")):
        pytest.skip("the package index is out of reach")
    assert done.returncode == 0, said[-2000:]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "build", "--outdir", folder, ROOT, folder=folder)
    skip_offline(built)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    installed = run(folder / "bin" / "python", "-m", "pip", "install", "-q", wheel, folder=folder)
    skip_offline(installed)
    return folder / "bin" / "wz-metrics"


def test_the_wheel_holds_every_pattern_file_as_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name: archive.read(name) for name in archive.namelist() if name.endswith(".toml")}
    assert packed == {f"wz_metrics/{path.relative_to(ROOT)}": path.read_bytes() for path in (ROOT / "patterns").rglob("*.toml")}


def test_the_wheel_holds_the_type_marker_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "wz_metrics/py.typed" in names
    assert not [name for name in names if not name.startswith(("wz_metrics/", "wz_metrics-"))]


def test_the_installed_command_extracts(command: Path, tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text(REPORT, encoding="utf-8")
    done = run(command, "extract", "报告.txt", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "6.5" in done.stdout
    assert ",gdp," in done.stdout


def test_the_installed_command_finds_its_patterns(command: Path, tmp_path: Path) -> None:
    done = run(command, "patterns", "list", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "gdp" in done.stdout


def test_the_installed_command_needs_no_extra_to_say_help(command: Path, tmp_path: Path) -> None:
    done = run(command, "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "extract" in done.stdout
