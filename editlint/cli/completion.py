"""``editlint completion``: scripts for shells, made from the command line itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from ..report import FORMATS
from . import parser


class Option(NamedTuple):
    """An option: its name, what it does, what it takes ("" where it takes nothing), and the values it may have."""

    name: str
    help: str
    takes: str
    values: tuple[str, ...]


def main(args: argparse.Namespace) -> int:
    """Print the script; returns 0."""
    print("\n".join({"bash": bash, "zsh": zsh, "fish": fish}[args.shell](commands())))
    return 0


def commands() -> dict[str, tuple[str, list[Option]]]:
    """Each command with what it does and its options."""
    group = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    told = {action.dest: action.help or "" for action in group._choices_actions}
    return {
        name: (told.get(name, ""), [_option(action) for action in sub._actions if action.option_strings])
        for name, sub in group.choices.items()
    }


def _option(action: argparse.Action) -> Option:
    name = next(text for text in reversed(action.option_strings) if text.startswith("--"))
    values = FORMATS if name == "--output-format" and action.choices is None else tuple(map(str, action.choices or ()))
    return Option(
        name, action.help or "", "" if action.nargs == 0 else action.metavar if isinstance(action.metavar, str) else "VALUE", values
    )


def bash(known: dict[str, tuple[str, list[Option]]]) -> Iterator[str]:
    """For bash: ``eval "$(editlint completion bash)"``."""
    yield "_editlint() {"
    yield '    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=""'
    yield '    case "${COMP_WORDS[1]}:$before" in'
    for name, (_, options) in known.items():
        for option in options:
            if option.values:
                yield f"        {name}:{option.name}) words='{' '.join(option.values)}' ;;"
            elif option.takes:
                yield f'        {name}:{option.name}) COMPREPLY=($(compgen -f -- "$word")); return ;;'
    yield "    esac"
    yield "    if [[ -z $words && $COMP_CWORD -eq 1 ]]; then"
    yield f"        words='{' '.join(known)}'"
    yield "    elif [[ -z $words && $word == -* ]]; then"
    yield '        case "${COMP_WORDS[1]}" in'
    for name, (_, options) in known.items():
        yield f"            {name}) words='{' '.join(option.name for option in options)}' ;;"
    yield "        esac"
    yield "    fi"
    yield '    if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi'
    yield "}"
    yield "complete -o filenames -F _editlint editlint"


def zsh(known: dict[str, tuple[str, list[Option]]]) -> Iterator[str]:
    """For zsh: a file ``_editlint`` in ``$fpath``."""
    yield "#compdef editlint"
    yield "_editlint() {"
    yield "    local -a commands"
    yield "    commands=(" + " ".join(_single(f"{name}:{_plain(told)}") for name, (told, _) in known.items()) + ")"
    yield "    if (( CURRENT == 2 )); then _describe command commands; return; fi"
    yield "    case $words[2] in"
    for name, (_, options) in known.items():
        listed = " ".join(_single(_zsh(option)) for option in options)
        yield f"        {name}) shift words; (( CURRENT-- )); _arguments {listed} '*:file:_files' ;;"
    yield "    esac"
    yield "}"
    yield '_editlint "$@"'


def _zsh(option: Option) -> str:
    value = f":value:({' '.join(option.values)})" if option.values else f":{option.takes}:_files" if option.takes else ""
    return f"{option.name}[{_plain(option.help)}]{value}"


def fish(known: dict[str, tuple[str, list[Option]]]) -> Iterator[str]:
    """For fish: ``~/.config/fish/completions/editlint.fish``."""
    for name, (told, options) in known.items():
        yield f"complete -c editlint -n __fish_use_subcommand -f -a {name} -d {_single(_plain(told))}"
        for option in options:
            takes = f" -x -a {_single(' '.join(option.values))}" if option.values else " -r" if option.takes else ""
            condition = f"'__fish_seen_subcommand_from {name}'"
            yield f"complete -c editlint -n {condition} -l {option.name[2:]}{takes} -d {_single(_plain(option.help))}"


def _plain(text: str) -> str:
    """A help text without the signs that shells would read."""
    return "".join(character for character in text if character not in "[]:'\"\\`$")


def _single(text: str) -> str:
    return "'" + text + "'"
