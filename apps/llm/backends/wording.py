"""What every back end does to text before it sends it."""


def sendable(text: str) -> str:
    """Half of a surrogate pair can be typed and stored, but not sent: it becomes a question mark.

    Without this the encoder raises an exception that quotes the text, which would end up in a log.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
