"""Words by which answers tell what somebody is looking for, in English, German and Spanish. A star stands for any ending."""

from enum import StrEnum


class Sign(StrEnum):
    """What somebody is to be like; the first six pairs are ends of the sliders."""

    WARM = "warm"
    COOL = "cool"
    FUNNY = "funny"
    SERIOUS = "serious"
    DIRECT = "direct"
    GENTLE = "gentle"
    CURIOUS = "curious"
    UNASKING = "unasking"
    FORMAL = "formal"
    CASUAL = "casual"
    TALKATIVE = "talkative"
    BRIEF = "brief"
    LISTENING = "listening"
    CALM = "calm"
    CLEVER = "clever"


class Purpose(StrEnum):
    """What the talks are for."""

    COMFORT = "comfort"
    THINKING = "thinking"
    DOING = "doing"
    PLAY = "play"
    LEARNING = "learning"
    MAKING = "making"
    COMPANY = "company"


class Help(StrEnum):
    """What somebody wants when they are stuck."""

    LISTEN = "listen"
    CHEER = "cheer"
    ADVISE = "advise"
    DISTRACT = "distract"
    STAY = "stay"


OF_SIGNS: dict[Sign, str] = {
    Sign.WARM: "warm warmth warm-hearted kind kindness caring cares affectionate loving friendly nice sweet encouraging encourages "
    "supportive generous|warmherzig* herzlich* liebevoll* nett nette freundlich* fürsorglich*"
    "|cariños* amable* cálid* buen* gente afectuos* comprensiv*",
    Sign.COOL: "cool-headed detached reserved distant unsentimental sober|sachlich* nüchtern* zurückhaltend* distanziert*"
    "|reservad* distante* frí*",
    Sign.FUNNY: "funny humour humor humorous joke* joking laugh* witty wit playful silly sarcas* irony ironic teas* "
    "cheeky dry goofy banter"
    "|lustig* witzig* humor* witz* lachen lacht lache albern* schlagfertig* ironisch* trocken* frech*"
    "|gracios* divertid* risa* reír* reir* ríe chiste* broma* bromist* irónic* sarcástic*",
    Sign.SERIOUS: "serious seriously earnest|ernst* ernsthaft*|serio seria serios serias",
    Sign.DIRECT: "honest honesty direct blunt frank straight straightforward truth truthful candid challenge* disagree* argue* "
    "no-nonsense pushes kick|ehrlich* direkt* offen* klartext wahrheit widerspr* hinterfrag*"
    "|sincer* franco franca verdad* crític*",
    Sign.GENTLE: "gentle gently tactful soft softly careful tender sensitive delicate|sanft* behutsam* einfühlsam* "
    "feinfühlig* taktvoll*"
    "|suave* delicad* tiern*",
    Sign.CURIOUS: "curious curiosity interested asks questions inquisitive|neugier* interessiert fragt nachfrag* fragen"
    "|curios* pregunta* interesad* interesa",
    Sign.UNASKING: "nosy interrogat* prying|ausfrag* aushorch*|interrog* cotill*",
    Sign.FORMAL: "formal polite elegant proper refined well-mannered eloquent|förmlich* höflich* vornehm* gewählt*"
    "|formal* educad* elegante* cortés*",
    Sign.CASUAL: "casual relaxed informal easygoing easy-going laid-back chilled chill slang swears|locker* entspannt* "
    "lässig* ungezwungen*"
    "|relajad* informal* desenfadad* tranqui",
    Sign.TALKATIVE: "talkative chatty stories storyteller storytelling rambles rambling anecdote* explains lively|erzähl* "
    "gesprächig* "
    "redselig* geschichten ausführlich*|hablador* historias cuenta cuentos anécdota* charlatan*",
    Sign.BRIEF: "brief short concise terse few laconic succinct|kurz* knapp* wortkarg* wenige|breve* conciso concisa pocas",
    Sign.LISTENING: "listen* listener hears heard attentive|zuhör* zuhören zuhört hört aufmerksam*|escuch* atent* oye",
    Sign.CALM: "calm calming quiet quietly patient patience steady slow peaceful|ruhig* ruhe geduldig* gelassen*"
    "|tranquil* calma* calmad* paciente* paciencia seren*",
    Sign.CLEVER: "clever smart wise intelligent knowledgeable well-read knows insightful thoughtful|klug* schlau* weise gebildet* "
    "belesen* weiß|inteligente* sabio sabia sabios listo culto culta",
}
OF_PURPOSES: dict[Purpose, str] = {
    Purpose.COMFORT: "lonely alone loneliness sad worry worried worries anxious anxiety stress* overwhelmed hard tired "
    "exhausted vent "
    "cry grief miss breakup sleep* awake late insomnia night* upset comfort* unwind decompress|einsam* allein* traurig* sorge* "
    "angst gestresst "
    "stress müde erschöpft nachts schlafen wach spät trost* grübel* schlaflos*"
    "|solo sola soledad triste* preocup* ansios* ansiedad estrés estresad* cansad* noche* agobiad* desahog* insomnio dormir",
    Purpose.THINKING: "idea ideas think* thought* philosoph* debate* discuss* argu* opinion* book books understand "
    "reflect* meaning "
    "decide decision* perspective|gedanke* nachdenken denken idee* diskutier* debatt* philosoph* bücher verstehen entscheid*"
    "|idea* pensar pienso reflexion* debat* discutir filosof* libro* entender decidir decisi*",
    Purpose.DOING: "motivat* procrastinat* planning goal goals organi* focus productive productivity habit* "
    "exercise gym training going started deadline* chores tidy routine* career thesis push|motivation motivier* plane* "
    "ziel* organisier* aufschieb* gewohnheit* sport training anfangen haushalt aufräum*"
    "|motiva* plan* meta* organiz* hábito* ejercicio gimnasio rutina* productiv* empezar tarea*",
    Purpose.PLAY: "play* game games fun story stories adventure* roleplay role-play pretend fantasy riddle* imagine "
    "imagination nonsense "
    "bored boredom quiz|spiel* spaß abenteuer rollenspiel* fantasie* quatsch rätsel* langweil* geschichte*"
    "|jugar juego* divertir* diversión aventura* rol fantas* imagina* aburr* adivinanza*",
    Purpose.LEARNING: "learn* practise practice practising practicing study studying exam* homework language* explain* "
    "teach* lesson* "
    "revise|lernen lerne üben übe prüfung* hausaufgabe* sprache* erklär* studium klausur*"
    "|aprend* practic* estudi* examen* deberes idioma* explica* enseñ*",
    Purpose.MAKING: "write writing novel poem* poetry lyrics music compose draw* paint* design* create creative craft* "
    "build* make making "
    "project*|schreib* roman gedicht* musik komponier* zeichn* malen kreativ* basteln bauen projekt*"
    "|escrib* novela* poema* poesía música componer dibuj* pint* crea* diseñ* proyecto*",
    Purpose.COMPANY: "chat chatting company small-talk everyday coffee tea dinner breakfast cooking walk walks lunch "
    "commute train bus "
    "home day evening* quiet sunday* weekend* relax* switch|plaudern quatschen gesellschaft kaffee tee abendessen frühstück kochen "
    "spazier* feierabend abend* wohnung sonntag* tag"
    "|charl* compañía café té cena desayun* cocin* paseo pasear tarde* día",
}
OF_HELP: dict[Help, str] = {
    Help.LISTEN: "listen* listener heard hear vent venting rant talk* tell telling understood understand* empathy ear ask asks"
    "|zuhör* zuhören zuhört reden erzählen verständnis verstanden ausreden|escuch* hablar contar desahog* comprens* entiend*",
    Help.CHEER: "joke* laugh* humour humor funny cheer* silly smile memes comedy|witz* lachen humor lustig* aufheiter* aufmunter*"
    "|chiste* reír* reir* risa* humor broma* animar* gracios*",
    Help.ADVISE: "advice advise plan plans steps step practical solution* solve list lists options perspective honest "
    "structure push kick "
    "break|rat ratschlag ratschläge tipps plan schritt* lösung* praktisch* struktur liste* klartext sortier*"
    "|consejo* plan* paso* práctic* solucion* solución opciones lista* orden",
    Help.DISTRACT: "distract* distraction something else change story stories game* music film film* movie* walk "
    "elsewhere random book "
    "forget|ablenk* ablenkung anderes geschichte* spiel* musik film* spazier* rausgehen"
    "|distra* otra cosa historia* juego* música película* pasear olvidar",
    Help.STAY: "quiet silence alone company presence there sit peace calm nothing patience hug tea rest|ruhe stille still "
    "allein da "
    "gesellschaft frieden nichts tee umarmung|silencio calma compañía tranquil* paz nada abrazo",
}
STRONG = (
    "very really extremely always so most super incredibly|sehr total immer besonders wirklich extrem|muy realmente "
)
"siempre súper"
NEGATING = (
    "not no never don't dont doesn't doesnt isn't isnt without less hardly hate hates dislike too neither nor"
    "|nicht kein keine keinen keiner nie niemals ohne weniger hasse zu kaum|nunca sin menos odio demasiado tampoco jamás ni"
)
