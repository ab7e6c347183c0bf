"""The arrows that must never exist, walked through the imports of every module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "editlint").rglob("*.py"), *(ROOT / "rules").rglob("*.py")])
DISK = {"os", "pathlib", "shutil", "tempfile", "io", "glob", "sqlite3"}
NETWORK = {"socket", "http", "urllib.request", "httpx", "aiohttp", "ssl", "asyncio"}
#: What may touch the disk, and nothing else.
MAY_TOUCH_DISK = ("cache", "read", "site", "fix", "config", "baseline", "registry", "cli", "files", "report")


def name_of(path: Path) -> str:
    relative = path.relative_to(ROOT)
    parts = ["editlint_rules" if relative.parts[0] == "rules" else "editlint", *relative.with_suffix("").parts[1:]]
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> set[str]:
    """Absolute names of everything that a module imports, at the top or late; typing-only imports do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    typing_only = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found.add(module)
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


def calls(path: Path) -> set[str]:
    """Names of the plain functions that a module calls."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def touches(imported: set[str], *targets: str) -> set[str]:
    return {name for name in imported for target in targets if name == target or name.startswith(target + ".")}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows(path: Path) -> None:
    name, imported = name_of(path), imports(path)
    if name.startswith("editlint."):
        assert not touches(imported, "editlint_rules"), "editlint never imports a rule"
    if name.startswith("editlint.read"):
        assert not touches(imported, "editlint.understand", "editlint.rule", "editlint.site", "editlint.report", "editlint.runner")
    if name.startswith("editlint.understand"):
        assert not touches(imported, "editlint.runner", "editlint.report", "editlint.config", "editlint.registry", "editlint.site")
        assert not touches(imported, *NETWORK)
    if name.startswith("editlint_rules"):
        inside = {one for one in touches(imported, "editlint") if one.count(".") > 1}
        assert not inside, "a rule imports editlint from its front"
        family = name.rpartition(".")[0]
        shared = {one for one in touches(imported, "editlint_rules") if one.startswith(f"{family}._")}
        others = touches(imported, "editlint_rules") - shared - {family, "editlint_rules"}
        assert not others, "no rule imports another rule"
        assert not touches(imported, *DISK, *NETWORK, "sys", "subprocess")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_some_rooms_touch_the_disk(path: Path) -> None:
    name = name_of(path)
    if name.partition(".")[2].startswith(MAY_TOUCH_DISK) and name.startswith("editlint."):
        return
    assert "open" not in calls(path)
    assert not touches(imports(path), "shutil", "tempfile", "sqlite3", "glob")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_reports_and_the_command_line_print(path: Path) -> None:
    if not name_of(path).startswith(("editlint.report", "editlint.cli")):
        assert "print" not in calls(path)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_online_check_touches_the_network(path: Path) -> None:
    if name_of(path) != "editlint.site.online":
        assert not touches(imports(path), *NETWORK)
