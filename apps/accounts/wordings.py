"""What the owner confirms at the start, word for word. A wording that was shown once stays on record as it was."""

AI_NOTICE = (
    "My companion is an AI: a computer program, not a person. It has no feelings, can be wrong, "
    "and is no substitute for the help of a professional."
)
ADULT = "I am 18 or older."
