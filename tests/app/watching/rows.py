"""Every row of the store, without the numbers and times that differ between runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models as fields

from vigilangue.collecting import evidence
from vigilangue.store import models, where

# Of a WARC file that was written at another time; the rows of its answers remain.
OF_THE_FILE = {
    "Collection": {"file", "digest"},
    "Volume": {"file", "digest"},
    "Capture": {"offset", "length", "volume"},
    "Link": {"previous", "link", "volume"},
}
OWN = "source-in-bounds"  # its verdict names the hash of the file


def every() -> dict[str, list[str]]:
    """Return the rows of every table, sorted; raises where evidence is not whole."""
    for table in (models.Collection, models.Volume):
        for row in table.objects.values("file", "digest"):
            file = where.home() / row["file"]
            assert evidence.digest(file) == row["digest"], f"{file} was changed"
    tables = apps.get_app_config("store").get_models()
    home = str(where.home())
    return {
        t.__name__: sorted(str(row).replace(home, "HOME") for row in _rows(t))
        for t in tables
    }


def files() -> list[str]:
    """Return the files that rows name."""
    first = models.Collection.objects.values_list("file", flat=True)
    return [*first, *models.Volume.objects.values_list("file", flat=True)]


def _rows(table: type[fields.Model]) -> Iterator[tuple[Any, ...]]:
    left_out = OF_THE_FILE.get(table.__name__, set())
    for row in table._default_manager.select_related().order_by("pk"):
        yield tuple(
            (field.name, _value(row, field))
            for field in table._meta.concrete_fields
            if not field.primary_key
            and not isinstance(field, fields.DateTimeField)
            and field.name not in left_out
        )


def _value(row: fields.Model, field: Any) -> object:
    own = isinstance(row, models.Verdict) and row.check_slug == OWN
    if own and field.name == "digest":
        return ""
    if not field.is_relation:
        return getattr(row, field.attname)
    other = getattr(row, field.name)
    return other if other is None else _named(other)


def _named(row: fields.Model) -> str:
    """Return what a row is called in any run: its place in the order of looks."""
    if isinstance(row, models.Evaluation):
        return f"look {_number(row.collection)} by {row.maker}"
    if isinstance(row, models.Collection):
        return f"look {_number(row)}"
    return str(row)


_places: dict[int, int] = {}


def _number(row: models.Collection) -> int:
    if not _places:
        order = models.Collection.objects.order_by("source", "ended", "pk")
        seen: Counter[int] = Counter()
        for each in order:
            seen[each.source_id] += 1
            _places[each.pk] = seen[each.source_id]
    return _places[row.pk]
