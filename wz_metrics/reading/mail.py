"""Web archives (.mht, .mhtml, and Word files saved as such) and mails (.eml): the page or text inside."""

from __future__ import annotations

import re

HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?MIME-Version:", re.IGNORECASE)
MULTIPART = re.compile(rb"Content-Type:\s*(?:multipart/|text/html)", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Whether a file is a message in MIME form: it begins with header lines, MIME-Version among them."""
    head = data[:4_000].lstrip()
    return HEAD.match(head) is not None and MULTIPART.search(head) is not None


def open_mail(data: bytes) -> bytes:
    """The bytes of the first page of a message, else of its first text; empty if it has neither."""
    from email import message_from_bytes

    message = message_from_bytes(data)
    for kind in ("text/html", "text/plain"):
        for part in message.walk():
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                return content
    return b""
