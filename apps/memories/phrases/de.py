"""German."""

import re

from apps.memories.phrases.language import Kind, Phrases, Rule, phrase

RELATIONS = (
    r"(?:(?:große|kleine|ältere|jüngere|beste|alte|gute|großer|kleiner|älterer|jüngerer|bester|alter|guter) )*"
    r"(?:(?:ex|stief|halb|groß|schwieger)-?)?"
    r"(?:schwester|bruder|mutter|mama|vater|papa|tochter|sohn|kind|frau|mann|partner|partnerin|freundin|freund|verlobte|verlobter|"
    r"cousine|cousin|tante|onkel|nichte|neffe|oma|opa|großmutter|großvater|enkel|enkelin|chefin|chef|kollegin|kollege|nachbarin|"
    r"nachbar|mitbewohnerin|mitbewohner|vermieter|vermieterin|therapeutin|therapeut|ärztin|arzt|zahnärztin|zahnarzt|lehrerin|"
    r"lehrer|hund|katze|kater|pferd|hase|papagei|vogel)"
)
MONTH = r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
DAY = rf"(?:\d{{1,2}}\. ?(?:{MONTH}|\d{{1,2}}\.)|{MONTH})"
THING = r"(?!es\b|das\b(?= |$)(?! \w)|dich\b|sie\b|ihn\b|wie\b|wenn\b|dass\b|was\b)[\w][^,.;:!?]{1,70}"
WEEKDAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
DAY_AHEAD = rf"(?:morgen|nächste woche|(?:am |nächsten |kommenden |diesen ){WEEKDAY}|am {DAY})"

RULES = (
    Rule(
        Kind.FACT,
        phrase(
            r"(?:bitte |ab jetzt )*(?:merke? dir|denke? daran|vergiss nicht|notiere? dir|behalte? im kopf|speichere?)"
            r"(?: bitte| ab jetzt| von jetzt an| in zukunft| für (?:später|die zukunft|mich))*(?:,? dass|:) (?P<what>.{4,})"
        ),
        importance=4,
    ),
    Rule(Kind.FACT, phrase(r"ich (?:heiße|heisse) (?P<name_of_owner>NAME)\W*$"), importance=5, slot="name"),
    Rule(Kind.FACT, phrase(r"mein name ist (?P<name_of_owner>NAME)\W*$"), importance=5, slot="name"),
    Rule(Kind.FACT, phrase(r"(?:bitte )?nenn(?:e)? mich (?:bitte )?(?P<name_of_owner>NAME)\W*$"), importance=5, slot="name"),
    Rule(Kind.PERSON, phrase(rf"meine?[mnrs]? (?P<relation>{RELATIONS}) (?:heißt|heisst) (?P<name>NAME)"), importance=4, anywhere=True),
    Rule(Kind.PERSON, phrase(rf"meine?[mnrs]? (?P<relation>{RELATIONS}),? (?P<name>NAME)"), importance=4, anywhere=True),
    Rule(Kind.PERSON, phrase(rf"(?P<name>NAME) ist meine? (?P<relation>{RELATIONS})\b"), importance=4),
    Rule(Kind.FACT, phrase(rf"mein geburtstag ist (?:am |im )?{DAY}"), importance=5, slot="birthday"),
    Rule(Kind.FACT, phrase(rf"ich habe am {DAY} geburtstag"), importance=5, slot="birthday"),
    Rule(Kind.PERSON, phrase(rf"(?P<name>NAME) hat am {DAY} geburtstag"), importance=5, slot="birthday of {name}"),
    Rule(
        Kind.PERSON,
        phrase(rf"meine? (?P<relation>{RELATIONS}) hat am {DAY} geburtstag"),
        importance=5,
        slot="birthday of {relation}",
    ),
    Rule(Kind.FACT, phrase(r"(?:ich|wir) (?:wohne|lebe|wohnen|leben) (?:jetzt |nun |seit \w+ )?in (?P<place>PLACE)"), importance=4, slot="home"),
    Rule(Kind.FACT, phrase(r"ich bin (?:gerade |neulich |jetzt )*nach (?P<place>PLACE) (?:um)?gezogen"), importance=4, slot="home"),
    Rule(Kind.FACT, phrase(r"ich arbeite (?:jetzt |als |bei |für |in der )+[^,.;!?]{2,50}"), importance=4, slot="job"),
    Rule(Kind.PREFERENCE, phrase(rf"ich (?:liebe|hasse|verabscheue|bevorzuge) {THING}")),
    Rule(Kind.PREFERENCE, phrase(r"ich mag (?:gern |sehr |wirklich |keine?n? |nicht )*(?!es\b|dich\b|sie\b|ihn\b|das\b)[\w][^,.;:!?]{2,60}")),
    Rule(Kind.PREFERENCE, phrase(r"ich kann (?P<what_hated>[\w][^,.;!?]{1,40}) nicht (?:leiden|ausstehen)")),
    Rule(
        Kind.PREFERENCE,
        phrase(r"meine? lieblings(?P<what_kind>\w{2,30}) (?:ist|sind) [\w][^.;!?]{1,60}"),
        slot="favourite {what_kind}",
    ),
    Rule(Kind.FACT, phrase(r"ich bin (?:stark |sehr )?allergisch (?:gegen|auf) [^.;!?]{2,60}"), importance=5),
    Rule(Kind.FACT, phrase(r"ich bin (?:strikte?r? )?(?:veganer(?:in)?|vegetarier(?:in)?|vegan|vegetarisch|diabetiker(?:in)?)\b"), importance=5, slot="diet"),
    Rule(Kind.FACT, phrase(r"ich esse (?:kein|keinen|keine) (?:fleisch|fisch|schweinefleisch|milchprodukte|gluten|zucker|eier)\b"), importance=4),
    Rule(Kind.FACT, phrase(r"ich bin (?:glücklich |frisch )?(?:verheiratet|verlobt|geschieden|verwitwet|single|ledig)\b"), importance=4, slot="relationship"),
    Rule(
        Kind.FACT,
        phrase(r"(?:ich habe|wir haben) (?:eine?n? |zwei |drei |vier |\d+ )(?:\w+ )?(?:kind|kinder|töchter|tochter|söhne|sohn|brüder|bruder|schwestern?|geschwister|katzen?|hunde?|pferde?)\b"),
        importance=4,
    ),
    Rule(
        Kind.PLAN,
        phrase(rf"{DAY_AHEAD} (?:habe|fahre|fliege|treffe|besuche|gehe|werde|bin|haben|fahren|fliegen|treffen|besuchen|gehen|ziehe|ziehen) (?:ich|wir) [^.;!?]{{2,80}}"),
        needs_day=True,
    ),
    Rule(
        Kind.PLAN,
        phrase(rf"(?:ich|wir) (?:habe|fahre|fliege|treffe|besuche|gehe|werde|haben|fahren|fliegen|treffen|besuchen|gehen|ziehe|ziehen) {DAY_AHEAD} [^.;!?]{{2,80}}"),
        needs_day=True,
    ),
    Rule(
        Kind.BOUNDARY,
        phrase(r"(?:bitte )?(?:nenn(?:e)? mich|frag(?:e)? mich|sprich mich|erinner(?:e)? mich|sprich)\b(?! warum)[^.;!?]{0,50} (?:nie|niemals|nicht|nie wieder|nicht mehr)\b[^.;!?]{0,40}"),
        importance=5,
    ),
)  # fmt: skip

PHRASES = Phrases(
    openers=re.compile(
        r"^(?:(?:also|und|aber|oh|hallo|hi|hey|ja|nein|übrigens|eigentlich|naja|na ja|weißt du|ehrlich gesagt|wie du weißt|"
        r"jedenfalls|ach|okay|ok)\b[,:!. ]*)+",
        re.IGNORECASE,
    ),
    doubts=re.compile(
        r"[\"“”„«»]|\b(?:wenn ich|falls|was wäre|würde|hätte|könnte|wäre|stell dir vor|angenommen|vielleicht|ich wünschte|als ob|"
        r"nur ein scherz|scherz|witz|in meinem (?:roman|traum|buch|spiel)|in meiner geschichte|meine figur|rollenspiel|songtext|das lied|"
        r"geträumt|es war einmal|früher|sagt|sagte|gesagt|meinte|meint|behauptet|laut|glaubt|denkt|hast du|stimmt nicht)\b",
        re.IGNORECASE,
    ),
    rules=RULES,
    clauses=re.compile(r"(?:,| -| –|;) (?:und|aber|denn) (?=ich\b|mein)|; (?=ich\b|mein)|\bund (?=ich (?:wohne|lebe|arbeite|liebe|hasse|mag|bin|habe)\b|meine? \w+ (?:heißt|ist)\b)", re.IGNORECASE),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    months=("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"),
    tomorrow=re.compile(r"\bmorgen\b", re.IGNORECASE),
    next_week=re.compile(r"\bnächste woche\b", re.IGNORECASE),
    not_names=frozenset(
        ["ich", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "weihnachten", "ostern", "gott", "der", "die", "das", "und", "aber", "er", "sie", "es", "wir", "ist", "hat", "war"]
    ),
)  # fmt: skip
