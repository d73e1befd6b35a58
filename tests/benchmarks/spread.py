"""How a figure's rounds are told: the middle, the slow end, both ends."""

import statistics
from collections.abc import Sequence


def median(values: Sequence[float]) -> float:
    return round(statistics.median(values), 2)


def p95(values: Sequence[float]) -> float:
    if len(values) < 2:
        return round(values[0], 2)
    return round(statistics.quantiles(values, n=20, method="inclusive")[18], 2)


def spread(values: Sequence[float]) -> dict[str, float]:
    return {
        "median": median(values),
        "p95": p95(values),
        "least": round(min(values), 2),
        "most": round(max(values), 2),
        "rounds": len(values),
    }
