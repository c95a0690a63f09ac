"""Why an address could not be looked at, in words."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)

from vigilangue.collecting.bounds import megabytes
from vigilangue.core import Refused

from .job import CrawlSettings

_CERTIFICATE = ("certificate verify failed", "VerificationError", "CertificateError")


def reason(error: BaseException, settings: CrawlSettings) -> str:
    """Return why a request failed, for people."""
    match error:
        case Refused() | IgnoreRequest():
            return str(error)
        case DownloadTimeoutError() | TimeoutError():
            return f"timed out after {settings.timeout:g} seconds"
        case DownloadCancelledError():
            return f"the answer is larger than {megabytes(settings.largest)}"
        case DownloadConnectionRefusedError():
            return "the server refused the connection"
        case CannotResolveHostError() | OSError():
            return "the name of the host has no address"
        case ResponseDataLossError():
            return "the answer broke off"
    if any(sign in str(error) for sign in _CERTIFICATE):
        return "the server's certificate could not be verified"
    return f"the server did not answer as HTTP asks ({type(error).__name__})"
