"""What few runs need, imported when it is first asked for: every start would pay for it else.

Such a thing is named "module:name". `tests/test_layers.py` reads these names as the imports they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cache, partial
from importlib import import_module
from typing import Any, TypeVar, cast

T = TypeVar("T")


def resolve(name: str) -> Any:  # noqa: ANN401 - whatever the name names
    """What "module:name" names."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def later(name: str) -> Callable[..., Any]:
    """A function that is imported when it is called."""

    named = cache(partial(resolve, name))

    def call(*args: object, **options: object) -> object:
        return named()(*args, **options)

    return call


class Registry(MutableMapping[str, T]):
    """Things by name, in a fixed order; one given as "module:name" is imported when it is first asked for."""

    def __init__(self, rows: Mapping[str, str | T]) -> None:
        self._rows: dict[str, str | T] = dict(rows)

    def __getitem__(self, key: str) -> T:
        found = self._rows[key]
        if isinstance(found, str):
            found = self._rows[key] = resolve(found)
        return found

    def __setitem__(self, key: str, value: T) -> None:
        self._rows[key] = value

    def __delitem__(self, key: str) -> None:
        del self._rows[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _LatePattern:
    """Compiles at the first look at what a pattern has; the next ones find it as an attribute."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._source)
        found: object = getattr(compiled, name)
        setattr(self, name, found)
        return found


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression for what few texts hold: compiled when it is first used, which takes milliseconds."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
