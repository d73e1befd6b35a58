"""What a picture may cost, and how the process that opens it tells why it did not."""

SIDES = (512, 256, 128)
"""Of the squares that are kept, in pixels."""
LARGEST = 20 * 1024 * 1024
"""Bytes."""
MOST_PIXELS = 50_000_000
MOST_MEMORY = 1 << 30
MOST_SECONDS = 2
UNKNOWN, TOO_LARGE, DAMAGED = 10, 11, 12
"""Exit statuses."""
