"""What this process keeps of words for a while, to be quicker with them: none of it may outlive a talk off the record.

All of it goes, of whatever talk it is: it is made again in milliseconds, and what the built-in model read in a second or so.
"""

import threading

from apps.classifiers.classifier import forget_texts
from apps.conversations.caring import forget_looks
from apps.engines import pinned


def let_nothing_linger() -> None:
    """Returns at once. What a model read goes in a thread: whoever is speaking with it ends first."""
    forget_looks()
    forget_texts()
    # It keeps the prompts it read, to go on from their beginnings, and there is no asking it to drop one.
    threading.Thread(target=pinned.rest, name="forgetting", daemon=True).start()
