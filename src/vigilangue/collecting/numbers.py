"""Numbers found by numbers: a table in a fourth of the memory of a dict."""

from __future__ import annotations

from array import array

_FIRST = 1024  # places to begin with; always a power of two
_MASK = 2**64 - 1
_SPREAD = 0x9E3779B97F4A7C15  # 2 ** 64 by the golden ratio (Knuth, volume 3, 6.4)


class Numbers:
    """A number for each hash: 24 to 48 bytes each, where a dict takes 130 to 200.

    For what is kept of every page of a site. Hashes are those of Python, values must
    fit 64 bits; a place is sought by linear probing.
    """

    __slots__ = ("_held", "_keys", "_values")

    def __init__(self) -> None:
        """Begin empty."""
        self._keys = array("Q", bytes(8 * _FIRST))  # 0: nothing there
        self._values = array("q", bytes(8 * _FIRST))
        self._held = 0

    def __len__(self) -> int:
        """Return how many hashes have a number."""
        return self._held

    def __contains__(self, of: int) -> bool:
        """Tell whether a hash has a number."""
        return self._keys[self._place(of & _MASK or 1)] != 0

    def get(self, of: int, otherwise: int) -> int:
        """Return the number of a hash."""
        place = self._place(of & _MASK or 1)
        return self._values[place] if self._keys[place] else otherwise

    def put(self, of: int, number: int) -> None:
        """Give a hash its number, in place of the one that it had."""
        key = of & _MASK or 1
        place = self._place(key)
        if not self._keys[place]:
            self._held += 1
            self._keys[place] = key
        self._values[place] = number
        if 3 * self._held > 2 * len(self._keys):
            self._grow()

    def _place(self, key: int) -> int:
        keys = self._keys
        last = len(keys) - 1
        place = (key * _SPREAD >> 32) & last
        while (there := keys[place]) and there != key:
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        keys, values = self._keys, self._values
        self._keys = array("Q", bytes(16 * len(keys)))
        self._values = array("q", bytes(16 * len(keys)))
        for key, number in zip(keys, values, strict=True):
            if key:
                place = self._place(key)
                self._keys[place], self._values[place] = key, number
