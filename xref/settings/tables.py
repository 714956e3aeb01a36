"""From a table of keys and values to settings: a slip, or a value that cannot be, is refused by name."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from xref.errors import SettingsError
from xref.settings.base import (
    DEFAULT_USER_AGENT,
    DEFAULT_WEIGHTS,
    MIN_AGENT_CHARACTERS,
    Keep,
    ListSettings,
    Network,
    Paths,
    ReportSettings,
    Settings,
    Weight,
    parse_toml,
)

Table = dict[str, Any]
Part = Settings | Network | Keep | Paths | ReportSettings | ListSettings
SIGNED = frozenset({"bias", "names_at"})  # log-odds; nothing else may be negative
SHARES = frozenset(
    """
    max_set_aside max_shrink max_fill_loss strong_at probable_at possible_at rare_at common_at contradicts_at linked_at
    identifier_score
    """.split()  # noqa: SIM905 - as one reads it aloud
)
ABOVE_ZERO = frozenset({"connect_timeout", "read_timeout", "total_timeout", "max_bytes", "attempts"})


def read_file(path: Path) -> Table:
    """The table of a TOML file; paths in it are from the folder of the file."""
    try:
        values: Table = parse_toml(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as exc:
        raise SettingsError(f"settings {path} cannot be read: {exc}") from exc
    read_table(values, str(path))
    return _from_folder(values, path.absolute().parent)


def read_table(values: Mapping[str, Any], where: str) -> Settings:
    """The settings of a table: keys of Settings, and its tables, of which `lists` and `weights` hold codes.

    `where` is said in errors.
    """
    flat = dict(values)
    lists = _read_lists(_table(flat.pop("lists", {}), f"{where}: lists"), where)
    network = _read_network(_table(flat.pop("network", {}), f"{where}: network"), where)
    weights = _read_weights(_table(flat.pop("weights", {}), f"{where}: weights"), where)
    keep = _part(Keep(), flat.pop("keep", {}), f"{where}: keep")
    paths = _part(Paths(), flat.pop("paths", {}), f"{where}: paths")
    report = _part(ReportSettings(), flat.pop("report", {}), f"{where}: report")
    known = _known(Settings(), flat, where)
    return replace(
        Settings(), **known, network=network, keep=keep, paths=paths, report=report, lists=lists, weights=weights
    )


def refuse_bands(settings: Settings, where: str) -> None:
    """SettingsError where the thresholds of the bands are not in their order."""
    found = (settings.possible_at, settings.probable_at, settings.strong_at)
    if list(found) != sorted(found):
        told = ", ".join(f"{value:g}" for value in found)
        raise SettingsError(f"{where}: the bands must be possible_at <= probable_at <= strong_at; they are {told}")


def _from_folder(values: Table, folder: Path) -> Table:
    """The same values, the file of every list of one's own and the data folder as absolute paths."""
    lists = {
        code: {**one, "file": str(folder / one["file"])} if one.get("file") else one
        for code, one in values.get("lists", {}).items()
    }
    paths = dict(values.get("paths", {}))
    if paths.get("data"):
        paths["data"] = str(folder / Path(paths["data"]).expanduser())
    return {**values, **({"lists": lists} if lists else {}), **({"paths": paths} if paths else {})}


def _table(value: object, where: str) -> Table:
    if not isinstance(value, Mapping):
        raise SettingsError(f"{where} is {value!r}; it must be a table of keys and values")
    return dict(value)


def _part(base: Any, value: object, where: str) -> Any:  # noqa: ANN401 - the kind of `base`
    return replace(base, **_known(base, _table(value, where), where))


def _known(base: Part, values: Table, where: str) -> Table:
    """The values, each of a field of `base`, of its kind and possible; SettingsError for a slip."""
    known = {f.name: getattr(base, f.name) for f in fields(base)}
    for key, value in values.items():
        if key not in known:
            raise SettingsError(f"{where}: unknown key {key!r}; known: {', '.join(sorted(known))}")
        if not _is_alike(value, known[key]):
            raise SettingsError(f"{where}: {key} is {value!r}; it must be of the kind of {known[key]!r}")
        if isinstance(value, int | float):
            _refuse_number(key, value, where)
    return values


def _refuse_number(key: str, value: float, where: str) -> None:
    if not math.isfinite(value):
        raise SettingsError(f"{where}: {key} is {value!r}; it must be a number")
    if key not in SIGNED and value < 0:
        raise SettingsError(f"{where}: {key} is {value!r}; it must not be negative")
    if key in SHARES and value > 1:
        raise SettingsError(f"{where}: {key} is {value!r}; it must be from 0 to 1")
    if key in ABOVE_ZERO and value <= 0:
        raise SettingsError(f"{where}: {key} is {value!r}; it must be more than 0")


def _is_alike(value: object, default: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(default, Mapping):
        return isinstance(value, Mapping)
    return type(value) is type(default)


def _read_network(values: Table, where: str) -> Network:
    if "addresses" in values:
        values["addresses"] = _read_addresses(_table(values["addresses"], f"{where}: addresses"), where)
    if "ca_bundles" in values:
        values["ca_bundles"] = _read_bundles(_table(values["ca_bundles"], f"{where}: ca_bundles"), where)
    if "headers" in values:
        values["headers"] = _read_headers(_table(values["headers"], f"{where}: headers"), where)
    _refuse_agent(str(values.get("user_agent", DEFAULT_USER_AGENT)), where)
    return Network(**_known(Network(), values, f"{where}: network"))


def _read_addresses(values: Table, where: str) -> Mapping[str, tuple[str, ...]]:
    """`addresses.us_ofac_sdn = ["https://…/{file}", …]`"""
    for code, addresses in values.items():
        if not isinstance(addresses, list) or not addresses or not all(isinstance(one, str) for one in addresses):
            raise SettingsError(f"{where}: addresses.{code} is {addresses!r}; it must be a list of addresses")
    return MappingProxyType({code: tuple(addresses) for code, addresses in values.items()})


def _read_bundles(values: Table, where: str) -> Mapping[str, str]:
    """`ca_bundles.eu_fsf = "/etc/ssl/proxy.pem"`"""
    for code, bundle in values.items():
        if not isinstance(bundle, str) or not bundle:
            raise SettingsError(f"{where}: ca_bundles.{code} is {bundle!r}; it must be the path of a PEM file")
    return MappingProxyType(dict(values))


def _read_headers(values: Table, where: str) -> Mapping[str, Mapping[str, str]]:
    """`headers.worldbank_debarred = { apikey = "…" }`"""
    for code, headers in values.items():
        for name, value in _table(headers, f"{where}: headers.{code}").items():
            if not isinstance(value, str) or not (name + value).isascii() or not (name + value).isprintable():
                raise SettingsError(f"{where}: headers.{code}.{name} is {value!r}; it must be printable ASCII text")
    return MappingProxyType({code: MappingProxyType(dict(headers)) for code, headers in values.items()})


def _read_lists(values: Table, where: str) -> Mapping[str, ListSettings]:
    """`[lists.custom]` and `file = "watch.csv"`."""
    found = {}
    for code, value in values.items():
        known = _known(ListSettings(), _table(value, f"{where}: lists.{code}"), f"{where}: lists.{code}")
        found[code] = ListSettings(**known)
    return MappingProxyType(found)


def _refuse_agent(agent: str, where: str) -> None:
    if len(agent) < MIN_AGENT_CHARACTERS or not agent.isascii() or not agent.isprintable():
        need = f"{MIN_AGENT_CHARACTERS} printable ASCII characters or more: publishers refuse shorter ones"
        raise SettingsError(f"{where}: network: user_agent is {agent!r}; it must have {need}")


def _read_weights(values: Table, where: str) -> Mapping[str, Weight]:
    merged = dict(DEFAULT_WEIGHTS)
    for signal, pair in values.items():
        if signal not in merged:
            raise SettingsError(f"{where}: weights: unknown signal {signal!r}; known: {', '.join(sorted(merged))}")
        if not _is_pair(pair):
            raise SettingsError(f"{where}: weights.{signal} is {pair!r}; it must be [supporting, opposing], 0 or more")
        merged[signal] = Weight(float(pair[0]), float(pair[1]))
    return MappingProxyType(merged)


def _is_pair(value: object) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2 and all(map(_is_size, value))


def _is_size(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf
