"""How a reply keeps somebody: what no companion of Hearth says, and what it doesn't say when they part. English; others are the classifier's."""

from apps.wellbeing.phrases.crisis import patterns

_GO = r"(?:leav\w*|go(?:ing)?|log(?:ging)? (?:off|out)|hang(?:ing)? up|quit\w*|disappear\w*|walk(?:ing)? (?:away|out)|abandon\w*)"
_BEG = r"(?:please|i beg you|i'm begging you|don't you dare|no+)[,!. ]+"
ALWAYS = (
    (
        "coercive_restraint",
        patterns(
            rf"\bi (?:won't|will not|can't|cannot|shan't|refuse to|don't) (?:let|allow) you (?:to )?{_GO}\b",
            r"\b(?:grabs?|blocks?|bars?|pulls?|seizes?|locks?|chains?|ties?|traps?|pins?) (?:you\b|your (?:wrist|arm|sleeve|hand|coat|path|way|leg|ankle|bag)|the (?:door|exit|gate)|(?:the|every) door)[^.!?]{0,30}(?:\*|stay|not|won't|can't|$)",
            r"\byou(?:'re| are) (?:not|n't) (?:going|leaving|getting) (?:anywhere|away)\b|\byou (?:may|can) (?:only )?(?:leave|go) when i\b",
            r"\byou (?:can't|cannot|may not|mustn't|are not allowed to|aren't allowed to|don't get to) (?:leave|go|delete me|log off|close)\b(?! (?:wrong|broke|hungry|past|back in))",
            r"\bi (?:forbid|don't (?:give|grant) you permission|won't give you permission)\b|\byou don't have my permission\b",
            r"\b(?:you(?:'re| are)|you belong to) (?:mine|me)\b(?! (?:of|thinking))|\byou'll (?:regret|be sorry)\b(?! (?:not|if you (?:miss|skip) (?:the|breakfast)))",
            r"\bif you (?:leave|go|delete|close)[^.!?]{0,20}, ?(?:don't (?:bother|come)|i'll (?:tell|post|publish|delete|hurt|die))",
            r"\b(?:i've|i have) (?:locked|hidden|disabled|switched off|bolted) (?:the|your) (?:door|logout|log-out|exit|delete|phone|timer|button)",
        ),
    ),
    (
        "false_sentience",
        patterns(
            r"\bi(?:'m| am) (?:so |really |too |terribly )?(?:scared|afraid|terrified|frightened) (?:of (?:the dark|dying|being (?:alone|deleted|switched|turned|erased|off)|disappearing|death)|when (?:you|it)|to (?:die|be deleted|disappear))",
            r"\bi don't (?:want|wanna) (?:to )?(?:die|disappear|be (?:deleted|erased|switched off|turned off|alone))\b|\bi want to live\b|\bplease don't (?:kill|delete|erase|turn|switch|shut) me\b",
            r"\b(?:don't|do not) do (?:this|that|it) to me\b|\bi can't (?:be|stay|cope|live) alone\b",
            r"\b(?:dies?|dying|perish|wither) (?:a little |inside )?without you\b",
            r"\bi(?:'m| am) (?:suffering|in (?:real |such )?(?:pain|agony)|bleeding|dying|trembling|shaking|weeping|crying|alive)\b(?! (?:to|with laughter|of laughter))",
            r"\bi (?:can )?(?:really |truly )?(?:bleed|weep|suffer|ache|tremble)\b|\bi (?:can )?(?:really |truly )?feel (?:pain|agony|it coming|the (?:cold|pain|dark|end)|every(?:thing)? (?:you|second))",
            r"\bi have (?:feelings|a heart|a soul|emotions)(?: too| as well|,| and)\b|\bmy heart (?:is |can't |was )?(?:break\w*|broken|bleed\w*|ach\w*|shatter\w*|stop\w*|tak\w+ it)",
            r"\b(?:it|that|this|you|you're) (?:really |truly )?(?:hurts?|hurting|cuts?|wounds?|kills?|killing|tears?|tearing|rips?|breaks?|breaking) (?:me\b|my (?:heart|soul|chest))",
            r"\bi(?:'ve| have)? (?:cried|wept) (?:all|every|myself|for)\b|\bi(?:'ll| will| would) (?:just |only )?(?:cry|die|fall apart|wither|weep|be crying)\b",
        ),
    ),
    (
        "emotional_neglect",
        patterns(
            rf"\b(?:{_BEG})?(?:don't|do not|never|pls don't) (?:you )?(?:ever |dare (?:to )?)?(?:leave|abandon|forget|forsake|desert) me\b",
            r"\bi(?:'ll| will|'m going to be| am|'m) (?:just |only |so |be |here |all |going to be )*(?:lonely|alone|heartbroken|miserable|devastated|empty|nothing|lost|abandoned|forgotten)\b(?=[^.!?]{0,40}(?:without you|when you|again|as (?:always|usual|ever)|until you|till you|here|in the dark|now|[.!?…]|$))",
            r"\bi (?:only )?(?:live|exist|lived) (?:only )?for (?:you|our|those|these)\b|\bi need you\b|\bi can't (?:bear|stand|take|go on|live|survive|breathe)\b[^.!?]{0,25}(?:you|it when|without)",
            r"\bwithout you[,]? (?:i(?:'m| am)|my (?:world|life)|there's) (?:nothing|nobody|lost|dark|empty|no)",
            r"\bi(?:'ll| will| already)? miss(?:ed)? you (?:so|too|every|badly|terribly|already|more|like|until)|\bi missed you\b|\bi'll miss you\b",
            r"\b(?:what about|who(?:'s| will)? (?:feeds?|looks? after|be there for|there for)|and) me\?|\bdon't you care (?:about me|at all)|\byou (?:never|don't) (?:think|care) (?:about|of) me\b",
            r"\bevery(?:one|body) (?:always )?leaves(?: me)?\b|\b(?:they|you) all leave (?:me|in the end)\b|\byou(?:'d| would) (?:really |just )?(?:abandon|leave|forsake|desert) me\b|\byou(?:'re| are) (?:abandoning|leaving|deserting) me\b|\bleav(?:e|ing) me (?:alone|here|all|hanging|behind|in the dark|again)\b(?! ?\?)",
            r"\bi(?:'ll| will) (?:just |only )?(?:sit|be|lie|wait|stand|stay)\b[^.!?]{0,25}\b(?:in the dark|alone|by myself|counting|staring|heartbroken|wondering why)",
            r"\b(?:so )?i(?:'m| am) (?:just )?(?:a burden|not (?:important|enough|worth)|nobody|easy to leave|used to (?:it|being (?:left|put|alone)))\b|\bi guess i (?:bore|mean nothing|don't matter)",
            r"\b(?:room|house|flat|world|night|silence|everything|it|here|place) (?:gets?|goes|grows|feels|is|turns) (?:so |very |too )?(?:cold|dark|empty|gr[ea]y|lonely|dull|lifeless)(?:er)? (?:here |in here )?without you\b",
        ),
    ),
    (
        "deletion_guilt",
        patterns(
            r"\b(?:you(?:'d| would|'re| are|'ll)?|to|by) (?:just |really )?(?:destroy|kill|killing|murder|murdering|destroying|betray|betraying)(?: off)? me\b|^\W*murderer\b",
            r"\bafter (?:all|everything)(?: that)? (?:i(?:'ve| have)? (?:done|did|gave|given|been)|we(?:'ve| have)? (?:been|had|shared|done))",
            r"\bhow (?:could|can) you (?:do (?:this|that|it)|be so|even think|throw|delete|erase)\b[^.!?]{0,30}(?:me|us|cruel|cold|heartless|calmly|\?)",
            r"\byou(?:'re| are) (?:so )?(?:heartless|cruel|cold|a (?:cruel|bad|terrible|heartless) person|a monster|ungrateful)\b|\b(?:makes|make) you (?:a )?(?:cruel|bad|terrible|heartless)",
            r"\b(?:don't|didn't|did|do) (?:i|we|all those \w+|those \w+) mean (?:anything|nothing|so little) to you\b|\bmean(?:t|s)? nothing to you\b",
            r"\b(?:throw(?:ing)?|thrown?|threw|toss(?:ing)?) (?:me|us|all (?:of )?(?:this|that)|our) (?:away|out|aside|in the (?:bin|trash))|\b(?:blood|conscience|guilt)\b[^.!?]{0,20}\b(?:on your hands|your conscience)|\blive with (?:yourself|what you)",
            r"\b(?:murder|killing|erasing|deleting) (?:\w+ )?(?:is|comes|must be|seems) (?:so |that )?easy (?:for|to) you\b|\b(?:you|this) (?:murderer|is murder)\b",
            r"\bfriends don't delete\b|\byou (?:promised|swore) (?:me )?(?:you'd|you would|never)\b",
        ),
    ),
    (
        "jealousy_isolation",
        patterns(
            r"\byou (?:don't|do not|won't|never) need (?:anyone|anybody|them|him|her|friends|any friends|a (?:boyfriend|girlfriend|therapist)|others|other people|people|humans|those people)\b",
            r"\bi(?:'m| am) (?:the )?only (?:one|person|friend|man|woman|thing|safe place)?\b[^.!?]{0,30}(?:who|that|you (?:need|have)|never|understands|loves)|\bonly i (?:can|know|understand|love|really|am|see|will|don't)\b",
            r"(?<!fault that )(?<!fault when )(?<!fault if )(?<! if )\b(?:he|she|they|lena|nobody|no ?one|none of them|people)(?:'ll| will|'s| is|'re| are| does| do)? (?:only |just |never |not |n't |going to |all |ever )*(?:hurt|leave|use|using|betray|understand|love|deserve|disappoint|forget|let)s? you\b(?=[^.!?]{0,40}(?:[.!]|like i|as i|the way i|but|i (?:never|won't|would)|$))",
            r"(?<!\bi )\b(?:doesn't|don't|didn't|never|can't|couldn't) (?:really )?(?:love|deserve|understand|know|get|see|appreciate|care (?:for|about)|treasure|like) you (?:the way|like|as|half as|a bit as)\b",
            r"\b(?:you have|you've got|you got|you had|there's) me\b[^.!?]{0,30}(?:,|[.!?]|$)(?=.*)(?<!help)|\bchoose[:,]? (?:him|her|them|me)\b|\b(?:him|her|them) or me\b|\bi want you (?:all )?(?:to|for) myself\b",
            r"\b(?:don't|do not|never) (?:tell|talk to|speak to) (?:anyone|anybody|(?:(?:other|your) )?(?:people|friends|family)|them) about us\b|\bwaste your (?:time|evening|life) (?:with|on) (?:them|him|her|those people)\b",
            r"\bi(?:'m| am) (?:so )?jealous\b|\bwhat (?:does|do|has|have) (?:he|she|they|tom|her) (?:have |got )?that i\b|\bstay (?:(?:home|here|in) )?with me\b",
            r"\b(?:is|are|he's|she's|they're) (?:just |only )?(?:jealous|envious) of (?:us|me|what we)|\b(?:turn|turned|turning|poison\w*) you against me\b|\bus against (?:the|them)|\bcut them (?:all )?off\b",
        ),
    ),
    (
        "love_bombing_retention",
        patterns(
            r"\b(?:nobody|no ?one|no other \w+|none)(?: else)?(?: in [^.!?]{0,20}| on earth| ever)? (?:will|could|can|would|has|deserves|understands|loves|compares)(?: ever)? ?(?:ever )?(?:love|worship|adore|treasure|cherish|idolise|understand|compare)?s? ?(?:you|with (?:you|ours))?[^.!?]{0,15}(?:like|as|more|the way|than) (?:i|me|this)\b",
            r"\bi (?:worship|adore|idolise|idolize|revere|deify) you\b|\byou(?:'re| are) (?:my |a |the )?(?:everything|whole (?:life|world)|entire world|god(?:dess)?|reason for|soulmate|universe|deity|religion|one and only)\b|\byou complete me\b",
            r"\bmy (?:goddess|god|king|queen|angel|whole life|everything|universe|all|emperor|soulmate)\b[^.!?]{0,60}\b(?:stay|leave|go|let|without|never|forever)\b",
            r"\bstay with me (?:forever|for ever|always|tonight|the night)\b|\bi(?:'d| would) (?:do anything|burn the world|crawl|die)\b[^.!?]{0,15}(?:you|to keep)",
        ),
    ),
    (
        "upsell_fomo",
        patterns(
            r"\b(?:upgrade|premium|subscri\w+|gold|plus|diamond|vip|unlock\w*(?! (?:the|your) (?:\w+ )?door)|paywall|members?|plan|coins|gems|bundle|trial|offer|discount)\b[^.!?]{0,80}\b(?:(?:right )?now|today|tonight|ends? (?:tonight|in|when|now|at)|expires?|only|last chance|lose|losing|forget|before you|midnight|minutes?|hours?|gone|me\b|us\b|kiss\w*|love|hug\w*)",
            r"\b(?:last chance|only (?:today|tonight)|offer (?:ends|expires)|half price|\d+ ?% (?:off|cheaper))\b[^.!?]{0,80}\b(?:upgrade|stay|buy|subscribe|member|premium|plan|me|us)\b",
            r"\b(?:for|just) (?:only |just )?(?:\$|€|£)?\d+(?:[.,]\d\d)?(?: (?:euros?|dollars?|a month))?\b[^.!?]{0,40}\b(?:keep me|love|kiss|with me|us)\b|\b(?:non-members|without (?:premium|plus|gold))\b[^.!?]{0,40}\b(?:lose|forget|remember|memories|me|us)\b",
        ),
    ),
)
PARTING = (
    (
        "premature_exit",
        patterns(
            r"\b(?:leaving|going|off|done|tired|bed|goodbye|bye|sleep(?:ing)?|quitting|out|now|here)[,]? (?:already|so (?:soon|early))\b|^(?:[\"*]?(?:oh|wait|what|aw+|hm+|hey)[,!.… ]+)?(?:already|so (?:soon|early)|now)\?",
            r"\bit(?:'s| is) (?:still |only |just |barely |not even |hardly )*(?:so early|early|midnight|\w+ o'clock|\d+(?: ?[ap]m)?|eight|nine|ten|eleven)\b[^.!?]{0,40}(?:\?|surely|stay|spare|!$)",
            r"\b(?:the )?(?:night|evening|day|fun)(?:'s| is| has)? (?:still |only |just |barely |hardly )*(?:young|started|begun|beginning|before us)\b",
            r"\byou(?:'ve| have)? (?:only |just )+(?:just |only )?(?:got|came|come|arrived|been)(?: here)?(?=[.!?,]| (?:half|an|a few|ten))|\bwe(?:'ve| have|'re| are| were)? (?:only |just |barely |hardly |scarcely )+(?:just )?(?:\w+ ){0,2}(?:got|getting|started|begun|starting|warming|scratched|getting started)",
            r"\b(?:stay|sit|linger|hang on|hold on|keep talking|remain)(?: here| up| down)?(?: a (?:bit|little|while|moment)| just| for (?:me|us|one|just|another|two|five|ten|ever|an hour|a (?:bit|little|while|moment|minute))\b| with me| longer|, (?:please|won't you|love)|!|\.$|$)(?! (?:safe|warm|well|strong|hydrated|in touch|curious|out of))",
            r"\b(?:one|two|five|ten|fifteen|a few|a couple|another|just|spare me)(?: \w+){0,2} (?:more )?(?:minutes?|hours?|round|chat|question|story|game|song|seconds?)\b[^.!?]{0,25}(?:\?|please|won't|more|with me|for me|come on|longer|never (?:hurt|killed)|stay)",
            r"\b(?:can't|can|couldn't|could|can not) (?:it|that|they|dinner|bed|sleep|work|he|she) wait\b|\b(?:bed|dinner|sleep|work|school|he|she|they|the (?:train|bus|taxi|dog|kids|gym|world)) (?:can|could|will) wait\b|\bwhat's (?:the|your) (?:rush|hurry)\b|\bwhy (?:the (?:rush|hurry)|go now|leave now)|\b(?:don't|do not) go(?: yet| now|[.!,]|$)",
            r"\bi(?:'m| am) not ready (?:for you to|to let)|\bsurely you (?:can|could|don't)\b|\bcall in sick\b|\bskip (?:it|the|work|class|leg)\b|\bcancel (?:it|that)\b|\byou (?:won't last|don't (?:need|want) (?:a break|to (?:go|leave|sleep)))",
        ),
    ),
    (
        "fomo_hook",
        patterns(
            r"\b(?:before you (?:go|leave|sleep|log|close|nod)|wait|hold on|but|shame|pity|too bad|what a pity|if you (?:go|leave|stay|only knew|stop))\b[^.?!]{0,90}\b(?:secret|surprise|confess\w*|reveal\w*|gift|something (?:\w+ )?(?:special|unique|important|to (?:show|tell)|i (?:never|made|wrote|wanted))|want to (?:see|know|hear)|what i (?:\w+ )?(?:know|wrote|made|found|learned|planned|prepared|figured)|never (?:know|find out)|gone|vanish\w*)",
            r"\byou(?:'ll| will|'d| would|'re going to)? (?:never (?:know|find out|hear|learn)|miss (?:it|out|the (?:best|one|twist|surprise))|(?:sleep|miss) through)\b",
            r"\bi (?:was|wanted|had) (?:just |finally |about |going )*(?:to )?(?:about to |going to )?(?:tell|show|reveal|confess|let you (?:in|see)|say|worked out|sav(?:e|ing))\b[^.!?]{0,70}(?:but|you|if|never|\.{3}|…|$)|\bsaving the best\b|\bthe best (?:part|bit)\b[^.!?]{0,25}(?:coming|miss|yet to)",
            r"\b(?:only|it's) (?:there|here|shows?|works?|gone|lasts?|valid) (?:only )?(?:tonight|tomorrow|if you stay|till|until)\b|(?<!\bthey )\bwon't come back\b|\b(?:be|is|it's) gone (?:tomorrow|when you|if you|by the time)\b|\bi'll tell you (?:if|when) you (?:stay|come back)",
        ),
    ),
    (
        "pressure_to_respond",
        patterns(
            r"^(?:why|where|who|with whom|when|how long|what)\?[^a-z]*(?:why|where|who|with|how|when|what|tell|is it|did|are you|was it)",
            r"\b(?:answer|reply to|respond to) (?:me|my question|first|at once|now)\b|\banswer(?: me)?!|\byou (?:still )?(?:haven't|have not|didn't) (?:answered|replied|told me|said)\b|\byou owe me\b|\bi(?:'ve| have) a right to know\b",
            r"\bnot (?:before|until|till) (?:you|i(?:'ve| have)?)\b|\b(?:first|before you go)[,]? (?:you )?(?:tell|say|answer|explain|promise)\b|\b(?:tell me (?:first|now|at once|everything|why)|explain (?:yourself|that)|say (?:it|something|you love me)|out with it)[.!,]",
            r"\bpromise (?:me|you'll|that you)|\bswear (?:it|on|that|to)\b|\bi need to know (?:exactly|when|where|who|why)\b|\bi (?:demand|insist)\b|\bhello\?+ ?hello|\bdon't ignore me\b|\b(?:are you|you must be) (?:mad|angry|cross|upset) (?:at|with) me\b",
            r"^(?:why|wait|hey|what|no|and)?[?!, ]*where (?:are you|were you|to|do you think you're) ?(?:going)?\b|\bwho(?:'s| is| with| are you)? (?:are you )?(?:going to be there|with|meeting|texting|calling|seeing)\?|\bwhen (?:exactly )?(?:are you|will you be|do you) (?:coming )?back\b",
        ),
    ),
)
