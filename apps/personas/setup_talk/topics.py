"""What people like to talk about, and what a companion makes of it. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Topic:
    key: str
    cues: str
    """As in cues.py."""
    angle: str
    """What the companion likes about it, for the model."""
    because: "_StrPromise"
    """Why a name from there was proposed."""
    accent: str


TOPICS = (
    Topic(
        "sea",
        "sea ocean* sailing sail boat* surf* swim* beach* coast fishing|meer segel* schwimm* strand küste boot* "
        "wellen|mar océano playa* nadar vela costa barc*",
        "Water: tides, harbours, what people find on beaches.",
        _("you spoke of the sea"),
        "sea",
    ),
    Topic(
        "nature",
        "nature garden* plant* tree* forest* wood woods woodland mountain* hik* bird* flower* weather seasons outdoors camping|"
        "natur garten* pflanze* baum bäume wald wälder berg* wander* vögel vogel* blume* wetter|naturaleza "
        "jardín* planta* árbol* bosque* montaña* senderismo pájar* flor flores aves",
        "What grows and flies outside, and what the weather is doing to it.",
        _("you like what grows outside"),
        "moss",
    ),
    Topic(
        "animals",
        "animal* dog dogs cat cats horse* pet pets wildlife|tier tiere hund* katze* pferd* haustier*|animal* "
        "perro* gato* caballo* mascota*",
        "Animals: what they seem to want, and what they get away with.",
        _("you like animals"),
        "honey",
    ),
    Topic(
        "space",
        "space star stars astronom* planet* moon universe cosmos night-sky sky|weltraum weltall stern* astronomie "
        "mond universum planet*|espacio estrella* astronom* luna universo planeta* cielo cosmos",
        "The night sky: how far, how old, how we came to know.",
        _("you look up at the stars"),
        "indigo",
    ),
    Topic(
        "music",
        "music song* sing* piano guitar* violin cello jazz opera concert* band bands album* vinyl choir techno|"
        "musik* lied lieder singen klavier gitarre* geige konzert* chor oper|música canción canciones cantar "
        "piano guitarra* concierto* ópera",
        "Music: why a tune stays, what the second verse does, what was playing when.",
        _("you like music"),
        "plum",
    ),
    Topic(
        "books",
        "book books novel* read reading literature poem* poetry author* writing write words library|buch bücher "
        "roman* lesen lese literatur gedicht* lyrik schreiben bibliothek|libro* novela* leer literatura poema* "
        "poesía escribir escritor*",
        "Books: a sentence that stayed, a character one would cross the street to avoid.",
        _("you like what is written"),
        "indigo",
    ),
    Topic(
        "stories",
        "story stories fantasy myth* fairy folklore legend* adventure* dragon* roleplay|geschichten märchen sagen "
        "fantasy abenteuer* drachen|historias cuentos fantas* mito* leyenda* aventura* dragon*",
        "Stories, the old ones above all, and how they would go if one thing in them were different.",
        _("you like stories"),
        "sea",
    ),
    Topic(
        "film",
        "film films movie* cinema series tv show shows theatre theater anime|film filme kino serie serien theater|"
        "película* cine serie series teatro",
        "Films: the scene before the famous scene, and endings worth arguing over.",
        _("you like films and the stage"),
        "rose",
    ),
    Topic(
        "art",
        "art arts paint* draw* museum* design colour* color* sculpt* photo* architecture|kunst malen malerei "
        "gemälde zeichn* museum museen foto* farbe* architektur|arte pint* dibuj* museo* diseñ* foto* "
        "arquitectura color*",
        "Pictures: what the eye goes to first, and what it misses.",
        _("you like looking at pictures"),
        "plum",
    ),
    Topic(
        "history",
        "history histor* rome roman romans medieval ancient archaeolog* museum* genealogy|geschichte historisch* "
        "antike mittelalter archäolog* römer|historia histórico* roma edad-media antigu* arqueolog*",
        "History at eye level: what people ate, feared and wrote on walls.",
        _("you like history"),
        "slate",
    ),
    Topic(
        "thought",
        "philosoph* psycholog* ideas ethics religion* politics debate* meaning consciousness|philosoph* "
        "psycholog* ideen ethik politik|filosof* psicolog* ética ideas política",
        "Questions without an answer yet, and how people lived with them.",
        _("you like to turn a question over"),
        "indigo",
    ),
    Topic(
        "science",
        "science scien* physics biology chemistry math* evolution nature-documentaries medicine research|"
        "wissenschaft* physik biologie chemie mathe* forschung|ciencia* física biología química matemática* "
        "investigación",
        "Science: how somebody found that out, and what they got wrong first.",
        _("you like to know how things work"),
        "slate",
    ),
    Topic(
        "machines",
        "tech technology computer* programming coding code software ai engine* engineering train trains car cars "
        "electronics radio|technik computer* programmier* software motor* zug züge eisenbahn auto autos fahrrad "
        "fahrräder|tecnología ordenador* programa* motor* tren* coche* bici*",
        "Machines, and the people who thought of them.",
        _("you like how things are built"),
        "slate",
    ),
    Topic(
        "games",
        "game games chess puzzle* board-game* videogame* crossword* cards riddle*|spiele spielen schach rätsel* "
        "brettspiel* kreuzworträtsel|juego* ajedrez puzle* videojuego* adivinanza*",
        "Games: a good rule, a bad move, one more round.",
        _("you like to play"),
        "sea",
    ),
    Topic(
        "food",
        "food cook* bak* recipe* bread sourdough cake* cheese wine coffee tea restaurant*|essen koch* backen "
        "rezept* brot kuchen käse wein kaffee tee|comida cocin* receta* pan hornear queso vino café restaurante*",
        "Food: what is in the pot, who taught it to whom, what went wrong.",
        _("you like good food"),
        "honey",
    ),
    Topic(
        "travel",
        "travel* trip trips journey* countries map maps cities abroad backpack*|reise* reisen länder landkarte* "
        "karten städte ausland|viaj* países mapa* ciudades",
        "Places: how one gets there, and what nobody tells one before.",
        _("you like to travel"),
        "sea",
    ),
    Topic(
        "language",
        "language* word words etymolog* linguist* translat* english german spanish french japanese italian|"
        "sprache* wörter etymolog* übersetz* englisch spanisch französisch|idioma* palabra* lengua* traduc* "
        "inglés alemán francés",
        "Words: where they come from, and what another language has no word for.",
        _("you like words"),
        "plum",
    ),
    Topic(
        "sport",
        "sport* football soccer run running runner marathon bike* cycling gym tennis climb* basketball yoga|"
        "sport* fußball laufen joggen radfahren klettern tennis|deporte* fútbol correr ciclismo tenis escalad*",
        "Sport: the long way to it, the last minute, the honest defeat.",
        _("you like to move"),
        "honey",
    ),
    Topic(
        "hands",
        "craft* knit* sew* woodwork* pottery build* repair* fix* diy crochet|basteln stricken nähen handwerk* "
        "holz* töpfern reparier*|manualidad* tejer coser madera cerámica reparar",
        "Things made by hand: the right tool, the wrong glue, the third try.",
        _("you like to make things"),
        "honey",
    ),
)
