"""Record: a frozen dataclass that costs nothing to define. The sections of the house and the options of rules are records."""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """Base of a frozen dataclass: annotate its fields, and check them in ``__post_init__`` (which raises ValueError).

    ``@dataclass(frozen=True)`` compiles half a dozen methods for every class, half a millisecond each time that editlint starts;
    records share the ones below. To everything in ``dataclasses`` a record is a dataclass like any other.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init_subclass__(cls) -> None:
        cls.__doc__ = cls.__doc__ or cls.__name__  # where there is none, dataclass would work out a signature
        dataclass(init=False, repr=False, eq=False)(cls)

    def __init__(self, *values: Any, **named: Any) -> None:
        known = self.__dataclass_fields__
        given = {**dict(zip(known, values)), **named}
        if len(given) < len(values) + len(named) or not given.keys() <= known.keys():
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(known)}, each to be given once")
        for name, field in known.items():
            if name not in given:
                if field.default is MISSING and field.default_factory is MISSING:
                    raise TypeError(f"{type(self).__name__} needs {name}")
                given[name] = field.default if field.default_factory is MISSING else field.default_factory()
        self.__dict__.update((name, given[name]) for name in known)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Raise ValueError for values that do not go together; the message names the field."""

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__dataclass_fields__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Record) and other._values() == self._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__dataclass_fields__)})"
