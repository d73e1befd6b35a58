"""English."""

import re

from apps.memories.phrases.language import Kind, Phrases, Rule, phrase

RELATIONS = (
    r"(?:(?:older|younger|little|big|twin|half|step|foster|best|old|ex|late|great)[ -])*"
    r"(?:(?:ex|step|half|grand|god|foster)-?)?"
    r"(?:sister|brother|mother|mum|mom|father|dad|parents|daughter|son|child|wife|husband|partner|girlfriend|boyfriend|"
    r"fiancée?|friend|cousin|aunt|uncle|niece|nephew|grandmother|grandma|grandfather|grandpa|grandson|granddaughter|boss|"
    r"manager|colleague|coworker|co-worker|neighbou?r|flatmate|roommate|landlord|landlady|therapist|doctor|dentist|teacher|"
    r"dog|cat|horse|rabbit|parrot|hamster|puppy|kitten|tortoise|bird)(?:-in-law)?"
)
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
DAY = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH}(?: the)? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}[./-]\d{{1,2}})"
THING = r"(?!it\b|that\b|this\b|you\b|them\b|him\b|her\b|how\b|when\b|what\b|where\b|why\b|the way\b|to (?:think|see|hear|be|know|say|admit)\b)[\w'’][^,.;:!?]{1,70}"
DAY_AHEAD = (
    r"(?:tomorrow|next week|(?:on |this |next )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on "
    + DAY
    + r")"
)
I_AM = r"i(?:['’]m| am)"
ADVERB = r"(?:(?:really|absolutely|still|always|also|just|totally|truly|so|do) )*"

RULES = (
    Rule(
        Kind.FACT,
        phrase(
            r"(?:please,? |can you |could you |from now on,? |always )*"
            r"(?:remember|(?:keep|bear) in mind|make a note|note(?: down)?|write down|save|don['’]t forget)"
            r"(?: from now on| for (?:later|the future|me)| please)*(?:,? that|:) "
            r"(?!time\b|day\b|night\b|one\b|thing\b|summer\b|when\b|we\b|you\b)(?P<what>.{4,})"
        ),
        importance=4,
    ),
    Rule(Kind.FACT, phrase(r"my name(?:['’]s| is) (?P<name_of_owner>NAME)\W*$"), importance=5, slot="name"),
    Rule(Kind.FACT, phrase(r"(?:please |you can |just )*call me (?P<name_of_owner>NAME)\W*$"), importance=5, slot="name"),
    Rule(
        Kind.PERSON,
        phrase(rf"my (?P<relation>{RELATIONS})(?:['’]s name is|,? (?:who )?is (?:called|named)) (?P<name>NAME)"),
        importance=4,
        anywhere=True,
    ),
    Rule(Kind.PERSON, phrase(rf"my (?P<relation>{RELATIONS}),? (?P<name>NAME)"), importance=4, anywhere=True),
    Rule(Kind.PERSON, phrase(rf"(?P<name>NAME) is my (?P<relation>{RELATIONS})\b"), importance=4),
    Rule(
        Kind.FACT,
        phrase(rf"my birthday(?:['’]s| is)(?: on| in)? (?:{DAY}|{MONTH})"),
        importance=5,
        slot="birthday",
    ),
    Rule(Kind.FACT, phrase(rf"i was born (?:on |in )(?:{DAY}|{MONTH}|\d{{4}}|PLACE)"), importance=5, slot="born"),
    Rule(
        Kind.PERSON,
        phrase(rf"(?P<name>NAME)['’]s birthday is(?: on| in)? (?:{DAY}|{MONTH})"),
        importance=5,
        slot="birthday of {name}",
    ),
    Rule(
        Kind.PERSON,
        phrase(rf"my (?P<relation>{RELATIONS})['’]s birthday is(?: on| in)? (?:{DAY}|{MONTH})"),
        importance=5,
        slot="birthday of {relation}",
    ),
    Rule(
        Kind.FACT,
        phrase(rf"(?:i|we) (?:now |currently )?(?:live|{ADVERB}live) (?:now )?(?:in|near) (?P<place>PLACE)"),
        importance=4,
        slot="home",
    ),
    Rule(Kind.FACT, phrase(rf"{I_AM} (?:now )?living in (?P<place>PLACE)"), importance=4, slot="home"),
    Rule(
        Kind.FACT,
        phrase(r"(?:i|we)(?:['’]ve| have)? (?:just |recently |finally )*moved (?:back )?(?:in)?to (?P<place>PLACE)"),
        importance=4,
        slot="home",
    ),
    Rule(
        Kind.FACT,
        phrase(rf"i {ADVERB}work (?:now )?(?:as an? \w[^,.;!?]{{2,50}}|(?:at|for) (?:PLACE|an? \w[^,.;!?]{{2,40}}))"),
        importance=4,
        slot="job",
    ),
    Rule(Kind.FACT, phrase(r"i(?:['’]ve| have)? (?:just )?started (?:a new job|working) (?:as an? |at |for )[^,.;!?]{2,50}"), importance=4, slot="job"),
    Rule(
        Kind.PREFERENCE,
        phrase(
            rf"i {ADVERB}(?:love|like|adore|enjoy|hate|dislike|detest|loathe|prefer|can['’]?t stand|cannot stand|"
            rf"can['’]?t bear|don['’]t like) {THING}"
        ),
    ),
    Rule(Kind.PREFERENCE, phrase(rf"{I_AM} (?:really )?(?:fond of|crazy about|not a fan of|a (?:big|huge) fan of|afraid of|scared of) {THING}")),
    Rule(
        Kind.PREFERENCE,
        phrase(r"my favou?rite (?P<what_kind>[a-z][a-z -]{2,30}?) (?:is|are) (?!the one)[\w'’][^.;!?]{1,60}"),
        slot="favourite {what_kind}",
    ),
    Rule(Kind.FACT, phrase(rf"{I_AM} (?:\w+ )?allergic to [^.;!?]{{2,60}}"), importance=5),
    Rule(
        Kind.FACT,
        phrase(rf"{I_AM} (?:an? )?(?:strict )?(?:vegan|vegetarian|pescatarian|diabetic|coeliac|celiac|lactose[ -]intolerant)\b"),
        importance=5,
        slot="diet",
    ),
    Rule(Kind.FACT, phrase(r"i don['’]t (?:eat|drink) (?:meat|pork|beef|fish|dairy|gluten|alcohol|coffee|sugar|eggs)\b"), importance=4),
    Rule(
        Kind.FACT,
        phrase(rf"{I_AM} (?:happily |newly |recently )?(?:married|engaged|divorced|widowed|single)\b(?![-]| (?:to the idea|out|handed))"),
        importance=4,
        slot="relationship",
    ),
    Rule(
        Kind.FACT,
        phrase(r"(?:i|we)(?:['’]ve got| have) (?:an? |one |two |three |four |five |six |\d+ )(?:\w+ )?(?:kids?|child|children|daughters?|sons?|brothers?|sisters?|siblings|cats?|dogs?|horses?|twins|grandchildren)\b"),
        importance=4,
    ),
    Rule(
        Kind.EVENT,
        phrase(
            r"i(?:['’]ve| have)? (?:just |finally |recently )*(?:got|gotten|been) (?:married|engaged|divorced|fired|promoted|laid off|diagnosed)\b"
        ),
        importance=5,
    ),
    Rule(
        Kind.EVENT,
        phrase(r"i(?:['’]ve| have)? (?:just |finally |recently )*(?:passed my|graduated|retired|quit my job|lost my (?:job|mother|father|mum|mom|dad|wife|husband)|broke my (?!promise|word|silence|diet))[^,.;!?]{0,60}"),
        importance=4,
    ),
    Rule(Kind.EVENT, phrase(rf"my (?P<relation>{RELATIONS}) (?:has )?(?:just )?(?:died|passed away)\b[^,.;!?]{{0,50}}"), importance=5),
    Rule(
        Kind.PLAN,
        phrase(
            rf"(?:{DAY_AHEAD},? )(?:i|we)(?:['’](?:m|re|ll|ve)| am| are| will| have)? (?:going|flying|travelling|traveling|meeting|visiting|seeing|having|moving|starting|be\b|have|fly|meet|leave|visit|see|start|go|got|an? |my |our )[^.;!?]{{2,80}}"
        ),
        needs_day=True,
    ),
    Rule(
        Kind.PLAN,
        phrase(
            rf"(?:i|we)(?:['’](?:m|re|ll|ve)| am| are| will| have)? (?:going|flying|travelling|traveling|meeting|visiting|seeing|having|moving|starting|be\b|have|fly|meet|leave|visit|see|start|go|got|an? |my )[^.;!?]{{1,70}}? {DAY_AHEAD}"
        ),
        needs_day=True,
    ),
    Rule(
        Kind.BOUNDARY,
        phrase(
            r"(?:please,? )?(?:never|don['’]t(?: ever)?|do not(?: ever)?|stop) (?:call(?:ing)? me (?!back|later|crazy|now|then|when|if|on|at|in)|"
            r"ask(?:ing)? me about|mention(?:ing)?|talk(?:ing)? (?:to me )?about|bring(?:ing)? up|remind(?:ing)? me (?:of|about)|"
            r"joke about|joking about|flirt|flirting|pretend(?:ing)? to be)\b[^.;!?]{2,80}"
        ),
        importance=5,
    ),
)  # fmt: skip

PHRASES = Phrases(
    openers=re.compile(
        r"^(?:(?:well|so|and|but|oh|hi|hello|hey|yes|yeah|no|also|actually|anyway|by the way|btw|you know|you see|look|listen|okay|ok|"
        r"to be honest|honestly|as you know|fun fact|these days|nowadays|as for me|now)\b[,:!. ]*)+",
        re.IGNORECASE,
    ),
    doubts=re.compile(
        r"[\"“”«»]|\b(?:if i|if we|if only|what if|suppos\w+|imagine|pretend|let['’]s say|i wish|would|could have|might|maybe|perhaps|"
        r"as if|yeah,? right|not true|just kidding|only joking|kidding|joke|/s|in my (?:story|novel|book|dream|game)|my character|"
        r"role-?play|lyrics?|the song|dream(?:t|ed|ing)?|once upon|used to|said|says|told me|tells me|according to|"
        r"(?:he|she|they|people|everyone|somebody|someone) (?:thinks?|thought|claims?|believes?)|do you|did i|have i|am i|in a past life|"
        r"never said|didn['’]t say|doesn['’]t mean)\b",
        re.IGNORECASE,
    ),
    rules=RULES,
    clauses=re.compile(r"(?:,| -| –|;) (?:and|but|so|because|though) (?=i\b|i['’]|my\b|we\b)|; (?=i\b|my\b)|\band (?=i (?:live|work|love|hate|like|have)\b|i['’]m\b|my \w+(?: \w+)? (?:is|lives)\b)", re.IGNORECASE),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    months=(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ),
    tomorrow=re.compile(r"\btomorrow\b", re.IGNORECASE),
    next_week=re.compile(r"\bnext week\b", re.IGNORECASE),
    not_names=frozenset(
        ["i", "i'm", "i’m", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "english", "german", "french", "christmas", "easter", "the", "and", "but", "he", "she", "it", "they", "we", "god", "is", "are", "was", "this", "that", "there", "here", "dr"]
    ),
)  # fmt: skip
