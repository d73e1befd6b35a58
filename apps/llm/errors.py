"""What can go wrong with a model, each with a sentence its owner can read and act on."""


class ModelError(Exception):
    """`public` may be shown on a page; the exception's own text is for the log and holds no words of a conversation."""

    public = "Your companion could not answer. Your message is kept; try again."

    def __init__(self, detail: str = "", *, public: str | None = None) -> None:
        super().__init__(detail)
        if public is not None:
            self.public = public


class ModelUnreachable(ModelError):
    """Nothing answers at the address."""

    public = "The model server does not answer. Your message is kept. Start it (“ollama serve”), then try again."


class ModelMissing(ModelError):
    """The server answers but has no such model, or the model can't chat."""

    public = "The chosen model is not there any more. Your message is kept. Choose another on the Models page."


class ModelFailed(ModelError):
    """The model could not be loaded, crashed, or refused the request."""

    public = "The model failed while answering. What was said so far is kept. Try again, or choose a smaller model."


class ModelSilent(ModelError):
    """Connected, but no word came for too long."""

    public = "The model said nothing for too long, so Hearth stopped waiting. Your message is kept; try again."


class ModelBrokeOff(ModelError):
    """The stream ended in the middle of a reply."""

    public = (
        "The model server stopped in the middle of the reply. What was said so far is kept. Try again when it is back."
    )
