"""What the tests of a running watch share: the watch of the stories."""

from tests.app.watching.conftest import pages, rules, watch

__all__ = ["pages", "rules", "watch"]
