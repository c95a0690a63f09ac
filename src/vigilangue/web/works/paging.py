"""The pages of the matrix, as Django's templates count them."""

from __future__ import annotations

from django.core.paginator import Page, Paginator

from vigilangue.store.queries.matrix import PAGE, Matrix


def paged(found: Matrix) -> Page[int]:
    """Return the page that is shown among all; its entries are numbers of rows."""
    return Paginator(range(found.total), PAGE).get_page(found.page)
