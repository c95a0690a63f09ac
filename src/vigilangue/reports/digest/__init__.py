"""What is told of alerts since somebody was last told, as text, HTML and JSON."""

from .made import Digest, Line, Section, Told, as_html, as_json, as_text, subject

__all__ = [
    "Digest",
    "Line",
    "Section",
    "Told",
    "as_html",
    "as_json",
    "as_text",
    "subject",
]
