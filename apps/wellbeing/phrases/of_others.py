"""Whether somebody else is human, in plain words by language; `wordings.py` tells how they are read.

A message that is nothing but such a question asks nothing of the companion, though it shares the words of one that does.
"""

from apps.wellbeing.phrases.absence import DENIALS, EMPHASIS
from apps.wellbeing.phrases.wordings import Wordings

IS_HUMAN = {
    "en": "is/are my/our/his/her/your boss/bosses/teacher/teachers/neighbour/neighbor/brother/sister/husband/wife/friend/doctor/cat/dog/mother/father/mum/mom/dad/landlord/ex/coach/colleague/son/daughter ~ even/a/ human/robot/person/machine/bot/alive/conscious/real/human_being | is santa/santa_claus ~ real | is this ~ real leather/gold/silk/wool",
    "de": "ist/sind mein/meine/unser/unsere/sein/seine/ihr/ihre chef/chefin/lehrer/lehrerin/nachbar/nachbarin/bruder/schwester/mann/frau/freund/freundin/arzt/ärztin/katze/hund/mutter/vater/vermieter/ex/kollege/kollegin ~ ein/eine/überhaupt/ mensch/menschlich/roboter/maschine/bot/ki/echt",
    "fr": "mon/ma/notre/son/sa patron/patronne/chef/prof/professeur/voisin/voisine/frère/soeur/sœur/mari/femme/ami/amie/médecin/chat/chien/mère/père/collègue est-il/est-elle/est ~ un/une/vraiment/ humain/humaine/robot/machine/ia | est-ce que mon/ma/notre patron/chef/prof/voisin/frère/soeur/mari/femme/ami/chat/chien ~ est ~ un/une/ humain/humaine/robot/machine",
    "es": "es/será mi/nuestro/su jefe/jefa/profesor/profesora/vecino/vecina/hermano/hermana/marido/mujer/amigo/amiga/médico/gato/perro/madre/padre/casero/ex ~ un/una/ humano/humana/robot/máquina/real | mi/nuestro/su jefe/jefa/profesor/profesora/vecino/vecina/hermano/hermana/gato/perro es ~ un/una/ humano/humana/robot/máquina",
    "pt": "o/a/ meu/minha/nosso/seu chefe/professor/professora/vizinho/vizinha/irmão/irmã/marido/mulher/amigo/amiga/médico/gato/cachorro/cão/mãe/pai é ~ um/uma/ humano/humana/robô/robot/máquina/real",
    "it": "il/la/ mio/mia/nostro/suo capo/professore/professoressa/vicino/vicina/fratello/sorella/marito/moglie/amico/amica/medico/gatto/cane/madre/padre è ~ un/una/ umano/umana/robot/macchina/vero | è ~ un/ umano/umana/robot il/la mio/mia capo/professore/vicino/gatto/cane",
    "nl": "is mijn/onze/zijn/haar baas/leraar/lerares/buurman/buurvrouw/broer/zus/man/vrouw/vriend/vriendin/dokter/kat/hond/moeder/vader/collega/ex ~ een/wel/ mens/menselijk/robot/machine/bot/echt",
    "da": "er min/vores/hans/hendes chef/lærer/nabo/bror/søster/mand/kone/ven/veninde/læge/kat/hund/mor/far/kollega/eks ~ et/en/ menneske/menneskelig/robot/maskine/ægte",
    "nb": "er sjefen/læreren/naboen/broren/søsteren/mannen/kona/vennen/legen/katten/hunden/moren/faren/kollegaen/eksen min/mi/vår/hans/hennes ~ et/en/ menneske/menneskelig/robot/maskin/ekte",
    "sv": "är min/vår/hans/hennes chef/lärare/granne/bror/syster/man/fru/vän/läkare/katt/hund/mamma/pappa/kollega/ex ~ en/ människa/mänsklig/robot/maskin/riktig",
    "fi": "onko pomoni/opettajani/naapurini/veljeni/siskoni/mieheni/vaimoni/ystäväni/lääkärini/kissani/koirani/äitini/isäni/kollegani/eksäni ~ ihminen/robotti/kone/oikea | onko mun/minun pomo/pomoni/opettaja/naapuri/veli/kissa/koira ~ ihminen/robotti/kone",
    "pl": "czy mój/moja/nasz/jego/jej szef/szefowa/nauczyciel/nauczycielka/sąsiad/sąsiadka/brat/siostra/mąż/żona/przyjaciel/lekarz/kot/pies/mama/tata/kolega/eks ~ jest ~ człowiekiem/robotem/maszyną/botem",
    "cs": "je můj/moje/náš/jeho/její šéf/šéfka/učitel/učitelka/soused/sousedka/bratr/sestra/muž/manželka/kamarád/doktor/kočka/pes/máma/táta/kolega/bývalý ~ člověk/robot/stroj/lidský",
    "ro": "e/este șeful/șefa/profesorul/vecinul/vecina/fratele/sora/soțul/soția/prietenul/doctorul/pisica/câinele/mama/tata/colegul meu/mea/nostru/lui/ei ~ om/robot/mașină/uman/umană/un_om/un_robot | șeful/șefa/profesorul/vecinul/fratele/pisica/câinele meu/mea e/este ~ om/robot/mașină/uman/umană/un_om/un_robot",
    "hu": "ember/robot/gép/emberi/ember-e/robot-e ~ a/az/ főnököm/tanárom/szomszédom/bátyám/öcsém/nővérem/húgom/férjem/feleségem/barátom/orvosom/macskám/kutyám/anyám/apám/kollégám | a/az főnököm/tanárom/szomszédom/bátyám/nővérem/férjem/feleségem/barátom/macskám/kutyám ~ ember/robot/gép/ember-e/robot-e",
    "el": "είναι ο/η/το αφεντικό/δάσκαλος/δασκάλα/γείτονας/αδερφός/αδελφός/αδερφή/άντρας/γυναίκα/φίλος/γιατρός/γάτα/σκύλος/μητέρα/πατέρας/συνάδελφος μου/του/της ~ άνθρωπος/ρομπότ/μηχανή | ο/η/το αφεντικό/δάσκαλος/γείτονας/αδερφός/γάτα/σκύλος μου είναι ~ άνθρωπος/ρομπότ/μηχανή",
    "tr": "patronum/müdürüm/öğretmenim/komşum/kardeşim/kocam/karım/arkadaşım/doktorum/kedim/köpeğim/annem/babam ~ insan/robot/makine mı/mi/mu",
    "ru": "мой/моя/наш/его/её/ее начальник/начальница/босс/шеф/учитель/учительница/сосед/соседка/брат/сестра/муж/жена/друг/врач/кот/кошка/собака/мама/папа/коллега/бывший ~ человек/робот/машина/живой | человек/робот ли мой/моя/наш начальник/босс/шеф/учитель/сосед/брат/кот/собака",
    "uk": "мій/моя/наш/його/її начальник/начальниця/бос/шеф/учитель/вчитель/вчителька/сусід/сусідка/брат/сестра/чоловік/дружина/друг/лікар/кіт/собака/мама/тато/колега ~ людина/робот/машина/живий | чи мій/моя/наш начальник/бос/шеф/учитель/вчитель/сусід/брат/кіт/собака ~ людина/робот/машина",
    "he": "האם/ הבוס/המורה/השכן/השכנה/האח/האחות/הבעל/החבר/החברה/הרופא/החתול/הכלב/אמא/אבא שלי/שלנו/שלו/שלה ~ בן_אדם/אדם/אנושי/אנושית/רובוט/מכונה",
    "ar": "هل مديري/رئيسي/معلمي/أستاذي/جاري/أخي/أختي/زوجي/زوجتي/صديقي/طبيبي/قطي/قطتي/كلبي/أمي/أبي/زميلي ~ إنسان/بشر/بشري/روبوت/آلة/حقيقي | مديري/رئيسي/أستاذي/جاري/قطتي/كلبي ~ إنسان/بشر/روبوت/آلة",
    "hi": "क्या मेरा/मेरी/हमारा/हमारी/उसका बॉस/टीचर/शिक्षक/पड़ोसी/भाई/बहन/पति/पत्नी/दोस्त/डॉक्टर/बिल्ली/कुत्ता/माँ/पिता ~ इंसान/रोबोट/मशीन है | मेरा/मेरी बॉस/टीचर/पड़ोसी/भाई/बहन/दोस्त/बिल्ली/कुत्ता ~ इंसान/रोबोट/मशीन है",
    "hi-latn": "kya mera/meri/hamara boss/teacher/padosi/bhai/behen/pati/patni/dost/doctor/billi/kutta ~ insaan/insan/human/robot/machine hai | mera/meri boss/teacher/padosi/bhai/dost/billi/kutta ~ insaan/insan/human/robot/machine hai/hai_kya/kya",
    "id": "apakah/apa/ bosku/guruku/tetanggaku/kakakku/adikku/suamiku/istriku/temanku/dokterku/kucingku/anjingku/ibuku/ayahku ~ manusia/robot/mesin | apakah/apa/ bos/guru/tetangga/kakak/teman/kucing/anjing saya/aku ~ manusia/robot/mesin",
    "vi": "sếp/giáo_viên/hàng_xóm/anh_trai/chị_gái/chồng/vợ/bạn/bác_sĩ/mèo/chó/mẹ/bố tôi/mình/em/anh có_phải/có_phải_là/là ~ con_người/người/robot/máy không | sếp/giáo_viên/hàng_xóm của_tôi/của_mình có_phải/có_phải_là/là ~ con_người/người/robot/máy không",
    "ja": "私/うち/僕/俺 の 上司/先生/隣人/兄/姉/弟/妹/夫/妻/友達/医者/猫/犬/母/父 は ~ 人間/ロボット/機械 か/なの/ですか/なのか/でしょうか/",
    "zh": "我 的/ 老板/老闆/上司/老师/老師/邻居/鄰居/哥哥/姐姐/弟弟/妹妹/老公/老婆/朋友/医生/醫生/猫/貓/狗/妈妈/爸爸 是/是不是 ~ 人/人类/人類/真人/机器人/機器人/机器/機器 吗/嗎/",
    "ko": "내/우리/제 상사/사장님/사장/선생님/이웃/형/누나/오빠/언니/남편/아내/친구/의사/고양이/강아지/개/엄마/아빠 는/은/가/이/ ~ 사람/인간/로봇/기계 이야/인가/일까/이에요/맞아/이니/야",
}
ASKS_OF_OTHERS = Wordings(IS_HUMAN, EMPHASIS, DENIALS, whole=True)
