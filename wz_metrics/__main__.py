"""``python -m wz_metrics`` is ``wz-metrics``."""

from __future__ import annotations

import sys

from wz_metrics.cli import main

if __name__ == "__main__":
    sys.exit(main())
