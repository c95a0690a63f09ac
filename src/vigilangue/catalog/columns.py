"""Reads which column of a table, or path in a job board, holds what."""

from __future__ import annotations

from collections.abc import Iterator

from vigilangue.core import Column, Connector, Field, Posted

from .table import TAG, Table

KEYS = tuple(str(field) for field in Field)
PATHS = tuple(str(each) for each in Posted)
BY_LANGUAGE = (Field.ADDRESS, Field.DAY)


def columns(table: Table, connector: Connector, where: str) -> tuple[Column, ...]:
    """Return the map of a table's columns; CatalogError where it says too little.

    It says at least what names a document, and in which languages it is: by a column,
    by an address whose name tells it, or by a column for each language.
    """
    given = table.get("columns", dict) or {}
    if connector is not Connector.TABLE:
        if given and connector is not Connector.BOARD:
            raise table.error("columns", "only a table has them, or a job board")
        return ()
    listed = Table(given, where=f"{where}: [columns]", keys=KEYS)
    found = tuple(column for field in Field for column in _of(listed, field))
    fields = {column.field for column in found}
    if Field.NAME not in fields or not fields & {Field.LANGUAGE, *BY_LANGUAGE}:
        what = "map at least name, and language or address, to the heads of columns"
        raise table.error("columns", what)
    return found


def paths(
    table: Table, connector: Connector, where: str
) -> tuple[tuple[Posted, tuple[str, ...]], ...]:
    """Return where a job board holds what, as far as it is not where it usually is."""
    if connector is not Connector.BOARD:
        return ()
    given = table.get("columns", dict) or {}
    listed = Table(given, where=f"{where}: [columns]", keys=PATHS)
    told = (each for each in Posted if str(each) in given)
    return tuple((each, _paths(listed, each)) for each in told)


def _paths(listed: Table, each: Posted) -> tuple[str, ...]:
    if listed.holds(each, str):
        return (listed.text(each),)
    if not (found := listed.texts(each)):
        raise listed.error(each, "give a path such as description.fr, or several")
    return found


def _of(table: Table, field: Field) -> Iterator[Column]:
    if table.holds(field, str):
        yield Column(field=field, header=table.text(field))
        return
    for tag, header in (table.get(field, dict) or {}).items():
        told = isinstance(header, str) and header.strip()
        if field not in BY_LANGUAGE or not TAG.fullmatch(tag) or not told:
            raise table.error(field, f"{tag!r}: give the head of a column as text")
        yield Column(field=field, header=header, language=tag)
