"""Every quantified target and outcome in a Chinese government report, as one row of a tidy table."""

from __future__ import annotations

__version__ = "0.1.0"
