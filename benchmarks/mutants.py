"""Plants faults in the code, one at a time, and lists those that the tests do not notice.

`python -m benchmarks.mutants pipeline/extract/figures --tests tests/extract/figures --sample 40
--seed 1`: of all places where a comparison, condition, constant, returned value or statement can
be made wrong, the seed draws some. Each is planted in a copy of the project, which is tested.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from pipeline.cli import said_in_one_sentence
from pipeline.errors import OnrecordError

_FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_LEFT_OUT = ("datapackage", "__pycache__", ".git", ".venv", ".*_cache", "dagster", "storage")
_BARE = {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""No plugins, which take longer to load than many tests; no bytecode of a module made wrong."""
_RETEST = Path(__file__).with_name("retest.py")


@dataclass(frozen=True, slots=True)
class Site:
    """A place that can be made wrong: the file, which of its places it is, and both readings."""

    path: Path
    number: int
    line: int
    was: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.was}  ->  {self.becomes}"


class _Planter(ast.NodeTransformer):
    """Meets every place of a module in order, and makes the one of number `at` wrong."""

    def __init__(self, path: Path, at: int | None = None) -> None:
        self.path = path
        self.at = at
        self.sites: list[Site] = []

    def _plant(self, node: ast.stmt | ast.expr, wrong: ast.stmt | ast.expr) -> ast.AST:
        number = len(self.sites)
        was, becomes = (ast.unparse(one).split("\n")[0] for one in (node, wrong))
        self.sites.append(Site(self.path, number, node.lineno, was, becomes))
        return ast.copy_location(wrong, node) if number == self.at else self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """A comparison says the opposite."""
        other = _FLIPPED[type(node.ops[0])]()
        return self._plant(node, ast.Compare(node.left, [other, *node.ops[1:]], node.comparators))

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """`and` becomes `or`, and the other way round."""
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return self._plant(node, ast.BoolOp(other, node.values))

    def visit_If(self, node: ast.If) -> ast.AST:
        """A condition of another kind than a comparison is negated."""
        if not isinstance(node.test, (ast.Compare, ast.BoolOp)):
            node.test = self._negated(node.test)
            node.body = [self.visit(one) for one in node.body]
            node.orelse = [self.visit(one) for one in node.orelse]
            return node
        return self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """So is that of a conditional expression."""
        if not isinstance(node.test, (ast.Compare, ast.BoolOp)):
            node.test = self._negated(node.test)
        return self.generic_visit(node)

    def _negated(self, test: ast.expr) -> ast.expr:
        planted = self._plant(test, ast.UnaryOp(ast.Not(), test))
        assert isinstance(planted, ast.expr)
        return planted

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """A number is one more, a text has a letter more, a truth is its opposite."""
        value = node.value
        if isinstance(value, bool):
            return self._plant(node, ast.Constant(not value))
        if isinstance(value, (int, float)):
            return self._plant(node, ast.Constant(value + 1))
        if isinstance(value, str) and value:
            return self._plant(node, ast.Constant(value + "x"))
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        """A function returns nothing."""
        if node.value is None or ast.unparse(node.value) == "None":
            return node
        return self._plant(node, ast.Return(ast.Constant(None)))

    def _dropped(self, node: ast.stmt) -> ast.AST:
        return self._plant(node, ast.Pass())

    visit_AugAssign = visit_Continue = visit_Break = _dropped

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """A statement is left out; docstrings are none."""
        return node if isinstance(node.value, ast.Constant) else self._dropped(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Decorators and annotations stay as they are."""
        node.body = [self.visit(one) for one in node.body]
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """So do the annotations of variables."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """So do the bases of classes."""
        node.body = [self.visit(one) for one in node.body]
        return node

    def _as_it_is(self, node: ast.AST) -> ast.AST:
        return node

    # What is raised is worded for people; `f"..."` holds no constant of its own.
    visit_Raise = visit_Assert = visit_Import = visit_ImportFrom = visit_JoinedStr = _as_it_is


def sites(path: Path) -> list[Site]:
    """Every place of a module that can be made wrong, in its order."""
    planter = _Planter(path)
    planter.visit(ast.parse(path.read_text(encoding="utf-8")))
    return planter.sites


def planted(text: str, site: Site) -> str:
    """The text of a module with one place made wrong; comments and layout are lost."""
    tree = _Planter(site.path, site.number).visit(ast.parse(text))
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def draw(paths: Sequence[Path], sample: int, seed: int) -> list[Site]:
    """So many places of the modules in files and folders, the same for the same seed."""
    modules = sorted({m for p in paths for m in ([p] if p.is_file() else p.rglob("*.py"))})
    every = [site for module in modules for site in sites(module)]
    drawn = random.Random(seed).sample(every, min(sample, len(every)))
    return sorted(drawn, key=lambda site: (site.path, site.number))


class Trial:
    """A copy of the project in which faults are planted, and a process that runs the tests."""

    def __init__(self, copy: Path, process: subprocess.Popen[str], tests: Sequence[Path]) -> None:
        self.copy = copy
        self._process = process
        if not self._passed():
            failing = ", ".join(map(str, tests))
            raise OnrecordError(f"{failing}: fails before any fault is planted.")

    def survives(self, site: Site) -> bool:
        """Whether the tests pass with a fault."""
        path = self.copy / site.path
        text = path.read_text(encoding="utf-8")
        path.write_text(planted(text, site), encoding="utf-8")
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(f"{site.path}\n")
            self._process.stdin.flush()
            return self._passed()
        finally:
            path.write_text(text, encoding="utf-8")

    def _passed(self) -> bool:
        assert self._process.stdout is not None
        answer = self._process.stdout.readline()
        if not answer:
            raise OnrecordError("The process that runs the tests has ended; run this again.")
        return answer == "1\n"


@contextmanager
def trial(project: Path, tests: Sequence[Path]) -> Iterator[Trial]:
    """A trial in a temporary copy of a project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(project, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT))
        home = {"PYTHONPATH": str(copy), "ONRECORD_HOME": str(copy / ".onrecord")}
        with subprocess.Popen(
            [sys.executable, "-P", str(_RETEST), *map(str, tests)],
            cwd=copy,
            env={**os.environ, **home, **_BARE},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            yield Trial(copy, process, tests)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--tests", multiple=True, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--sample", default=40, show_default=True, help="How many faults.")
@click.option("--seed", default=1, show_default=True, help="What draws them.")
@click.option("--most", default=1.0, help="Fail if more than this share survives.")
@said_in_one_sentence
def main(
    paths: tuple[Path, ...], tests: tuple[Path, ...], sample: int, seed: int, most: float
) -> None:
    """Plant faults in the modules of PATHS, and list those that the tests do not notice."""
    drawn = draw(paths, sample, seed)
    with trial(Path.cwd(), tests) as copy:
        survivors = 0
        for site in drawn:
            if copy.survives(site):
                survivors += 1
                click.echo(site)
    share = survivors / len(drawn) if drawn else 0.0
    click.echo(f"{survivors} of {len(drawn)} faults survive ({share:.2f}).")
    if share > most:
        raise OnrecordError(f"More than {most:.2f} of the faults survive.")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks.mutants")
