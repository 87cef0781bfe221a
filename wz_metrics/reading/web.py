"""Reports at a web address."""

from __future__ import annotations

import time
from dataclasses import dataclass

from wz_metrics.reading.failure import ReadingError

TIMEOUT = 20.0  # seconds without an answer
DEADLINE = 120.0  # seconds for the whole page
REDIRECTS = 5
AGENT = "Mozilla/5.0 (compatible; wz-metrics)"  # some government sites refuse clients that do not say Mozilla


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: the bytes, their media type, and the address that they came from in the end."""

    data: bytes
    media_type: str
    address: str


def fetch(address: str, max_bytes: int, *, timeout: float = TIMEOUT, deadline: float = DEADLINE) -> Fetched:
    """Get a page; raises ReadingError where there is none, it is larger than ``max_bytes`` or too slow, or httpx is missing."""
    try:
        import httpx
    except ImportError:
        raise ReadingError(
            address, "web addresses need an extra: pip install 'wz-metrics[web]', or save the page and name the file"
        ) from None
    end = time.monotonic() + deadline
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=REDIRECTS, timeout=timeout, headers={"User-Agent": AGENT}) as client,
            client.stream("GET", address) as response,
        ):
            if response.status_code >= 400:
                raise ReadingError(
                    address, f"the server answered {response.status_code} {response.reason_phrase}; check the address in a browser"
                )
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > max_bytes:
                    raise ReadingError(address, f"larger than {max_bytes / 1e6:,.0f} MB, too large for a report")
                if time.monotonic() > end:
                    raise ReadingError(address, f"the server is too slow, not done after {deadline:.0f} s; save the page and name the file")
            return Fetched(bytes(data), response.headers.get("content-type", ""), str(response.url))
    except httpx.TimeoutException:
        raise ReadingError(address, f"no answer within {timeout:.0f} s; try again, or save the page and name the file") from None
    except httpx.TooManyRedirects:
        raise ReadingError(address, f"redirected more than {REDIRECTS} times; save the page from a browser and name the file") from None
    except httpx.DecodingError:
        raise ReadingError(address, "the answer is damaged; save the page from a browser and name the file") from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
        raise ReadingError(address, f"cannot be reached ({error or type(error).__name__}); check the address and the connection") from None
