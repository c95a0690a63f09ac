"""What Scrapy is told: what of it is used, and how."""

from __future__ import annotations

from typing import Any

from .gate import Gate
from .handler import Handler
from .job import CrawlSettings
from .pace import Pace
from .recording import Recording
from .rendering import Rendering
from .waiting import Waiting

_AT_ONCE = 2  # requests under way to one host


def scrapy_settings(settings: CrawlSettings, *, agent: str) -> dict[str, Any]:
    """Return Scrapy's settings for a crawl.

    Each page is asked for as by a visitor who was never there: no cookies, no
    referrer, and no preferred language, so that a site shows its own choice. Proxies
    of the environment are not used: through one no address could be checked.
    """
    return {
        "USER_AGENT": agent,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        },
        "DOWNLOADER_MIDDLEWARES": {Gate: 50, Rendering: 100, Recording: 540},
        "EXTENSIONS": {Pace: 0},
        "DOWNLOAD_HANDLERS": {
            "http": Handler,
            "https": Handler,
            **dict.fromkeys(("data", "file", "ftp", "s3")),
        },
        # Pace.
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": _AT_ONCE,
        "DOWNLOAD_DELAY": settings.delay,
        "DOWNLOAD_DELAY_JITTER": 0,
        "CONCURRENT_ITEMS": 1,  # Scrapy makes so many tasks for each answer
        "RETRY_TIMES": 1,
        # Bounds.
        "DOWNLOAD_TIMEOUT": settings.timeout,
        "DOWNLOAD_MAXSIZE": settings.largest,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "CLOSESPIDER_TIMEOUT": settings.seconds,
        # Breadth first.
        "SCHEDULER": Waiting,
        # What is done here by ourselves, or not at all.
        "COMPRESSION_ENABLED": False,
        "COOKIES_ENABLED": False,
        "HTTPERROR_ALLOW_ALL": True,
        "HTTPPROXY_ENABLED": False,
        "LOG_LEVEL": "INFO",
        "MEMUSAGE_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "REDIRECT_ENABLED": False,
        "REFERER_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "ROBOTSTXT_OBEY": False,
        "TELNETCONSOLE_ENABLED": False,
    }
