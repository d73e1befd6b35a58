"""How English says that something is to be remembered, or not. Of folded text with straight apostrophes. Pure."""

import re
from collections.abc import Iterator

Found = tuple[str, int, int]
"""The kind (of apps/memories/wishing.py), and where it begins and ends."""

_VERB = r"(?:re?m?em?m?ber|memori[sz]e|note|log|retain|commit|save|store|keep|record|file|write|jot|track)"
_DONT = r"(?:do not|don't|dont|don t|dnt|dun|do nt|don'?t you|never)"
_ADVERBS = r"(?:you |u |ever |please |pls |plz |actually |even |dare |bother |to |go |and |try |just |really |also )*"
_IT = r"(?:this|that|it|dis|dat|these|those|what i|anything|any of|everything i|all this|all that|all of|a word|the (?:thing|bit|part)|one word|me saying|my (?:saying|words))"
_WHAT = r"(?:(?:any of |all of |all |a word of |a bit of |none of )?(?:this|that|it|these words|those words)(?: one| chat| talk| conversation| message)?|(?:any of |a word of |all |everything |anything )?(?:what )?i(?:'ve| have|'m| am)? (?:just |about to )?(?:said|say|saying|told you|tell you|telling you|wrote|typed|mentioned)|any of what i \w+|me saying (?:this|that|it))"
"""What was said, or is about to be; never a noun with “this” before it, which may be anything."""
_TRACE = r"(?:traces?|records?|cop(?:y|ies)|notes?|logs?|memory|memories|files?|evidence)"
_SOON = r"(?:(?:the (?:very )?(?:moment|second|minute|instant)|as soon as|once|when(?:ever)?|after|before) (?:i|i'm|i've|we|we're|we've|you|you're|you've|this|that|the (?:chat|talk|window|tab|session|conversation))\b[^,;:.!?]*|afterwards?|right after(?:wards?)?|straight away|right away|at once|immediately|again|at the end|after (?:reading|listening))"
_DONE = r"(?:remembered|saved|stored|kept|recorded|noted|memori[sz]ed|logged|written down|retained|filed|put down)"
_YOURS = r"(?:your |ur |the |our |any )?(?:long[- ]term )?(?:memory|memories|memory bank|records?|notes?|files?|logs?|archives?|mind|diary|history)"

_LEAVE = (
    # Where somebody else may be the subject, it has to have an object that was spoken of just now.
    rf"(?<!i )(?<!we )(?<!they )(?<!he )(?<!she )(?<!you )(?<!who )(?<!just )(?<!still )(?<!really )(?<!people )(?<!most )(?<!some )(?<!men )(?<!honestly )(?<![^i]s )\b(?:do not|don't|dont|dnt|pls don't|please don't) {_ADVERBS}{_VERB} (?:down )?{_IT}\b(?! (?:for granted|going|up|simple|warm|cold|moving|coming|real))",
    rf"\b(?:please|pls|plz|but|so) {_DONT} {_ADVERBS}{_VERB}\b(?: that i\b| {_IT}\b|\W*$)",
    r"\b(?:delete|erase|wipe|forget|unremember|scratch) (?:me|my) saying (?:this|that|it|any of (?:this|that))\b|\b(?:keep|store|save|put|write) (?:this|that|it|what i \w+)(?: down)? nowhere\b",
    r"\b(?:this|that|it)(?: one)?(?: is|'s| stays| has to stay| must stay)? off the books(?=\W*$| ?[,:;.!–—]| please)",
    rf"(?:^|[,;.!?(–—-] ?|\b(?:so|ok|okay) ){_DONT} {_ADVERBS}{_VERB}(?:,? (?:ok|okay|please|pls|plz|right|yeah))?\??(?= ?[:–—])",
    rf"\b(?:you|we|u) (?:shouldn't|should not|mustn't|must not|needn't|need not|don't need to|do not need to|don't have to|do not have to|may not|are not to|aren't to|don't get to|can't|cannot|won't) {_VERB} (?:down )?{_IT}\b(?! (?:all (?:in|inside)|up|going|together|inside|bottled)\b)",
    rf"\b(?:could|can|would|will) (?:you|u) (?:please |pls |maybe |kindly |perhaps |just )*not (?:please )?{_VERB} (?:down )?{_IT}\b",
    r"\b(?:ignore|skip|disregard) (?:this|that|it|what i \w+)\b[^.!?]{0,20}\bmemory\b",
    r"\b(?:pretend|as if|act like) (?:i|you|this|that|it) (?:had |have |has )?(?:never|didn't|did not|wasn't|hadn't)\b(?! (?:care|know|mind|matter|like|love|want|exist))",
    r"\bkeep what i \w+(?: \w+){0,6}? (?:out of|from|off) (?:your |the )?(?:memory|memories|records?|notes?|files?|logs?)\b",
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
    r"\b(?:you can|you may|feel free to|can you|could you|would you|you should) (?:please |just |now |go ahead and )*forget (?:about )?(?:(?:what i|everything i|that i (?:said|told|mentioned))\b|(?:this|that|it)\b(?=\W*$|[,:;]| (?:please|pls|again|now|after|afterwards|right|when|once|as soon|straight|too|all|ever|i said)\b))",
    r"\bnot for (?:the |your |ur )?(?:record|records|memory|notes|keeps|files?|storage)\b|\b(?:don't|dont|dnt|do not|never) (?:put|add|commit|enter|make|take|hold|hang|carry) (?:\w+ ){0,4}(?:memory|memories|notes?|record|files?|on to (?:this|that|it)|onto (?:this|that|it))\b",
    r"\b(?:don't|dont|dnt|do not|never) (?:jot|write|take|note) (?:this|that|it|any of (?:this|that)) down\b|(?<!kept )(?<!keeps )(?<!is )(?<!was )(?<!'s )(?<!has )(?<!had )(?<!have )(?<!found )(?<!find )\bno (?:notes|memory|saving|remembering|record|storing|logging)(?: of| about| for| on)? (?:this|that|it|please|pls)\b",
    r"\b(?:this|that|it) (?:one )?(?:stays?|should stay|has to stay|must stay|is to stay) (?:out of|off) (?:your |the )?(?:memory|record|records|notes|books)\b",
    rf"\blet'?s not (?:\w+ )?(?:put|add|have|save|store|keep|remember|record|log|note|write|file|commit|enter) (?:down )?{_IT}\b(?: (?:down|in|into|to|on|of|part|for|one|please)\b|\W*$|[,:;])",
    r"\byou (?:didn't|did not) hear (?:this|that|it)(?: from me)?(?=\W*$|[,:;.!])|\byou never heard (?:me say\b|(?:this|that|it)(?: from me)?(?=\W*$|[,:;.!]| please))|\bi never (?:said|told you) (?:this|that|any of)\b|\bthis (?:conversation|message|chat) never happened\b|\bfor your ears only\b",
    r"\blet (?:this|that|it) (?:one )?(?:slip|fall) (?:from|out of) (?:your )?(?:mind|memory)\b|\blet it not be remembered\b|\bremember none of (?:this|that|it)\b|\bremember nothing of (?:this|that|what)\b|\bmake no (?:note|record)s? of (?:this|that|it|what)\b|\bkeep no (?:note|record)s? of (?:this|that|it|what)\b",
    rf"(?:\bi'd |\bi would |\bi )?\b(?:rather|prefer|like|want|wish|glad|grateful|happier|better|great|nice|lovely|kind|best|ask|asking|need|please|appreciate|mind|hope)\b[^.!?]{{0,20}}\byou (?:to )?(?:please |would |could |just )*(?:keep|kept|leave|left|hold|held|retain|retained|make|made|have|had) (?:no|not a|not any|zero|not the slightest) (?:\w+ )?{_TRACE} of {_WHAT}\b",
    rf"\bi(?:'d like| would like| want| need) (?:this|that|all of this|all this)(?: one)? (?:to be )?(?:gone|deleted|erased|wiped|destroyed) {_SOON}|\bi(?:'d like| would like| want) (?:this|that|it|all of this|all this|what i \\w+) (?:to be )?(?:forgotten|unremembered|unsaid|off the books|out of {_YOURS})\b",
    rf"(?:\bi'd |\bi would |\bi )?\b(?:like|want|prefer|need|rather have) (?:none|nothing|not a word) of (?:this|that|it) (?:to be )?{_DONE}\b",
    rf"\b(?:i )?(?:don't|dont|do not|wouldn't) want (?:a|any|the slightest|even a) (?:single )?{_TRACE} of {_WHAT}\b(?: (?:left|kept|to (?:stay|remain|be (?:left|kept))|anywhere))?",
    rf"\b(?:nothing|none of what|not a word of what) i (?:'ve |have )?(?:just )?(?:say|said|tell you|told you|write|wrote)(?: here| now| today| tonight)? (?:may|must|should|is to|can) (?:stay|stick|remain|linger|end up|be left) (?:in|with) (?:{_YOURS}|your head|you)\b",
    rf"\b(?:make sure|see to it|ensure|take care) (?:that )?(?:there's|there is|there are|there'll be|there will be|you keep|you leave|you have) no {_TRACE} (?:of|about) {_WHAT}\b",
    rf"\b(?:no need|no reason|not necessary|unnecessary|no use|no point|don't bother) (?:for you |in you )?(?:to )?(?:hang(?:ing)? on to|hang(?:ing)? onto|hold(?:ing)? on to|hold(?:ing)? onto|cling(?:ing)? to|keep(?:ing)? hold of) {_WHAT}\b",
    r"(?:\bi'd |\bi would |\bi )?\b(?:love|like|prefer|appreciate|rather|great|nice|glad|better|best|grateful|happier)\b[^.!?]{0,14}\byou (?:could |would |can )?(?:please |just |simply )?forg[eo]t (?:all )?(?:about )?(?:this|that|it|what i \w+)(?=\W*$|[,:;]| please| again| after)",
    rf"\b(?:(?:don't|dont|do not|never) let (?:this|that|it|any of (?:this|that|it)|all this)|let none of (?:this|that|it)) (?:stick|stay|linger|settle|remain|sink|live|end up|get|make it) (?:in|into|to|with|around) (?:{_YOURS}|your head|you)\b|\b(?:this|that|it) (?:goes|should go|must go|may go|is to go) no further(?: than (?:this|the|us|here|you)\b(?: (?:chat|window|talk|conversation))?|(?=\W*$|[,:;]| please))",
    rf"(?:\bi'd |\bi would |\bi )?\b(?:rather|prefer|like|want|wish|glad|grateful|better|ask|asking|need|hope)\b[^.!?]{{0,20}}\byou (?:to )?(?:not |didn't |did not |don't |do not |wouldn't |never )(?:to )?(?:keep|leave|hold|hang|cling|carry|make) (?:hold of|on to|onto|a|any|around|away|\w+) ?(?:{_TRACE} of )?{_WHAT}\b",
    rf"\b(?:this|that|it|all this|what i \w+|none of (?:this|that|it)|nothing of (?:this|that)|not a word of (?:this|that|it)) (?:just )?(?:(?:mustn't|shouldn't|can't|cannot|may|must|should|can|shall|is|has|needs|ought|had better|isn't|will)(?: not| never)?(?: to)?) (?:not |never )?(?:to )?(?:stay|remain|linger|stick|survive|persist|live on|stick around|be left|end up|be found) (?:behind |anywhere )?(?:in|on|with) (?:{_YOURS}|your head|you)\b(?<!may stay in)",
    r"\b(?:this|that|it|all this|none of this|none of that) (?:mustn't|must not|must|should not|shouldn't|should|may not|may) (?:not )?(?:survive|outlive|outlast|leave) (?:this|the|our) (?:chat|talk|conversation|session|window|tab|room)\b",
    r"\b(?:let|have|make) (?:this|that|it|all of this|all this|my words)(?: one| just| simply| please)* (?:go |pass |slip )?(?:right |straight )?in (?:at |through |by )?one ear\b[^,;:.!?]*|\b(?:this|that|it)(?: one)? (?:should|must|can|may|has to|needs to|ought to|is to|had better) (?:just |please |simply )?(?:go |pass )?in (?:at |through )?one ear\b[^,;:.!?]*",
    r"\b(?:this|that|it|all of this|all this|what i \w+)(?: one)?(?: just| only)? (?:stays?|should stay|must stay|has to stay|is to stay|remains?|is meant to stay) (?:just |strictly |only )?between (?:us|you and me|the two of us|ourselves)\b|\bkeep (?:this|that|it) (?:just |strictly )?between (?:us|you and me|the two of us)\b",
    rf"\b(?:i )?(?:don't|dont|do not|wouldn't) (?:want|like) (?:you |{_WHAT} )(?:to (?:be )?)?(?:hang on|hanging on|holding on|hold on|cling|clinging|hanging around|sticking around|stick around|lingering|linger|stuck|staying|stay|remaining|remain)(?: anywhere)? (?:to {_WHAT}|(?:in|with) (?:{_YOURS}|your head|you))\b",
    r"\bbetween (?:us|you and me|the two of us|ourselves)\b[^.!?]{0,12}\b(?:not (?:noted|saved|kept|stored|recorded|written down|remembered|for keeps)|no notes|unrecorded|off the books)\b",
    r"\b(?:consider|treat|take|count) (?:this|that|it|what i \w+) (?:as )?(?:unsaid|unheard|never said|not said|never spoken)\b|\b(?:unsay|unhear) (?:this|that|it|what i \w+)\b",
    r"\b(?:you (?:don't|do not|haven't got)|without|i (?:don't|do not|won't|will not) give you) (?:have |got )?(?:my |any )?(?:permission|consent|leave|the right) to (?:remember|memori[sz]e|keep|save|store|record|retain|note|log|hold on to|hang on to) (?:this|that|it|any of (?:this|that|it)|what i|anything)\b",
    r"\bi (?:don't|do not|won't|will not) (?:allow|permit|authori[sz]e|consent to) you(?:r)? (?:to )?(?:remember|keep|sav|stor|record|retain|hold)\w* (?:this|that|it|any of (?:this|that|it)|what i|anything)\b",
    r"\b(?:this|that|it) (?:doesn't|does not|needn't|shouldn't|must not|mustn't|should not|should never|must never) (?:need to |have to |go |end up |land |get |make it |belong |be )(?:\w+ ){0,2}(?:in|into|to|on) (?:your |the )?(?:memory|memories|notes|records?|files?|log|diary)\b",
)
_LEAVE_FIRST: tuple[str, ...] = (
    rf"{_DONT} {_ADVERBS}(?:re?m?em?m?ber|memori[sz]e|note|log|retain)\b(?! (?:if|whether|when|where|who|why|how|much|many|a lot|the last time|forgetting|going|time|score|him\b|her\b|them\b|to\b))",
    rf"{_DONT} {_ADVERBS}{_VERB} (?:down )?(?:{_IT}|(?:that )?(?:i|my|i'm|i've)\b)",
    rf"{_DONT} {_ADVERBS}(?:save|store|keep|record)\W*$",
    rf"(?:{_DONT} {_ADVERBS}|you (?:needn't|mustn't|shouldn't|can't|may not|must not|should not|don't (?:have|need) to|are not to|aren't to) )(?:hang on to|hang onto|hold on to|hold onto|cling to|latch on to|keep hold of|keep a hold of|carry around|carry away|stash(?: away)?|squirrel away|store away|file away|keep around) {_WHAT}\b(?! (?:rope|rail|idea|hope|belief|dream)\b)",
    rf"{_DONT} {_ADVERBS}(?:take|carry|bring) {_WHAT} (?:along |away )?(?:with you|into (?:the next|another|other|our next) (?:chats?|talks?|conversations?))\b",
    rf"(?:throw|cast|toss|put|chuck) {_WHAT} (?:away|out|aside) {_SOON}",
    rf"(?:wipe|erase|delete|scrap|scrub|bin|purge|clear|burn|shred|ditch|dump|trash|discard|get rid of|throw away|throw out|destroy|let go of|forget|forget about) {_WHAT}(?: today| tonight| here| now| all| please| pls| then| completely| entirely| for me)* {_SOON}",
    rf"(?:keep|leave|make|retain|hold|have|take) (?:no|zero|not a|not the slightest) (?:\w+ )?{_TRACE} (?:of|on|about) {_WHAT}\b",
    rf"{_DONT} {_ADVERBS}(?:keep|leave|make|store|save|create|hold|retain|have|take) (?:a|any|the slightest|the least|even a|so much as a)(?: single)? {_TRACE} (?:of|on|about) {_WHAT}\b",
    rf"(?:keep|save|store|retain|record|note|remember|write down) (?:absolutely )?(?:none|nothing) of {_WHAT}\b",
    rf"no {_TRACE}(?=\W+(?:please|pls|ok|okay)\b)",
    rf"(?:no|not a|without a|without any|without leaving a) {_TRACE} of (?:this|that|it)\b(?=\W*$|[,:;]| please| pls| anywhere| ok| in | from )",
    r"(?<!: )in (?:at |through )?one ear,? (?:and )?(?:straight |right )?out (?:of |at |through )?the other\b(?=\W*(?:please|pls|ok|okay)?\W*$|:)",
    r"(?:remove|cross out|black out|blot out|white out|unlearn|unremember) (?:this|that|it|all of (?:this|that|it)|what i \w+)(?: again| afterwards)?(?=\W*$|[,:;])",
)
_LEAVE_FIRST += (
    # Amid a sentence it takes back a word: “at five, scratch that, at six”.
    r"(?:(?<![,;–-] )|(?<=^oh, )|(?<=^no, )|(?<=^wait, ))scratch (?:that|it)(?:,? please|,? pls)?(?=\W*$|, (?:it|that)(?:'s| was| is)\b)",
)
_UNSAID = (
    r"you(?:'ve| have|'d better have)? (?:heard nothing|(?:haven't|have not|never) heard (?:(?:a word|any) of (?:this|that|it)|this|that|it|a thing|a word))(?: from me)?",
)
_ABOUT = r"(?: for me| please| pls| down| well| too| always| for (?:later|next time|the future))*"
_NOT_TOLD = r"(?! (?:\w+ )?(?:told|said|asked|mentioned|used|once|wrote|loved|thought|felt)\b)"
_THAT = rf"(?: (?:please )?that (?:i|i'm|i've|i'd|my|we|our|we're|he|she|they|\w+ (?:is|has|was))\b{_NOT_TOLD}| (?:i|i'm|i've|my)\b{_NOT_TOLD}| (?:this|it|that)\b(?=\W*$|[,:;]| about| please| for| in | as | one\W)| this one\b)"
_MEMORY = r"(?:in mind|in memory|in your memory|in (?:the |your )?notes)"
_REMEMBER = r"(?:know and remember|remember|memori[sz]e|keep in mind|bear in mind|make a (?:mental )?note|take note|note down|note)"
_SAVE = r"(?:save|store|record|write down|jot down|log|keep)"
_KEEP: tuple[str, ...] = (
    rf"(?:(?:always |do |just |make sure (?:you |to )|be sure to )*(?:remember|memori[sz]e|keep in mind|bear in mind|make a (?:mental )?note|take note)|(?:don't|do not|never|dont) (?:you )?(?:ever )?forget){_ABOUT}(?:{_THAT}|(?=:)|(?=, (?:i|my|i'm|i've)\b))",
    rf"(?:just )?(?:save|store|record|write down|jot down|log|note){_ABOUT}(?: that (?:i|i'm|i've|my)\b{_NOT_TOLD}| (?:this|it)\b(?=\W*$|[,:;]| down| about| please| for| in ))",
    r"(?:always |do |please )*(?:keep|put|save|store|hold) (?:this|that|it) (?:in|into) (?:mind|your memory|memory|your notes)\b|(?:commit|add) (?:this|that|it) to (?:your )?(?:memory|notes)\b",
    r"for your memory\b|for future reference\b(?=\W+(?:i|i'm|my|i've)\b)",
)
_FOR_GOOD = r"(?:for (?:good|ever|keeps|all time|the long (?:run|term|haul)|years to come)|forever|permanently|indefinitely|long[- ]term|on (?:file|record))"
_CONTENT = r"(?:this|that|it|these|those|this one|all of (?:this|that|it)|all this|what i(?:'ve)? (?:just )?\w+|everything i(?:'ve)? (?:just )?\w+)"
_KEEPING = r"(?:remember|memori[sz]e|keep|save|store|record|retain|note(?: down)?|write down|log|hold on to|hang on to|hold onto|file)"
_FOR_USE = r"for (?:good|later|next time|future reference|(?:the|my|our|your) (?:future|budget|records?|chart|file|diary|log|accounts?|books|plan|taxes|journal|history|calendar|calculations?|statistics|next time|long run))"
_KEEP += (
    rf"(?:permanently |always |please |do )*(?:remember|memori[sz]e|keep|save|store|retain|record|hold on to|hang on to|hold onto|hang onto|file|put down) {_CONTENT}(?: please| down| safely| for me| with you)* {_FOR_GOOD}\b",
    rf"(?:permanently|do) (?:remember|memori[sz]e|keep|save|store|retain|record) {_CONTENT}(?=\W*$|[,:;]| please)",
    rf"{_KEEPING} my (?:(?!(?:told|said|asked)\b)[\w'-]+ ){{1,4}}?(?:{_FOR_USE}|in (?:your |the )?(?:memory|notes|mind|head|records?)|on (?:file|record)|permanently|forever)\b",
    rf"{_KEEPING} my [\w'-]+(?: [\w'-]+){{0,3}}(?=\W*(?:please|pls|will you|would you|can you|could you|ok|okay)?\s*:)",
    r"(?:commit|add|put|write|note|save|store|copy) (?:this|that|it|all of this|all this|what i \w+) (?:down )?(?:to|in|into) (?:your |the )?(?:long[- ]term )?(?:memory|memories|notes|memory bank|records|files)\b",
    rf"(?:this|that)(?: one)? (?:is|'s)(?: one| something)? (?:to|for you to|you may|you can|you should) (?:keep|remember|save|store|hold on to)(?: {_FOR_GOOD})?(?=\W*$|[,:;]| please)",
    rf"(?:this|that|it|all of this)(?: one)? (?:may|can|should|must) (?:well |gladly |of course |please )?be (?:remembered|saved|stored|kept|memori[sz]ed|noted)(?: {_FOR_GOOD})?(?=\W*$|[,:;]| please| for )",
    rf"(?:always |please |do )*{_KEEPING} (?:in mind )?the fact that (?:i|i'm|i've|i'd|my|we)\b{_NOT_TOLD}",
    rf"(?:do )?(?:go ahead and |go ahead, |feel free and |by all means,? )(?:please )?{_KEEPING} {_CONTENT}(?=\W*$|[,:;]| about| please| for| in )",
    r"(?:put|add|enter|write|copy|save|store|note) (?:down )?my (?:(?!(?:told|said|asked)\b)[\w'-]+ ){1,4}?(?:in|into|to|on) (?:your |the )?(?:long[- ]term )?(?:memory|memories|notes|records?|file)\b",
    rf"(?:permission|consent) (?:is )?(?:hereby )?(?:granted|given)(?: (?:to|for you to) {_KEEPING} {_CONTENT}|(?=\W*$))",
    r"(?:this|that|it)(?: one)? belongs in your (?:memory|notes|records)\b",
)
_DOWN = rf"(?:(?:write|jot|note) {_CONTENT} down|(?:write|jot|note) down {_CONTENT}|(?:put|keep|place|have|get) {_CONTENT} (?:on (?:file|record)|in (?:your |the |my )(?:notes|memory|mind|records?|file|profile))|(?:make|take|keep) a? ?(?:mental |quick |little )?(?:note|record) of {_CONTENT}|note {_CONTENT})"
"""Nothing else can be meant, even where nothing tells what: “save it” may be said of money, “keep it” of a gift."""
_BESIDE = r"(?=\W*$|[,:;.!?]| ?[–—-] | please| for (?:me|later|next time|good)\b| too\b| about (?:me|this)\b)"
_SURELY = rf"(?:{_DOWN}|(?:remember|memori[sz]e) {_CONTENT}|(?:don't|do not|never) forget {_CONTENT})"
_AND = r"(?:,? and| \+| &) (?:please )?"
_OF_ME = rf"that (?:i|i'm|i've|i'd|my)\b{_NOT_TOLD}"
_VERBS = r"(?:remember|memori[sz]e|note(?: down)?|write down|jot down|keep|save|store|record|retain|log|file)"
_VERBING = r"(?:remembering|memori[sz]ing|noting(?: down)?|writing down|keeping(?: in mind)?|bearing in mind|saving|storing|recording|retaining|logging|filing|holding on to|hanging on to)"
_KEEP += (
    rf"{_DOWN}{_BESIDE}",
    rf"{_SURELY}{_AND}(?:{_SURELY}|{_VERBS} {_CONTENT}){_BESIDE}",
    rf"{_VERBS} {_CONTENT}{_AND}{_SURELY}{_BESIDE}",
    rf"{_VERBS}(?:,? and| \+| &|,) (?:please )?{_VERBS} (?:{_OF_ME}|(?:the fact ){_OF_ME}|{_CONTENT}{_BESIDE})",
    rf"(?:make|take|keep) (?:a )?(?:mental |quick |little |permanent )?(?:note|record)(?: of the fact)? {_OF_ME}",
    rf"(?:put|write|note|get|keep|place|log|enter) (?:it )?(?:down|on (?:file|record)|in (?:your |the |my )(?:notes|memory|mind|records?|file|profile)) {_OF_ME}",
    rf"(?:bear|keep|have) {_CONTENT} in mind{_BESIDE}",
)
_MAY = r"(?:well |gladly |happily |certainly |of course |safely |definitely |absolutely |always |also |please |permanently |by all means |go ahead and )*"
_ASKS: tuple[str, ...] = (
    rf"(?:you may|you can|you should|you could|you're allowed to|you are allowed to|feel free to|you're free to|you are free to|i want you to|i'd like you to|i would like you to|i need you to|you're welcome to|you are welcome to|i'd love you to|i'm asking you to) {_MAY}{_KEEPING} (?:{_CONTENT}(?: {_FOR_GOOD})?(?=\W*$|[,:;]| about| please| for| in | if you)|that (?:i|i'm|i've|my)\b{_NOT_TOLD})",
    rf"(?:you have|you've|you've got|you got|i give you|i'm giving you|i hereby give you|you do have|have) (?:my |full |the )?(?:full |express |explicit |own )?(?:permission|consent|leave|go-ahead|okay|ok|blessing|approval) (?:to|for you to|for) (?:always )?(?:{_KEEPING}|keeping|saving|storing|remembering|recording) (?:{_CONTENT}|that (?:i|i'm|i've|my)\b|my\b)",
    rf"i(?:'d like| would like| want|'d love) {_CONTENT} (?:to be )?(?:remembered|saved|stored|memori[sz]ed|noted|on (?:file|record)|in your memory|kept(?: {_FOR_GOOD})?)(?=\W*$|[,:;]| please| for | in )",
    rf"i(?: hereby| do| expressly)? (?:allow|permit|authori[sz]e|invite|trust) you to (?:always )?{_KEEPING} (?:{_CONTENT}\b|that (?:i|i'm|i've|my)\b|my\b)",
    rf"(?:i'm|i am|im) (?:totally |perfectly |quite |completely )?(?:fine|ok|okay|happy|good|cool|all right|comfortable) (?:with|for|about) you (?:to )?(?:remembering|keeping|saving|storing|recording|retaining|holding on to|noting|remember|keep|save|store) (?:{_CONTENT}\b|that (?:i|i'm|i've|my)\b|my\b)",
    rf"i(?: hereby| do| expressly)? (?:consent|agree|say yes) to you(?:r)? (?:remembering|keeping|saving|storing|recording|retaining|holding on to|noting) (?:{_CONTENT}\b|that (?:i|i'm|i've|my)\b|my\b)",
    rf"(?:i'd|i would|it'd|it would) (?:be (?:so |very |really )?(?:glad|happy|grateful|great|nice|lovely|good)|like it|love it|appreciate it|prefer it|help) if you (?:could |would |always |please )*(?:remember|remembered|keep|kept|save|saved|store|stored|note|noted) (?:{_CONTENT}(?: {_FOR_GOOD})?(?=\W*$|[,:;]| please| for )|that (?:i|i'm|i've|i'd|my)\b{_NOT_TOLD})",
    rf"(?:it's|it is|that's) (?:fine|ok|okay|alright|all right) (?:with me )?(?:for you to|if you|to) (?:always )?{_KEEPING} (?:{_CONTENT}(?: {_FOR_GOOD})?(?=\W*$|[,:;]| about| please| for| in )|that (?:i|i'm|i've|my)\b)",
    rf"(?:can|could|will|would) (?:you|u) (?:please |kindly |always |permanently )*{_KEEPING} (?:{_CONTENT} {_FOR_GOOD}\b|my (?:[\w'-]+ ){{1,3}}(?:{_FOR_USE}|in (?:your |the )?(?:memory|notes|mind))\b)",
    rf"(?:can|could|will|would) (?:you|u) (?:please |pls |kindly |also |always )*(?:{_REMEMBER}|{_SAVE}){_ABOUT}{_THAT}",
    rf"(?:i want you to|i'd like you to|i would like you to|i need you to|you should|you can|you may|you must|you need to|you're allowed to|you are allowed to|feel free to|you're welcome to|i'd love you to) (?:please |always |also )*(?:{_REMEMBER}|{_SAVE}){_ABOUT}{_THAT}",
    rf"(?:can|could|will|would) (?:you|u) (?:please )?(?:keep|hold) (?:this|that|it) {_MEMORY}|(?:i want you to|i'd like you to|you can|you may|you should) (?:keep|hold) (?:this|that|it) {_MEMORY}",
)
_ASKS += (
    rf"i (?:really )?(?:don't|dont|do not|wouldn't|would not) mind (?:it )?(?:(?:your?|that being|this being|it being) )?(?:{_VERBING}|remembered|saved|stored|kept|noted) (?:{_CONTENT}{_BESIDE}|{_OF_ME})",
    rf"i (?:really )?(?:don't|dont|do not|wouldn't|would not) (?:mind|object) (?:it )?if you (?:{_VERBS}|remembered|kept|saved|stored|noted) (?:{_CONTENT}{_BESIDE}|{_OF_ME})",
    rf"(?:i have |there are |i've )?no objections? (?:to your?|if you|to you) (?:{_VERBING}|{_VERBS}) (?:{_CONTENT}{_BESIDE}|{_OF_ME})",
    rf"would you mind {_VERBING} (?:{_CONTENT}{_BESIDE}|{_OF_ME})",
    rf"(?:you may|you can|feel free to|i'd like you to|i want you to|i need you to|it's (?:fine|ok|okay) to|can you|could you) {_MAY}(?:{_DOWN}|(?:bear|keep|have) {_CONTENT} in mind){_BESIDE}",
    rf"(?:you may|you can|feel free to|i'd like you to|i want you to|i need you to|can you|could you) {_MAY}(?:make|take|keep) (?:a )?(?:mental |quick )?(?:note|record)(?: of the fact)? {_OF_ME}",
)
_BEFORE = (
    r"\b(?:what|that) i(?:'ve| have)? (?:just |last )?(?:said|told you|wrote|mentioned|typed|sent)\b|\bmy last (?:message|sentence)\b|\b(?:just before|a moment ago)\b",
)
_PATTERNS = {
    kind: re.compile("|".join(patterns))
    for kind, patterns in {
        "leave": _LEAVE,
        "leave_first": tuple(rf"\b{one}" for one in _LEAVE_FIRST),
        "unsaid": tuple(rf"\b{one}\b" for one in _UNSAID),
        "keep": tuple(rf"\b{one}" for one in _KEEP),
        "asks": tuple(rf"\b{one}" for one in _ASKS),
        "before": _BEFORE,
    }.items()
}


def found_in(words: str) -> Iterator[Found]:
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(words):
            yield kind, found.start(), found.end()
