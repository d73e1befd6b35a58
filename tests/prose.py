"""Many ordinary words."""

from itertools import count


def prose(length: int) -> str:
    """Of a day on which nothing happened, each sentence another."""
    places, things = (
        ("kitchen", "garden", "station", "library", "market"),
        ("bread", "rain", "ferns", "tea", "letters", "maps"),
    )
    days = (
        f"On day {day} I was in the {places[day % 5]} and thought about {things[day % 6]}, and then about {things[day % 5]}."
        for day in count(1)
    )
    text = ""
    while len(text) < length:
        text += f"{next(days)} "
    return text[:length]
