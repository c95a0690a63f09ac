"""The columns of a page: what is read from top to bottom before what."""

from __future__ import annotations

from .line import Line
from .sheet import Sheet


def flows(sheet: Sheet) -> list[list[Line]]:
    """Return the lines of a page, parted into columns where it has them.

    Lines over both columns part them: what stands above is read before.
    """
    gutter = sheet.gutter
    if gutter is None:
        return [list(sheet.lines)] if sheet.lines else []
    found: list[list[Line]] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in sheet.lines:
        if line.left < gutter < line.right:
            found += (side for side in sides if side)
            sides = ([], [])
            if found and found[-1][-1].left < gutter < found[-1][-1].right:
                found[-1].append(line)
            else:
                found.append([line])
        else:
            sides[line.left >= gutter].append(line)
    return [*found, *(side for side in sides if side)]
