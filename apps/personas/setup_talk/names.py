"""Names to propose, each with what is true of it and what it suits. None of our starting companions bears one of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SHE, HE, ANY = "she", "he", ""


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    gender: str
    """Whom it mostly goes to; ANY suits everybody."""
    fact: "_StrPromise"
    suits: tuple[str, ...]
    """Keys of topics, signs and purposes, the nearest first."""


NAMES = (
    Name("Marina", SHE, _("Latin for “of the sea”"), ("sea",)),
    Name("Jonas", HE, _("The one who came out of a whale with a story to tell"), ("sea", "stories")),
    Name("Isla", SHE, _("A Scottish name, and the Spanish word for an island"), ("sea", "travel", "calm")),
    Name(
        "Marco", HE, _("As in Polo, who came home with more stories than luggage"), ("travel", "talkative", "stories")
    ),
    Name("Atlas", ANY, _("A book full of maps"), ("travel", "curious")),
    Name("Linden", ANY, _("A tree under which villages used to meet and dance"), ("nature", "warm", "company")),
    Name("Silas", HE, _("From the Latin word for a forest"), ("nature", "calm", "brief")),
    Name("Flora", SHE, _("The Roman goddess of flowers and of spring"), ("nature", "warm")),
    Name("Hazel", SHE, _("A small tree that flowers while it is still winter"), ("nature", "warm", "comfort")),
    Name("Robin", ANY, _("A small bird that sings in winter too"), ("animals", "nature", "comfort", "warm")),
    Name("Leo", HE, _("Latin for a lion"), ("animals", "direct", "doing")),
    Name("Merle", ANY, _("French for a blackbird"), ("animals", "nature", "music")),
    Name("Nova", ANY, _("A star that suddenly shines much brighter"), ("space", "curious")),
    Name("Stella", SHE, _("Latin for a star"), ("space", "comfort")),
    Name("Orion", HE, _("The hunter among the constellations, easy to find in winter"), ("space", "stories")),
    Name("Viola", SHE, _("An instrument a little deeper and calmer than a violin"), ("music", "calm")),
    Name("Linus", HE, _("In Greek myth the one who taught music to Orpheus"), ("music", "learning")),
    Name("Cadence", ANY, _("The way in which a phrase of music comes to rest"), ("music", "calm", "language")),
    Name(
        "Quill",
        ANY,
        _("What letters were written with for more than a thousand years"),
        ("books", "making", "language"),
    ),
    Name("Beatrice", SHE, _("Dante's guide; the name means “she who makes happy”"), ("books", "warm", "thought")),
    Name("Anton", HE, _("As in Chekhov, who said much in few words"), ("books", "brief", "film")),
    Name("Fable", ANY, _("A short tale with something true in it"), ("stories", "play", "books")),
    Name("Oscar", HE, _("As in Wilde, who was seldom lost for an answer"), ("film", "funny", "books")),
    Name("Thalia", SHE, _("The Muse of comedy"), ("film", "funny")),
    Name("Indigo", ANY, _("A colour between blue and violet, one of Newton's seven"), ("art", "making")),
    Name(
        "Theo",
        HE,
        _("As in van Gogh: the brother who read all the letters and answered them"),
        ("art", "listening", "comfort"),
    ),
    Name("Frida", SHE, _("Like Kahlo, who painted what she saw in the mirror without flattery"), ("art", "direct")),
    Name("Clio", SHE, _("The Muse of history"), ("history", "curious")),
    Name(
        "Virgil",
        HE,
        _("The poet who shows Dante the way down, and up again"),
        ("history", "listening", "doing", "calm"),
    ),
    Name("Sophie", SHE, _("From the Greek word for wisdom"), ("thought", "clever", "thinking")),
    Name("Hugo", HE, _("From an old German word for the mind"), ("thought", "clever", "thinking")),
    Name("Sage", ANY, _("A herb, and a word for somebody wise"), ("thought", "food", "clever")),
    Name("Kelvin", HE, _("The scale of temperature that really starts at nothing"), ("science", "direct")),
    Name("Mira", SHE, _("“Wonderful” in Latin, and “look” in Spanish"), ("science", "curious", "space")),
    Name("Isaac", HE, _("Hebrew for “he laughs”, and Newton's first name"), ("science", "funny")),
    Name(
        "Ada",
        SHE,
        _("As in Lovelace, who wrote for machines that did not exist yet"),
        ("machines", "science", "clever"),
    ),
    Name(
        "Pixel", ANY, _("The smallest dot of a picture; alone it's little, together it adds up"), ("machines", "games")
    ),
    Name("Domino", ANY, _("A game in which each piece leads to the next"), ("games", "play", "doing")),
    Name("Otto", HE, _("The same whether you read it forwards or backwards"), ("games", "language", "funny")),
    Name("Basil", HE, _("A kitchen herb, from the Greek word for a king"), ("food", "company")),
    Name("Rosemary", SHE, _("A kitchen herb; “that's for remembrance”, says Ophelia"), ("food", "listening")),
    Name("Pepper", ANY, _("A little of it wakes up nearly anything"), ("food", "funny", "direct")),
    Name("Dash", ANY, _("A short run, and a stroke between two thoughts"), ("sport", "language", "brief")),
    Name("Miles", HE, _("What runners collect"), ("sport", "doing", "travel")),
    Name("Penny", SHE, _("Short for Penelope, who wove by day and took her time"), ("hands", "calm")),
    Name("Rowan", ANY, _("A tree whose hard wood was used for tool handles"), ("hands", "nature", "doing")),
    Name("Noor", ANY, _("Arabic for light"), ("comfort", "warm", "gentle")),
    Name("Ember", ANY, _("What is left of a fire, and still warm"), ("comfort", "warm")),
    Name("Lucia", SHE, _("From the Latin word for light"), ("comfort", "warm", "gentle")),
    Name("Irene", SHE, _("From the Greek word for peace"), ("calm", "gentle", "listening")),
    Name("Pax", ANY, _("Latin for peace, in three letters"), ("calm", "brief")),
    Name("Felix", HE, _("Latin for “happy”"), ("funny", "warm", "company")),
    Name("Lark", ANY, _("An early bird; a lark is also a bit of fun"), ("funny", "play", "company")),
    Name("Vera", SHE, _("“Faith” in Russian, and it sounds like “true” in Latin"), ("direct", "serious")),
    Name("Max", ANY, _("Short and plain; in Latin it begins the word for “greatest”"), ("direct", "brief", "doing")),
    Name("Emil", HE, _("The pupil in Rousseau's book about learning"), ("learning", "curious")),
    Name("Alba", SHE, _("Spanish and Italian for the dawn"), ("company", "doing", "warm")),
)
