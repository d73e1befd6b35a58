"""What one measurement found, beside what it should reach and what the same run took without Hearth."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    value: float
    unit: str
    reach: float
    baseline: float | None = None
    """The same measured on something bare, in the same run and the same unit."""
    detail: Mapping[str, object] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        return self.value <= self.reach

    @property
    def over_baseline(self) -> str:
        """As a difference and as a ratio."""
        if self.baseline is None:
            return ""
        ratio = f" ({self.value / self.baseline:.1f}×)" if self.baseline > 0 else ""
        return f"{self.value - self.baseline:+,.1f}{ratio}"


Measure = Callable[[int], list[Figure]]
"""Takes how often to repeat what can be repeated."""
