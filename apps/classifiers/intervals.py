"""How sure a share is that was counted. Pure."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

Z = 1.96
"""For an interval that holds the truth in 95 of 100 cases."""


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's interval for a share of `of` > 0, from 0 to 1."""
    share, room = hits / of, Z * Z / of
    middle = share + room / 2
    reach = Z * math.sqrt(share * (1 - share) / of + room / (4 * of))
    return max(0.0, (middle - reach) / (1 + room)), min(1.0, (middle + reach) / (1 + room))


def rate(name: str, hits: Sequence[bool]) -> Mapping[str, Any]:
    """As figures.json holds it."""
    low, high = wilson(sum(hits), len(hits))
    return {"name": name, "hits": sum(hits), "of": len(hits), "interval": [round(low, 3), round(high, 3)]}
