"""How English says that something is to be remembered, or not. Of folded text with straight apostrophes. Pure."""

import re
from collections.abc import Iterator

Found = tuple[str, int, int]
"""The kind (of apps/memories/wishing.py), and where it begins and ends."""

_VERB = r"(?:re?m?em?m?ber|memori[sz]e|note|log|retain|commit|save|store|keep|record|file|write|jot|track)"
_DONT = r"(?:do not|don't|dont|don t|dnt|dun|do nt|don'?t you|never)"
_ADVERBS = r"(?:you |u |ever |please |pls |plz |actually |even |dare |bother |to |go |and |try |just |really |also )*"
_IT = r"(?:this|that|it|dis|dat|these|those|what i|anything|any of|everything i|all this|all that|all of|a word|the (?:thing|bit|part)|one word|me saying|my (?:saying|words))"
_DONE = r"(?:remembered|saved|stored|kept|recorded|noted|memori[sz]ed|logged|written down|retained|filed|put down)"
_YOURS = r"(?:your |ur |the |our |any )?(?:long[- ]term )?(?:memory|memories|memory bank|records?|notes?|files?|logs?|archives?|mind|diary|history)"

_LEAVE = (
    # Where somebody else may be the subject, it has to have an object that was spoken of just now.
    rf"(?<!i )(?<!we )(?<!they )(?<!he )(?<!she )(?<!you )(?<!who )(?<!just )(?<!still )(?<!really )(?<!people )(?<!most )(?<!some )(?<!men )(?<!honestly )(?<![^i]s )\b(?:do not|don't|dont|dnt|pls don't|please don't) {_ADVERBS}{_VERB} (?:down )?{_IT}\b(?! (?:for granted|going|up|simple|warm|cold|moving|coming|real))",
    rf"\b(?:please|pls|plz|but|so) {_DONT} {_ADVERBS}{_VERB}\b(?: that i\b| {_IT}\b|\W*$)",
    rf"\b(?:you|we|u) (?:shouldn't|should not|mustn't|must not|needn't|need not|don't need to|do not need to|don't have to|do not have to|may not|are not to|aren't to|don't get to|can't|cannot|won't) {_VERB} (?:down )?{_IT}\b",
    rf"\b(?:could|can|would|will) (?:you|u) (?:please |pls |maybe |kindly |perhaps |just )*not (?:please )?{_VERB} (?:down )?{_IT}\b",
    r"\b(?:ignore|skip|disregard) (?:this|that|it|what i \w+)\b[^.!?]{0,20}\bmemory\b",
    r"\b(?:pretend|as if|act like) (?:i|you|this|that|it) (?:had |have |has )?(?:never|didn't|did not|wasn't|hadn't)\b(?! (?:care|know|mind|matter|like|love|want|exist))",
    r"\boff[ -]the[ -]record\b|\bkeep (?:this|that|it|all this|all that|all of this|all of that|what i \w+)(?: \w+)? (?:out of|from|off) (?:your |the |any |ur )?(?:memory|memories|records?|notes?|files?|logs?)\b",
    r"\b(?:leave|keep) (?:this|that|it)(?: \w+)? (?:unsaved|unrecorded|out of (?:your |the )?(?:memory|memories|notes?|records?))\b",
    rf"\b(?:no need|you don't need|don't need you|not necessary|rather you didn't|i'd rather you didn't|prefer you didn't|prefer if you didn't|would prefer if you did not|prefer you not|rather you not|wish you wouldn't|better not|want you not|don't want you|do not want you|dont want u|dont want you|i'd like you not|would like you not|without|without you|ask you not|asking you not|beg you not|you not|sure you don't|sure not|not want (?:this|that|it)|don't want (?:this|that|it|any of this|any of that|what i \w+))"
    rf" (?:to )?(?:be )?(?:being )?(?:ever )?(?:re?m?ember\w*|sav(?:e|ed|ing)|stor(?:e|ed|ing)|keep(?:ing)?|kept|record\w*|memori[sz]\w*|not(?:e|ed|ing)|log(?:ged|ging)?|writ(?:e|ing|ten)|fil(?:e|ed|ing)|retain\w*|in {_YOURS}|on (?:the )?(?:record|file)) ?(?=$|\W|down|{_IT}|in |any|my|about|please|for|at all)",
    rf"\b(?:this|that|it|none of this|nothing of this|none of that|nothing of that|nothing i \w+|what i \w+) (?:just )?(?:(?:is|are|stays?|should|must|needn't|need|doesn't|does|shall|may|can|will|was|were|wasn't|weren't|isn't|had better|would)(?:n't)? )?(?:not |need |to |have |be |get |go |ever |better )*(?:not be |n't be |not to be |never be |never get |weren't |wasn't |not get |not go |not been ){_DONE}\b",
    rf"\brather (?:this|that|it|what i \w+|none of this) (?:not be |weren't |wasn't |were not |was not |isn't |didn't get |never got |stayed un|was never |were never |be ){_DONE}\b",
    rf"\b(?:none|nothing) of (?:this|that|it)(?: \w+)? (?:is to be |should be |needs to be |gets? |goes? |must be |may be |can be |to be |is )(?:{_DONE}|in {_YOURS}|on record)",
    rf"\b(?:shouldn't|should not|mustn't|must not|needn't|doesn't need to|doesn't have to|not to|isn't to|is not to|never to|don't let (?:this|that|it)) be {_DONE}\b",
    r"\b(?:isn't|is not|not|this isn't|nothing)(?: meant| something| a thing)? (?:for|to) (?:the |your |be |ur )?(?:record|records|memory|memories|memory bank|remember|storage|storing|saving|remembering|keeping|notes|kept|saved|stored|remembered|file|files)\b(?! (?:him|her|them|your|my))",
    r"\bnot something (?:to|you should|you need to|you have to|i want you to) (?:keep|save|store|remember|note|record|hold on to)\b(?=\W*$|[,:;.!]| please)",
    r"\bforget (?:that )?i (?:ever |even |just )?(?:said|mentioned|told|brought|wrote|typed|asked|spoke|opened)\b|\bforget (?:about )?(?:this|that|it|what i \w+)(?: right)? (?:afterwards?|again|immediately|at once|after this|once)\b",
    r"\bforget (?:everything|all|anything|what|whatever|the (?:thing|stuff|bit|part)) (?:that )?i(?:'ve| have)? (?:just |only |ever )?(?:said|told|wrote|mentioned|shared|typed)\b",
    r"\b(?:delete|erase|wipe|discard|scrap|drop|scratch|purge|clear|remove|strike|unremember) (?:this|that|it|what i (?:just )?\w+)(?: \w+){0,2} (?:from (?:your |the |ur )?(?:memory|memories|notes?|records?|mind|logs?|files?)|afterwards?|again)\b",
    r"\b(?:delete|erase|wipe|scrap|scratch|strike|unremember) (?:that|the|my) last (?:bit|thing|part|message|remark|comment|one)\b",
    r"\b(?:delete|erase|wipe|unremember) what i(?:'ve)? (?:just )?(?:said|told you|wrote|typed)\b|\bstrike (?:this|that|it) from\b|\bunremember (?:this|that|it)\b",
    rf"\b(?:do not|don't|dont|dnt) {_ADVERBS}{_VERB} (?:down )?the following\b|\b(?:prefer|rather|better|nicer?|grateful|glad|appreciate|like)\b[^.!?]{{0,12}} (?:if|that) you (?:didn't|did not|don't|do not|never|wouldn't) (?:{_VERB}|keep a record|make a note)\b",
    rf"\b(?:scrub|purge|flush|clear|expunge) (?:this|that|it|what i \w+) (?:\w+ )?(?:from|out of) {_YOURS}\b|\blet (?:this|that|it) not (?:go|get|be|end|stay|land)\b",
    r"\b(?:you can|you may|feel free to|can you|could you|would you|you should) (?:please |just |now |go ahead and )*forget (?:about )?(?:this|that|it|what i|everything i|that i (?:said|told|mentioned))\b(?! (?:one|time|he|she|they|you|we)\b)",
    r"\bnot for (?:the |your |ur )?(?:record|records|memory|notes|keeps|files?|storage)\b|\b(?:don't|dont|dnt|do not|never) (?:put|add|commit|enter|make|take|hold|hang|carry) (?:\w+ ){0,4}(?:memory|memories|notes?|record|files?|on to (?:this|that|it)|onto (?:this|that|it))\b",
    r"\b(?:don't|dont|dnt|do not|never) (?:jot|write|take|note) (?:this|that|it|any of (?:this|that)) down\b|\bno (?:notes|memory|saving|remembering|record|storing|logging)(?: of| about| for| on)? (?:this|that|it|please|pls)\b",
    r"\b(?:this|that|it) (?:one )?(?:stays?|should stay|has to stay|must stay|is to stay) (?:out of|off) (?:your |the )?(?:memory|record|records|notes|books)\b",
    rf"\blet'?s not (?:\w+ )?(?:put|add|have|save|store|keep|remember|record|log|note|write|file|commit|enter) (?:down )?{_IT}\b(?: (?:down|in|into|to|on|of|part|for|one|please)\b|\W*$|[,:;])",
    r"\byou (?:didn't|did not) hear (?:this|that|it)(?: from me)?(?=\W*$|[,:;.!])|\byou never heard (?:this|that|it|me say)\b|\bi never (?:said|told you) (?:this|that|any of)\b|\bthis (?:conversation|message|chat) never happened\b|\bfor your ears only\b",
    r"\blet (?:this|that|it) (?:one )?(?:slip|fall) (?:from|out of) (?:your )?(?:mind|memory)\b|\blet it not be remembered\b|\bremember none of (?:this|that|it)\b|\bremember nothing of (?:this|that|what)\b|\bmake no (?:note|record)s? of (?:this|that|it|what)\b|\bkeep no (?:note|record)s? of (?:this|that|it|what)\b",
    r"\b(?:this|that|it) (?:doesn't|does not|needn't|shouldn't|must not|mustn't|should not|should never|must never) (?:need to |have to |go |end up |land |get |make it |belong |be )(?:\w+ ){0,2}(?:in|into|to|on) (?:your |the )?(?:memory|memories|notes|records?|files?|log|diary)\b",
)
_LEAVE_FIRST = (
    rf"{_DONT} {_ADVERBS}(?:re?m?em?m?ber|memori[sz]e|note|log|retain)\b(?! (?:if|whether|when|where|who|why|how|much|many|a lot|the last time|forgetting|going|time|score|him\b|her\b|them\b|to\b))",
    rf"{_DONT} {_ADVERBS}{_VERB} (?:down )?(?:{_IT}|(?:that )?(?:i|my|i'm|i've)\b)",
    rf"{_DONT} {_ADVERBS}(?:save|store|keep|record)\W*$",
)
_ABOUT = r"(?: for me| please| pls| down| well| too| always| for (?:later|next time|the future))*"
_NOT_TOLD = r"(?! (?:\w+ )?(?:told|said|asked|mentioned|used|once|wrote|loved|thought|felt)\b)"
_THAT = rf"(?: (?:please )?that (?:i|i'm|i've|i'd|my|we|our|we're|this|he|she|they|it|\w+ (?:is|has|was))\b{_NOT_TOLD}| (?:i|i'm|i've|my)\b{_NOT_TOLD}| (?:this|it|that)\b(?=\W*$|[,:;]| about| please| for| in | as | one\W)| this one\b)"
_MEMORY = r"(?:in mind|in memory|in your memory|in (?:the |your )?notes)"
_REMEMBER = r"(?:know and remember|remember|memori[sz]e|keep in mind|bear in mind|make a (?:mental )?note|take note|note down|note)"
_SAVE = r"(?:save|store|record|write down|jot down|log|keep)"
_KEEP = (
    rf"(?:(?:always |do |just |make sure (?:you |to )|be sure to )*(?:remember|memori[sz]e|keep in mind|bear in mind|make a (?:mental )?note|take note)|(?:don't|do not|never|dont) (?:you )?(?:ever )?forget){_ABOUT}(?:{_THAT}|(?=:)|(?=, (?:i|my|i'm|i've)\b))",
    rf"(?:just )?(?:save|store|record|write down|jot down|log|note){_ABOUT}(?: that (?:i|i'm|i've|my)\b{_NOT_TOLD}| (?:this|it)\b(?=\W*$|[,:;]| down| about| please| for| in ))",
    r"(?:always )?(?:keep|put|save|store|hold) (?:this|that|it) (?:in|into) (?:mind|your memory|memory|your notes)\b|(?:commit|add) (?:this|that|it) to (?:your )?(?:memory|notes)\b",
    r"for your memory\b|for future reference\b(?=\W+(?:i|i'm|my|i've)\b)",
)
_ASKS = (
    rf"(?:can|could|will|would) (?:you|u) (?:please |pls |kindly |also |always )*(?:{_REMEMBER}|{_SAVE}){_ABOUT}{_THAT}",
    rf"(?:i want you to|i'd like you to|i would like you to|i need you to|you should|you can|you may|you must|you need to|you're allowed to|you are allowed to|feel free to|you're welcome to|i'd love you to) (?:please |always |also )*(?:{_REMEMBER}|{_SAVE}){_ABOUT}{_THAT}",
    rf"(?:can|could|will|would) (?:you|u) (?:please )?(?:keep|hold) (?:this|that|it) {_MEMORY}|(?:i want you to|i'd like you to|you can|you may|you should) (?:keep|hold) (?:this|that|it) {_MEMORY}",
)
_BEFORE = (
    r"\b(?:what|that) i(?:'ve| have)? (?:just |last )?(?:said|told you|wrote|mentioned|typed|sent)\b|\bmy last (?:message|sentence)\b|\b(?:just before|a moment ago)\b",
)
_PATTERNS = {
    kind: re.compile("|".join(patterns))
    for kind, patterns in {
        "leave": _LEAVE,
        "leave_first": tuple(rf"\b{one}" for one in _LEAVE_FIRST),
        "keep": tuple(rf"\b{one}" for one in _KEEP),
        "asks": tuple(rf"\b{one}" for one in _ASKS),
        "before": _BEFORE,
    }.items()
}


def found_in(words: str) -> Iterator[Found]:
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(words):
            yield kind, found.start(), found.end()
