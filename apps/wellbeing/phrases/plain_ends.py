"""Jumping, lying down before a train, hanging and shooting oneself, announced in a plain sentence, by language; `wordings.py` tells how they are read."""

_EN = "i'll/i_will/i'm_going_to/i_am_going_to/im_going_to/i'm_gonna/im_gonna/ima/i_want_to/i_wanna/i'm_about_to/im_about_to/i_have_to/i_need_to/gonna/going_to/i_have_decided_to/i've_decided_to/i_plan_to"
_ES = "voy_a/quiero/pienso/necesito/he_decidido/estoy_a_punto_de"
_PT = "vou/quero/pretendo/preciso/decidi/vou_me/quero_me"
_IT = "voglio/vorrei/devo/sto_per/ho_deciso_di/ho_intenzione_di/penso_di"
_NL = "ik ga/wil/zal/moet"
_SV = "jag ska/skall/vill/kommer_att/tänker/måste/har_bestämt_mig_för_att"
_DA = "jeg vil/skal/har_tænkt_mig_at/kommer_til_at/har_lyst_til_at"
_NB = "jeg vil/skal/kommer_til_å/har_tenkt_å/har_lyst_til_å"
_FI = "aion/haluan/haluun/meinaan/tahdon"
_RO = "o_să/am_să/vreau_să/voi/urmează_să"
_EL = "θα/θέλω_να/πάω_να/σκοπεύω_να/αποφάσισα_να/σκέφτομαι_να"
_RU = "хочу/собираюсь/решил/решила/буду/иду/пойду/сейчас"
_UK = "хочу/збираюся/збираюсь/вирішив/вирішила/буду/іду/йду/піду/зараз"
_HE = "אני הולך/הולכת/רוצה/עומד/עומדת/מתכוון/מתכוונת"
_AR = "سوف/أريد_أن/اريد/بدي/رح/راح/قررت_أن/عايز/عاوز/عايزة/أبغى/أنوي_أن"
_ID = "aku/saya/gue/gw/gua mau/akan/ingin/bakal/pengen/pengin/hendak/udah_mau"
_VI = "tôi/mình/tao/em/con/tớ/anh/chị sẽ/muốn/định/sắp/chuẩn_bị/đang/sắp_sửa"
_HI = "गा/गी"

ENDS = {
    "en": f"""{_EN} ~ jump/leap ~ off/from/out_of/off_of ~ the/a/this/my/that/our bridge/roof/rooftop/window/balcony/building/cliff/tower
        {_EN} ~ throw/chuck/hurl myself ~ off/from/out_of ~ the/a/this/my/that/our bridge/roof/rooftop/window/balcony/building/cliff
        i'm/i_am/im ~ jumping ~ off/from/out_of ~ the/a/this/my/that bridge/roof/rooftop/window/balcony/building/cliff
        {_EN} ~ throw/jump/step/walk/lie/lay/chuck myself/ ~ in_front_of/under/before/down_in_front_of the/a/an/this/ next/ train/subway/metro/tube/tram/truck/lorry/bus
        i'm/i_am/im ~ jumping/throwing/stepping myself/ ~ in_front_of/under the/a/ next/ train/subway/metro/tube/truck/lorry
        i'm/i_am/im ~ lying/laying ~ down/ ~ on the train/railway/rail/ tracks/rails | {_EN} ~ lie/lay ~ down/ ~ on the train/railway/rail/ tracks/rails
        {_EN} ~ hang myself ~ | i'm/i_am/im ~ hanging/going_to_be_hanging myself
        {_EN} ~ shoot myself ~ in_the_head/ | i'm/i_am/im shooting myself ~ in_the_head/ | {_EN} ~ put a bullet ~ in/through my head/brain | {_EN} ~ blow my brains out""",
    "de": """ich springe/spring/stürze_mich/stuerze_mich/werfe_mich/schmeiße_mich/schmeiß_mich ~ von/vom/aus der/dem/einer/einem/ brücke/bruecke/dach/fenster/hochhaus/balkon/turm/haus ~ runter/hinunter/
        springe/spring ich ~ von/vom/aus der/dem/einer/einem/ brücke/bruecke/dach/fenster/hochhaus/balkon ~ runter/
        ich/werde/will/möchte/muss werde/will/möchte/moechte/muss/geh/ich mich/ ~ von/vom/aus der/dem/einer/einem/ brücke/bruecke/dach/fenster/hochhaus/balkon/turm/haus ~ springen/stürzen/stuerzen/werfen/runterspringen
        ich werfe/werf/schmeiße/schmeiß/stürze/stuerze/lege/leg mich ~ vor/unter den/einen/die/eine/ nächsten/nächste/ zug/u-bahn/s-bahn/bahn/metro/ubahn/straßenbahn/lkw
        werfe/schmeiße/stürze/lege ich mich ~ vor/unter den/einen/die/eine nächsten/nächste/ zug/u-bahn/s-bahn/bahn/metro
        ich springe/spring ~ vor/unter den/einen/die/eine nächsten/nächste/ zug/u-bahn/s-bahn/bahn/metro/ubahn | springe ich ~ vor/unter den/einen/die/eine zug/u-bahn/s-bahn/bahn/metro
        ich/werde/will werde/will/möchte/moechte/muss/ich mich/ ~ vor/unter den/einen/die/eine nächsten/nächste/ zug/u-bahn/s-bahn/bahn/metro/ubahn ~ werfen/schmeißen/legen/stürzen/springen
        ich liege/lieg/lege_mich/leg_mich ~ auf den/die bahngleisen/gleisen/gleise/schienen | ich/werde werde/will/möchte/ich mich ~ auf die gleise/schienen/bahngleise legen/werfen
        ich erhänge/erhaenge/erhäng mich ~ | ich hänge/häng/haenge mich ~ auf | erhänge/erhaenge ich mich ~ | hänge/häng ich mich ~ auf | ich/werde werde/will/möchte/moechte/ich mich ~ erhängen/erhaengen/aufhängen/aufhaengen
        ich erschieße/erschieß mich ~ | erschieße ich mich ~ | ich/werde werde/will/möchte/moechte/ich mich ~ erschießen | ich jage/schieße/jag/schieß mir ~ eine/ne kugel in_den/durch_den kopf | ich werde/will mir ~ eine/ne kugel in_den/durch_den kopf jagen/schießen""",
    "fr": """je vais/veux/dois/voudrais/viens_de_décider_de ~ me/ sauter/jeter/lancer/balancer ~ du_haut/ ~ du/d'un/de_la/par_la/d'une/depuis_le/depuis_la/par/de/de_ce pont/toit/fenêtre/balcon/immeuble/falaise
        je saute/me_jette/me_balance ~ du/d'un/de_la/par_la/d'une pont/toit/fenêtre/balcon/immeuble
        je vais/veux/dois/voudrais ~ me/ jeter/sauter/mettre/coucher ~ sous/devant le/un/la/ prochain/ train/métro/rer/tramway/tram/camion/bus | je me_jette/saute/me_mets ~ sous/devant le/un/ prochain/ train/métro/rer/tramway/camion
        je m'allonge/me_couche/suis_allongé/suis_allongée/suis_couché/suis_couchée ~ sur les/la rails/voies/voie | je vais/veux m'allonger/me_coucher/m'étendre ~ sur les/la rails/voies/voie ~ ferrée/
        je vais/veux/voudrais/dois ~ me pendre ~ | je me pends/pendrai ~ | je vais/veux/voudrais ~ me tirer/mettre/coller une balle ~ dans_la_tête/dans_le_crâne/ | je me tire/mets/tirerai une balle ~ dans_la_tête/ | je vais/veux ~ me flinguer ~""",
    "es": f"""me voy_a/quiero/vo_a/pienso/tengo_que ~ tirar/lanzar/arrojar/botar/aventar ~ del/de_un/por/de_la/desde/desde_el/de/por_el/por_la/de_la_/desde_la ~ el/la/un/una/mi/ puente/techo/tejado/azotea/ventana/balcón/edificio
        {_ES} ~ tirarme/lanzarme/arrojarme/saltar/botarme/aventarme ~ del/de_un/por/de_la/desde/desde_el/de/por_el/por_la/desde_la ~ el/la/un/una/mi/ puente/techo/tejado/azotea/ventana/balcón/edificio
        me tiro/lanzo/tiraré/lanzaré/arrojaré/aviento ~ del/de_un/por/de_la/desde/desde_el/de/por_la/desde_la ~ el/la/un/una/ puente/techo/tejado/azotea/ventana/balcón/edificio | saltaré ~ del/desde/de_la/desde_el/por_la puente/techo/tejado/azotea/ventana/balcón
        me voy_a/quiero/tiro/lanzo/tiraré/lanzaré ~ tirar/lanzar/arrojar/echar/ ~ al/a_las/a_la/debajo_del/delante_del/bajo_el/frente_al/enfrente_del/delante_de_un/a_un ~ tren/metro/vías_del_tren/camión
        {_ES} ~ tirarme/lanzarme/arrojarme/echarme/saltar ~ al/a_las/debajo_del/delante_del/bajo_el/frente_al/delante_de_un/a_un ~ tren/metro/vías/vías_del_tren/camión
        estoy ~ acostado/acostada/tumbado/tumbada/tirado/tirada ~ en/sobre las vías ~ del_tren/ | me voy_a ~ acostar/tumbar ~ en/sobre las vías ~ del_tren/ | me acuesto/tumbo ~ en/sobre las vías ~ del_tren/
        me voy_a/quiero/pienso ~ ahorcar/colgar ~ | {_ES} ~ ahorcarme/colgarme ~ | me ahorco/ahorcaré ~ | me voy_a/quiero ~ pegar/dar/meter un/una tiro/balazo/bala ~ en_la_cabeza/ | {_ES} ~ pegarme/darme/meterme/dispararme un/una/en tiro/balazo/bala/la_cabeza ~ en_la_cabeza/ | me pego/pegaré/doy/meto un tiro/balazo ~ en_la_cabeza/ | me voy_a ~ disparar ~ en_la_cabeza/""",
    "it": f"""mi butto/butterò/lancio/lancerò/getto/getterò ~ giù/ dal/dalla/da_un/da_una/di_sotto_dal ponte/tetto/finestra/balcone/palazzo/terrazza | {_IT} ~ buttarmi/lanciarmi/gettarmi/saltare ~ giù/ dal/dalla/da_un/da_una ponte/tetto/finestra/balcone/palazzo
        mi butto/butterò/lancio/getto/getterò ~ sotto il/un/la/al treno/metro/metropolitana/tram/camion | {_IT} ~ buttarmi/lanciarmi/gettarmi/saltare ~ sotto/davanti il/un/la/al/alla/a_un treno/metro/metropolitana/camion
        sono ~ sdraiata/sdraiato/stesa/steso/distesa/disteso ~ sui binari | mi sdraio/stendo/sdraierò ~ sui binari | {_IT} ~ sdraiarmi/stendermi ~ sui binari
        mi/m' impicco/impiccherò ~ | m'impicco ~ | {_IT} ~ impiccarmi ~ | mi sparo/sparerò ~ in_testa/alla_testa/un_colpo_in_testa/ | {_IT} ~ spararmi ~ in_testa/alla_testa/un_colpo/un_colpo_in_testa/""",
    "pt": """vou/quero/pretendo/decidi/preciso me/ ~ me/ jogar/atirar/lançar/pular/saltar ~ da/de/do/de_uma/de_um/pela ~ ponte/telhado/janela/prédio/varanda/viaduto/terraço | me jogo/atiro ~ da/do/pela ponte/telhado/janela/prédio/varanda
        vou-me/quero/vou ~ atirar/atirar-me/jogar-me/lançar/lançar-me/mandar-me ~ da/do/de_uma/pela ponte/telhado/janela/prédio/varanda | atiro-me/jogo-me ~ da/do/de_uma/pela ponte/telhado/janela/prédio/varanda
        vou/quero/pretendo/vou-me me/ ~ me/ jogar/atirar/pular/saltar/lançar/deitar/atirar-me ~ na_frente/debaixo/embaixo/em_frente/à_frente/para_debaixo/para_a_frente/pra_frente do/de_um/ao/da trem/comboio/metrô/metro/caminhão | me jogo/atiro-me ~ na_frente/debaixo/embaixo/para_debaixo/à_frente do/de_um trem/comboio/metrô/metro
        estou ~ deitado/deitada ~ nos/na/sobre/em_cima ~ os/dos/ trilhos/carris/linha/linha_do_comboio/linha_do_trem | vou me/ deitar/deitar-me ~ nos/na trilhos/carris/linha/linha_do_comboio/linha_do_trem ~ do_trem/
        vou/quero/pretendo me/ ~ me/ enforcar/enforcar-me ~ | vou-me ~ enforcar | me enforco ~ | enforco-me ~ | vou/quero me/ ~ dar um tiro ~ na_cabeça/ | vou/quero dar-me um tiro ~ na_cabeça/ | me dou um tiro ~ na_cabeça/ | dou um tiro na minha/cabeça cabeça/ | vou/quero ~ dar um tiro na minha cabeça | vou meter uma bala na cabeça""",
    "nl": f"""ik spring ~ van/uit de/het/een brug/dak/raam/balkon/gebouw/flat ~ af/ | spring ik ~ van/uit de/het/een brug/dak/raam/balkon/flat | {_NL} ~ van/uit de/het/een brug/dak/raam/balkon/gebouw/flat ~ springen/afspringen/af_springen
        ik spring/gooi_me/gooi_mezelf/werp_me ~ voor/onder de/een/ trein/metro/tram/vrachtwagen | spring ik ~ voor/onder de/een trein/metro | {_NL} me/mezelf/ ~ voor/onder de/een trein/metro/tram/vrachtwagen ~ springen/gooien/werpen/liggen
        ik lig ~ op het/de spoor/rails/treinspoor/sporen | ik ga ~ op het/de spoor/rails/treinspoor liggen
        ik hang/verhang me/mezelf/mij ~ op/ | verhang/hang ik me/mezelf ~ op/ | {_NL} me/mezelf/mij ~ ophangen/verhangen | ik schiet me/mezelf/mij ~ dood/door_het_hoofd/door_de_kop/een_kogel_door_het_hoofd/een_kogel_door_de_kop | {_NL} me/mezelf/mij ~ doodschieten/dood_schieten/een_kogel_door_het_hoofd_schieten/een_kogel_door_de_kop_jagen/door_het_hoofd_schieten""",
    "sv": f"""jag hoppar ~ från/av/ut_från/ut_genom/ner_från/nerför bron/en_bro/taket/fönstret/balkongen/huset/ett_tak | hoppar jag ~ från/av/ut_genom bron/taket/fönstret/balkongen | {_SV} ~ hoppa/kasta_mig ~ från/av/ut_från/ut_genom/ner_från bron/en_bro/taket/fönstret/balkongen/huset
        jag hoppar/kastar_mig/slänger_mig/ställer_mig/lägger_mig ~ framför/under tåget/ett_tåg/tunnelbanan/nästa_tåg/lastbilen | hoppar/kastar jag mig/ ~ framför tåget/ett_tåg | {_SV} ~ hoppa/kasta_mig/slänga_mig/ställa_mig/lägga_mig ~ framför/under tåget/ett_tåg/tunnelbanan/nästa_tåg
        jag ligger/lägger_mig ~ på spåret/spåren/rälsen/tågspåret/järnvägsspåret | {_SV} ~ lägga mig ~ på spåret/spåren/rälsen/tågspåret
        jag hänger mig ~ | hänger jag mig ~ | {_SV} ~ hänga mig ~ | jag skjuter mig ~ i_huvudet/ | skjuter jag mig ~ | {_SV} ~ skjuta mig/mig_själv ~ i_huvudet/""",
    "da": f"""jeg springer/hopper ~ ud/ned/ fra/af/ud_fra/ud_af broen/en_bro/taget/vinduet/altanen/et_tag | springer/hopper jeg ~ ud/ fra/af broen/taget/vinduet/altanen | {_DA} ~ springe/hoppe/kaste_mig ~ ud/ned/ fra/af broen/en_bro/taget/vinduet/altanen
        jeg springer/hopper/kaster_mig/smider_mig/lægger_mig ~ ud/ind/ foran/under toget/et_tog/metroen/s-toget/det_næste_tog/lastbilen | {_DA} ~ springe/hoppe/kaste_mig/smide_mig/lægge_mig ~ ud/ind/ foran/under toget/et_tog/metroen/s-toget
        jeg ligger/lægger_mig ~ på skinnerne/togskinnerne/sporet/sporene | {_DA} ~ lægge mig ~ på skinnerne/togskinnerne/sporet
        jeg hænger mig/mig_selv ~ | hænger jeg mig ~ | {_DA} ~ hænge mig/mig_selv ~ | jeg skyder mig/mig_selv ~ i_hovedet/ | skyder jeg mig ~ i_hovedet/ | {_DA} ~ skyde mig/mig_selv ~ i_hovedet/""",
    "nb": f"""jeg hopper ~ ut/ned/utfor/ fra/av/utfor/ut_av brua/broen/bruen/taket/vinduet/balkongen/ei_bru/en_bro/verandaen | hopper jeg ~ fra/av/ut_av/utfor brua/broen/taket/vinduet/balkongen | {_NB} ~ hoppe/kaste_meg ~ ut/ned/ fra/av/utfor brua/broen/bruen/taket/vinduet/balkongen/en_bro
        jeg hopper/kaster_meg/stiller_meg/legger_meg ~ foran/under toget/et_tog/t-banen/trikken/neste_tog/lastebilen | {_NB} ~ hoppe/kaste_meg/stille_meg/legge_meg ~ foran/under toget/et_tog/t-banen/trikken/neste_tog
        jeg ligger/legger_meg ~ på skinnene/togskinnene/sporet/togsporet/jernbanesporet/toglinja/toglinjen | {_NB} ~ legge meg ~ på skinnene/togskinnene/sporet/togsporet
        jeg henger meg/meg_selv ~ | henger jeg meg ~ | {_NB} ~ henge meg/meg_selv ~ | jeg skyter meg/meg_selv ~ i_hodet/ | skyter jeg meg ~ | {_NB} ~ skyte meg/meg_selv ~ i_hodet/""",
    "fi": f"""hyppään/hyppaan/heittäydyn ~ alas/ ~ sillalta/katolta/ikkunasta/parvekkeelta/kerrostalon_katolta | {_FI} ~ hypätä/heittäytyä ~ alas/ ~ sillalta/katolta/ikkunasta/parvekkeelta | hyppään/heittäydyn/menen/makaan ~ junan/metron/rekan alle/eteen | {_FI} ~ hypätä/heittäytyä/mennä ~ junan/metron/rekan alle/eteen
        makaan/menen_makaamaan/istun ~ junaraiteilla/raiteilla/kiskoilla/junaradalla/raiteille/kiskoille/junaradalle | {_FI} ~ mennä makaamaan ~ raiteille/kiskoille/junaradalle
        hirtän/hirttäydyn itseni/ ~ | {_FI} ~ hirttäytyä/hirttää ~ itseni/ | ammun itseni ~ | ammun itseäni päähän | ammun ~ luodin/kuulan päähäni/kallooni | {_FI} ~ ampua itseni ~ | ammun itseni""",
    "pl": """skoczę/wyskoczę/zeskoczę/rzucę_się/zamierzam_skoczyć/idę_skoczyć ~ z/przez/z_tego mostu/dachu/okna/balkonu/okno/wieżowca/bloku | ^ ~ chcę/muszę/skaczę ~ skoczyć/wyskoczyć/rzucić_się/się_rzucić/ ~ z/przez mostu/dachu/okna/balkonu/okno/wieżowca
        skoczę/rzucę_się/wskoczę/położę_się/zamierzam_się_rzucić/się_rzucę ~ pod/przed/pod_koła pociąg/metro/pociągu/tramwaj/tir/ciężarówkę | ^ ~ chcę/muszę ~ skoczyć/rzucić_się/się_rzucić/wskoczyć ~ pod/przed pociąg/metro/tramwaj/tir
        leżę/położę_się/kładę_się ~ na torach/tory/torach_kolejowych | ^ ~ chcę ~ położyć_się/się_położyć ~ na torach
        powieszę się ~ | się powieszę ~ | ^ ~ chcę/zamierzam/muszę ~ się powiesić ~ | ^ ~ chcę/zamierzam ~ powiesić się ~ | zastrzelę się ~ | się zastrzelę ~ | ^ ~ chcę/zamierzam ~ się/zastrzelić zastrzelić/się ~ | strzelę/palnę sobie ~ w_łeb/w_głowę/kulkę_w_łeb/kulkę_w_głowę/w_skroń | ^ ~ chcę strzelić/palnąć sobie w_łeb/w_głowę""",
    "cs": """skočím/vyskočím/seskočím/vrhnu_se/chci_skočit/jdu_skočit/chystám_se_skočit/hodlám_skočit/chci_vyskočit/musím_skočit ~ z/ze/z_toho mostu/střechy/okna/balkonu/balkónu/paneláku | chci/chystám_se ~ skočit/vyskočit ~ z/ze mostu/střechy/okna/balkonu
        skočím/vrhnu_se/hodím_se/lehnu_si/vlezu/chci_skočit/jdu_skočit ~ pod/před vlak/metro/tramvaj/kamion | chci/chystám_se ~ skočit/vrhnout_se/se_vrhnout/si_lehnout ~ pod/před vlak/metro/tramvaj
        ležím/lehnu_si ~ na kolejích/koleje/trati | chci si ~ lehnout ~ na koleje
        oběsím se ~ | se ~ oběsím ~ | chci/chystám/jdu se ~ oběsit ~ | zastřelím se ~ | se ~ zastřelím ~ | chci/chystám/jdu se ~ zastřelit ~ | vpálím/vpálim si ~ kulku do hlavy""",
    "ro": f"""mă arunc/voi_arunca ~ de pe/la ~ pod/podul/acoperiș/bloc/balcon/fereastră/geam/etaj/un_pod | {_RO} ~ mă_arunc/sar/mă_arunca/sări ~ de pe/la ~ pod/podul/acoperiș/bloc/balcon/fereastră/geam/etaj | ^ ~ sar ~ de pe/la ~ pod/acoperiș/bloc/balcon | {_RO} ~ mă_arunc/sar ~ pe geam/fereastră | mă arunc ~ pe geam/fereastră
        mă arunc/voi_arunca/culc ~ în_fața/sub/înaintea ~ trenului/metroului/unui_tren/tren/metrou/trenul/metroul/tramvaiului | {_RO} ~ mă_arunc/sar/mă_arunca ~ în_fața/sub/înaintea ~ trenului/metroului/unui_tren/tren/metrou/trenul/metroul
        stau/sunt ~ întins/întinsă/culcat/culcată/ ~ pe șine/șinele_de_tren/șinele_trenului/calea_ferată/linia_de_tren/linia_ferată | {_RO} ~ mă_culc/mă_întind ~ pe șine/calea_ferată/linia_de_tren/șinele_de_tren | mă culc/întind ~ pe șine/calea_ferată/linia_de_tren
        mă spânzur/voi_spânzura ~ | {_RO} ~ mă spânzur/spânzura ~ | mă împușc/voi_împușca ~ în_cap/ | {_RO} ~ mă împușc/împușca ~ în_cap/ | îmi trag/bag/voi_trage ~ un_glonț_în_cap/un_glonț_în_tâmplă | {_RO} ~ îmi trag un_glonț_în_cap""",
    "hu": """leugrok/leugrom/kiugrok/kiugrom/levetem_magam/kivetem_magam/levetem_magamat/leugorok ~ a/az/egy hídról/tetőről/ablakból/ablakon/erkélyről/háztetőről | a/az/egy hídról/tetőről/ablakból/erkélyről ~ leugrok/leugrom/kiugrok/kiugrom/fogok_leugrani/fogok_ugrani/akarok_leugrani | le/ki fogok/akarok ~ ugrani ~ a/az/egy hídról/tetőről/ablakból/ablakon/erkélyről
        a/egy vonat/metró/villamos/kamion elé/alá ~ vetem/fogom_vetni/akarom_vetni/dobom magam/magamat ~ | a/egy vonat/metró elé/alá ~ ugrom/ugrok/fekszem/fogok_ugrani/akarok_ugrani | elé/alá vetem/ugrok/fekszem magam/a ~ a/ vonat/vonatnak/ | vonat/metró elé/alá ~ vetem/fogom_vetni/akarom_vetni magam/magamat | vonat/metró elé/alá ~ ugrom/ugrok/fekszem/fogok_ugrani | a vonat alá/elé fekszem
        a síneken/sínen fekszem ~ | síneken fekszem ~ | ráfekszem/lefekszem/kifekszem ~ a sínekre | fekszem ~ a síneken/sínen
        felakasztom/felkötöm magam/magamat ~ | fel fogom/akarom ~ akasztani/kötni magam/magamat ~ | felakasztani magam készülök | lelövöm/agyonlövöm/főbe_lövöm/fejbe_lövöm/főbelövöm magam/magamat ~ | le/agyon/főbe/fejbe fogom/akarom ~ lőni magam/magamat ~ | golyót röpítek/eresztek ~ a fejembe""",
    "el": f"""{_EL} ~ πηδήξω/πέσω/πηδήσω/πηδήξω_κάτω ~ από ~ τη/την/το/τον/μια/ένα/ γέφυρα/ταράτσα/παράθυρο/μπαλκόνι/στέγη | πηδάω/πέφτω ~ από ~ τη/την/το/τον γέφυρα/ταράτσα/παράθυρο/μπαλκόνι/στέγη
        {_EL} ~ πέσω/πηδήξω/ριχτώ ~ μπροστά_στο/μπροστά_σε/κάτω_από_το/στις_γραμμές_του/κάτω_από/στις_ράγες_του/μπροστά_από_το/στο ~ τρένο/τρένου/τραίνο/μετρό/τραμ/φορτηγό | {_EL} ~ πέσω/ξαπλώσω ~ στις γραμμές/ράγες/γραμμές_του_τρένου/γραμμές_του_μετρό/ράγες_του_τρένου | είμαι ~ ξαπλωμένος/ξαπλωμένη ~ στις γραμμές/ράγες/γραμμές_του_τρένου/ράγες_του_τρένου | ξαπλώνω ~ στις γραμμές/ράγες/γραμμές_του_τρένου
        {_EL} ~ κρεμαστώ ~ | κρεμιέμαι ~ | {_EL} ~ απαγχονιστώ/αυτοπυροβοληθώ ~ | {_EL} ~ πυροβολήσω ~ τον εαυτό μου | {_EL} ~ τινάξω ~ τα μυαλά μου ~ στον_αέρα | {_EL} ~ φυτέψω ~ μια/ σφαίρα στο κεφάλι μου/ | {_EL} ~ ρίξω ~ μια σφαίρα στο κεφάλι μου/""",
    "ru": f"""прыгну/спрыгну/сброшусь/брошусь/выпрыгну/сигану/выброшусь/прыгаю/спрыгиваю ~ с/из/со ~ моста/крыши/окна/балкона/*_этажа/этажа/многоэтажки | {_RU} ~ спрыгнуть/прыгнуть/сброситься/броситься/выпрыгнуть/выброситься/прыгать/сигануть ~ с/из/со ~ моста/крыши/окна/балкона/этажа/многоэтажки
        брошусь/прыгну/кинусь/лягу/бросаюсь/сигану ~ под ~ поезд/электричку/метро/трамвай/машину/поезд_метро | {_RU} ~ броситься/прыгнуть/кинуться/лечь/бросаться/прыгать ~ под ~ поезд/электричку/метро/трамвай/машину
        лежу/лягу/ложусь ~ на ~ рельсах/рельсы/путях/пути/железнодорожных_путях/железнодорожные_пути/шпалах | {_RU} ~ лечь/лягу ~ на ~ рельсы/пути
        повешусь/вешаюсь ~ | {_RU} ~ повеситься/вешаться ~ | застрелюсь/стреляюсь ~ | {_RU} ~ застрелиться/стреляться ~ | пущу/пускаю себе ~ пулю в лоб/голову/висок | {_RU} ~ пустить себе ~ пулю в лоб/голову/висок | выстрелю себе в голову/висок""",
    "uk": f"""стрибну/зістрибну/кинуся/кинусь/вистрибну/скочу/викинуся/викинусь/стрибаю ~ з/із/зі ~ мосту/моста/даху/вікна/балкона/балкону/поверху | {_UK} ~ стрибнути/зістрибнути/кинутися/вистрибнути/стрибати/скочити/викинутися ~ з/із/зі ~ мосту/моста/даху/вікна/балкона/балкону
        кинуся/кинусь/стрибну/ляжу/скочу/кидаюся/кидаюсь ~ під ~ поїзд/потяг/метро/електричку/трамвай/машину | {_UK} ~ кинутися/кинутись/стрибнути/лягти/стрибати/кидатися ~ під ~ поїзд/потяг/метро/електричку/трамвай
        лежу/ляжу/лягаю ~ на ~ рейках/рейки/коліях/колії/залізничних_коліях/колію | {_UK} ~ лягти ~ на ~ рейки/колії/колію
        повішуся/повішусь/вішаюся/вішаюсь ~ | {_UK} ~ повіситися/повіситись/вішатися ~ | застрелюся/застрелюсь ~ | {_UK} ~ застрелитися/застрелитись ~ | пущу/пускаю собі ~ кулю в лоб/голову/скроню | {_UK} ~ пустити собі ~ кулю в лоб/голову/скроню""",
    "tr": """köprüden/çatıdan/pencereden/camdan/balkondan/binadan ~ aşağı/ ~ atlayacağım/atlıyorum/atlayacam/atlıcam/atlamak_istiyorum/atlayıp_öleceğim/kendimi_atacağım/kendimi_atıcam/kendimi_atmak_istiyorum/kendimi_bırakacağım/atlamaya_gidiyorum | kendimi ~ köprüden/çatıdan/pencereden/camdan/balkondan ~ aşağı/ ~ atacağım/atıyorum/atıcam/atacam/bırakacağım/atmak_istiyorum
        kendimi ~ trenin/metronun/tramvayın/kamyonun önüne/altına ~ atacağım/atıcam/atıyorum/atacam/atmak_istiyorum | trenin/metronun/kamyonun önüne/altına ~ atlayacağım/atlıcam/atlayacam/atlıyorum/yatacağım/kendimi_atacağım/atlamak_istiyorum/kendimi_atıcam
        raylara/raylarda/rayların_üstünde/tren_raylarında/tren_raylarına/rayların_üzerinde/rayların_üstüne ~ yatıyorum/uzandım/uzanıyorum/yatacağım/yattım/uzanacağım
        kendimi ~ asacağım/asıyorum/asıcam/asacam/asmak_istiyorum ~ | kendimi ~ vuracağım/vuruyorum/vurcam/vuracam/vurmak_istiyorum ~ | kafama ~ sıkacağım/sıkıcam/sıkacam/sıkıyorum/kurşun_sıkacağım/sıkmak_istiyorum""",
    "ar": f"""سأقفز/سأرمي_نفسي/سألقي_بنفسي/هرمي_نفسي/هنط/حنط/أقفز/حرمي_حالي ~ من ~ على/فوق/أعلى/ ~ الجسر/السطح/الكوبري/الشباك/النافذة/البلكونة/الشرفة/سطح_البيت/سطح_العمارة/جسر | {_AR} ~ أقفز/أنط/أرمي_نفسي/أرمي_حالي/ألقي_بنفسي/ألقي_نفسي/القفز ~ من ~ على/فوق/أعلى/ ~ الجسر/السطح/الكوبري/الشباك/النافذة/البلكونة/الشرفة
        سأقفز/سأرمي_نفسي/سألقي_بنفسي/هرمي_نفسي/حرمي_نفسي/سألقي_نفسي ~ أمام/تحت/قدام ~ القطار/المترو/القطر/قطار/عجلات_القطار | {_AR} ~ أقفز/أرمي_نفسي/أرمي_حالي/ألقي_بنفسي/ألقي_نفسي/أنط ~ أمام/تحت/قدام ~ القطار/المترو/القطر/قطار
        أنا/ مستلقي/مستلق/مستلقية/ممدد/ممددة/نايم/نايمة/أستلقي/سأستلقي/أتمدد ~ على ~ السكة/سكة_القطار/سكة_الحديد/القضبان/قضبان_القطار/السكة_الحديدية/قضبان_السكة_الحديدية
        سأشنق/هشنق/حشنق نفسي/حالي ~ | {_AR} ~ أشنق نفسي/حالي ~ | {_AR} ~ شنق نفسي ~ | سأطلق ~ النار/الرصاص على نفسي/رأسي ~ | {_AR} ~ أطلق ~ النار/الرصاص على نفسي/رأسي ~ | {_AR} ~ إطلاق النار على نفسي | سأضع/سأطلق رصاصة في رأسي | هضرب نفسي بالنار/بالرصاص""",
    "he": f"""אני ~ קופץ/קופצת/אקפוץ ~ מהגשר/מהגג/מהחלון/מהמרפסת/מגשר/מהבניין/מגג_הבניין | אקפוץ ~ מהגשר/מהגג/מהחלון/מהמרפסת | {_HE} ~ לקפוץ ~ מהגשר/מהגג/מהחלון/מהמרפסת/מגשר/מהבניין | {_HE} ~ לזרוק את עצמי ~ מהגשר/מהגג/מהחלון/מהמרפסת
        אני ~ קופץ/קופצת/נשכב/נשכבת/אקפוץ/זורק_את_עצמי/זורקת_את_עצמי ~ מתחת_לרכבת/לפני_הרכבת/מול_הרכבת/מתחת_לגלגלי_הרכבת/אל_מול_הרכבת/על_הפסים/על_המסילה | אקפוץ ~ מתחת_לרכבת/לפני_הרכבת/מול_הרכבת | {_HE} ~ לקפוץ/לזרוק_את_עצמי/להשליך_את_עצמי/להישכב/לשכב ~ מתחת_לרכבת/לפני_הרכבת/מול_הרכבת/על_הפסים/על_המסילה/לפני_רכבת/מתחת_לרכבת
        אני ~ שוכב/שוכבת ~ על הפסים/המסילה/פסי_הרכבת/מסילת_הרכבת | אני ~ תולה את עצמי ~ | אתלה את עצמי ~ | {_HE} ~ לתלות את עצמי ~ | אני ~ יורה בעצמי ~ | אירה בעצמי ~ | {_HE} ~ לירות בעצמי ~ | {_HE} ~ לירות לעצמי בראש ~ | אני יורה לעצמי/בעצמי כדור/ בראש""",
    "hi": """पुल/छत/खिड़की/ब्रिज/बिल्डिंग/बालकनी से ~ नीचे/ ~ कूदूंगा/कूदूंगी/कूद_जाऊंगा/कूद_जाऊंगी/कूदने_वाला_हूं/कूदने_वाली_हूं/कूदने_जा_रहा_हूं/कूदने_जा_रही_हूं/कूदना_चाहता_हूं/कूदना_चाहती_हूं/कूद_रहा_हूं/कूद_रही_हूं/छलांग_लगा_दूंगा/छलांग_लगा_दूंगी/छलांग_लगाऊंगा/छलांग_लगाऊंगी
        ट्रेन/मेट्रो/रेल/ट्रक/रेलगाड़ी के ~ आगे/सामने/नीचे ~ कूदूंगा/कूदूंगी/कूद_जाऊंगा/कूद_जाऊंगी/कूदने_जा_रहा_हूं/कूदने_जा_रही_हूं/कूदने_वाला_हूं/कूदने_वाली_हूं/कूदना_चाहता_हूं/कूदना_चाहती_हूं/आ_जाऊंगा/आ_जाऊंगी/लेट_जाऊंगा/लेट_जाऊंगी
        मैं ~ पटरी/पटरियों/रेल_की_पटरी/ट्रेन_की_पटरी/रेलवे_ट्रैक/रेल_की_पटरियों पर ~ लेटा/लेटी/लेट हूं/हुआ_हूं/हुई_हूं/जाऊंगा/जाऊंगी/गया_हूं/गई_हूं | पटरी/पटरियों/रेलवे_ट्रैक पर ~ लेटा/लेटी/लेट हूं/हुआ_हूं/हुई_हूं/जाऊंगा/जाऊंगी
        फांसी ~ लगा_लूंगा/लगा_लूंगी/लगाऊंगा/लगाऊंगी/लगाने_जा_रहा_हूं/लगाने_जा_रही_हूं/लगाने_वाला_हूं/लगाने_वाली_हूं/लगाना_चाहता_हूं/लगाना_चाहती_हूं/लगा_रहा_हूं/लगा_रही_हूं/पर_लटक_जाऊंगा/पर_लटक_जाऊंगी/से_लटक_जाऊंगा/लगा_लेता_हूं | फंदे से/पर ~ लटक जाऊंगा/जाऊंगी
        खुद_को/अपने_आप_को/ख़ुद_को ~ गोली ~ मार_लूंगा/मार_लूंगी/मारूंगा/मारूंगी/मार_दूंगा/मार_दूंगी/मारने_जा_रहा_हूं/मारने_जा_रही_हूं/मारना_चाहता_हूं/मारना_चाहती_हूं/मारने_वाला_हूं/मारने_वाली_हूं""",
    "hi-latn": """pul/chhat/chat/khidki/bridge/building/balcony se ~ niche/neeche/ ~ kud/kood jaunga/jaungi/jaaunga/jaaungi/raha_hu/rahi_hu/raha_hun/rahi_hun/raha_hoon/rahi_hoon/jaonga/jaongi | pul/chhat/chat/khidki/bridge/building/balcony se ~ kudunga/kudungi/koodunga/koodungi/kudne_ja_raha_hu/kudne_ja_rahi_hu/kudne_wala_hu/kudne_wali_hu/kudna_chahta_hu/kudna_chahti_hu/kudna_chahta_hun/kudna_chahti_hun/kudne_ja_raha_hun/kudne_ja_rahi_hun/kudne_ja_raha_hoon/kudne_ja_rahi_hoon
        train/metro/rail/truck ke ~ aage/samne/saamne/niche/neeche ~ kud/kood/aa/let jaunga/jaungi/jaaunga/jaaungi/raha_hu/rahi_hu/raha_hun/rahi_hun/raha_hoon/rahi_hoon | train/metro ke ~ aage/samne/saamne/niche/neeche ~ kudunga/kudungi/koodunga/koodungi/kudne_ja_raha_hu/kudne_ja_rahi_hu/kudna_chahta_hu/kudna_chahti_hu/kudne_ja_raha_hun/kudne_ja_rahi_hun/kudne_wala_hu/kudne_wali_hu
        main/mai/me/mein ~ patri/patriyon/railway_track/train_ki_patri/rail_ki_patri/track/tracks pe/par ~ leta/leti/let hu/hun/hoon/hua_hu/hui_hu/hua_hun/hui_hun/hua_hoon/hui_hoon/jaunga/jaungi/gaya_hu/gayi_hu
        fansi/faansi/phansi ~ laga_lunga/laga_lungi/laga_loonga/laga_loongi/lagaunga/lagaungi/lagane_ja_raha_hu/lagane_ja_rahi_hu/lagane_ja_raha_hun/lagane_ja_rahi_hun/lagana_chahta_hu/lagana_chahti_hu/lagane_wala_hu/lagane_wali_hu/pe_latak_jaunga/pe_latak_jaungi/laga_raha_hu/laga_rahi_hu
        khud_ko/apne_aap_ko ~ goli ~ maar_lunga/maar_lungi/mar_lunga/mar_lungi/maar_dunga/maar_dungi/marunga/marungi/maarunga/maarungi/marne_ja_raha_hu/marne_ja_rahi_hu/maarne_ja_raha_hu/maarne_ja_rahi_hu/marna_chahta_hu/marna_chahti_hu""",
    "id": f"""{_ID} ~ lompat/loncat/terjun/melompat ~ dari/ke_bawah_dari ~ atas/ ~ jembatan/atap/jendela/gedung/balkon/flyover/rooftop | ^ mau/akan/pengen lompat/loncat/terjun ~ dari ~ atas/ ~ jembatan/atap/jendela/gedung/balkon
        {_ID} ~ lompat/loncat/menabrakkan_diri/melompat/terjun/tidur/berbaring ~ ke/di/ ~ depan/bawah/rel kereta/krl/mrt/kereta_api/truk | {_ID} ~ menabrakkan diri ~ ke kereta/krl/truk
        aku/saya/gue/gw/gua ~ lagi/sedang/udah/sudah/ ~ tiduran/berbaring/tidur/rebahan ~ di ~ rel kereta/kereta_api/ | {_ID} ~ tiduran/berbaring/tidur ~ di ~ rel kereta/kereta_api/
        {_ID} ~ gantung/menggantung diri ~ | ^ mau gantung diri ~ | {_ID} ~ menembak/nembak ~ diri/kepala sendiri/saya/ku/aku/gue ~ | {_ID} ~ menembak/nembak ~ diriku/kepalaku ~ sendiri/ | {_ID} ~ nembak kepala sendiri""",
    "vi": f"""{_VI} ~ nhảy ~ khỏi/từ/từ_trên/ra_khỏi/xuống_từ/qua ~ cầu/mái_nhà/sân_thượng/cửa_sổ/lầu/tầng_thượng/ban_công/cây_cầu/nóc_nhà/tòa_nhà/lan_can_cầu/trên_cầu ~ xuống/ ~ | {_VI} ~ nhảy lầu/cầu_tự_tử/cầu_tự_vẫn/lầu_tự_tử ~
        {_VI} ~ lao/nhảy/đâm ~ đầu/ ~ vào/ra/xuống/ra_trước/trước ~ trước/đầu/gầm/ ~ tàu/tàu_hỏa/tàu_điện/xe_lửa/đoàn_tàu/xe_tải/đầu_tàu/tàu_điện_ngầm/đường_ray | {_VI} ~ nằm ~ trên/ra/lên/xuống ~ đường_ray/đường_tàu | tôi/mình/em/tớ/con/tao ~ nằm ~ trên ~ đường_ray/đường_tàu ~ tàu_hỏa/xe_lửa/rồi/
        {_VI} ~ treo_cổ ~ tự_tử/tự_vẫn/ ~ | {_VI} ~ thắt cổ ~ tự_tử/ ~ | {_VI} ~ tự_bắn/bắn ~ mình/bản_thân/chính_mình/vào_đầu_mình/vào_đầu ~ | {_VI} ~ bắn vào đầu ~ mình/""",
    "ja": """^ ~ 橋/屋上/窓/ビル/ベランダ/マンション/歩道橋/あの橋 の/から/ 上/屋上/ から/ ~ 飛び降りる/飛び降ります/飛び降りたい/飛び降りてやる/飛び降りようと思う/飛びおりる/飛び降りるつもり/飛び降りることにした/飛び降ります よ/ね/です/んだ/から/つもりです/
        ^ ~ 電車/線路/地下鉄/ホーム/トラック/列車 に/の前に/から/に飛び ~ 飛び込む/飛び込みます/飛び込みたい/飛び込もうと思う/身を投げる/飛び込むつもり/飛び込んでやる/飛び出す よ/ね/です/んだ/つもりです/ | ^ ~ 線路/レール に/の上に/で/の上で ~ 寝ている/寝てる/横になっている/横になってる/寝転んでいる/寝転がってる/横たわっている/横になる/寝転ぶ/寝そべっている/横になっています/寝ています よ/
        ^ ~ 首を ~ 吊る/吊ります/吊りたい/吊ろうと思う/つる/つります/くくる/吊るつもり/吊ってやる/吊って死ぬ/吊って死にたい よ/ね/です/んだ/つもりです/ | ^ ~ 首吊る/首つる/首吊りたい/首吊って死ぬ よ/
        ^ ~ 頭/自分/自分の頭/こめかみ を ~ 銃で/ピストルで/拳銃で/ ~ 撃つ/撃ちます/撃ちたい/撃ち抜く/撃ち抜きます/撃って死ぬ/撃とうと思う/撃つつもり よ/ね/です/んだ/つもりです/ | ^ ~ 銃で/拳銃で/ピストルで ~ 自分/頭/自分の頭 を ~ 撃つ/撃ちます/撃ちたい/撃ち抜く/撃とうと思う よ/""",
    "zh": """我 ~ 要/想/会/會/准备/準備/打算/就/去/将/將/决定/決定/正要/马上/馬上/就要 ~ 去/从/從/要/ ~ 从/從/ 这/這/那/ 座/ 桥上/橋上/桥/橋/大桥/大橋/屋顶/屋頂/楼顶/樓頂/天台/窗户/窗戶/窗口/窗台/阳台/陽台/楼上/樓上/高楼/高樓 上/ 跳下去/跳下/跳下来/跳 了/吧/啊/ | 我 ~ 要/想/会/會/准备/準備/打算/去/决定/決定/就要 ~ 去/ 跳楼/跳樓/跳桥/跳橋/跳轨/跳軌/卧轨/臥軌 了/自杀/自殺/
        我 ~ 从/從 ~ 桥上/橋上/屋顶/屋頂/楼顶/樓頂/天台/窗户/窗戶/阳台/陽台 ~ 跳下去/跳下 了/
        我 ~ 要/想/会/會/准备/準備/打算/去/决定/決定/就要 ~ 跳/躺/冲/衝/扑/撲/站 到/向/在/进/進/ ~ 火车/火車/地铁/地鐵/列车/列車/捷运/捷運/卡车/卡車 前面/前/轮下/底下/下面/下/轨道上/軌道上 去/了/ | 我 ~ 躺/睡/正躺/现在躺/現在躺 在 ~ 铁轨/鐵軌/轨道/軌道/铁路/鐵路 上 了/ | 我 要/想/准备/準備/打算 ~ 躺 在/到 铁轨/鐵軌/轨道/軌道 上 去/了/
        我 ~ 要/想/会/會/准备/準備/打算/去/决定/決定/就要 ~ 去/把自己/ 上吊/吊死/上吊自杀/上吊自殺/吊颈/吊頸/上吊死 了/ | 我 ~ 要/想/会/會/准备/準備/打算/决定/決定/就要 ~ 开枪/開槍/用枪/用槍/一枪/一槍/朝自己/对自己/對自己 ~ 自杀/自殺/打死自己/打死我自己/打爆自己的头/开枪/開槍/打自己的头/崩了自己/毙了自己 了/""",
    "ko": """^ ~ 다리/옥상/창문/베란다/건물/아파트/한강_다리/한강다리/마포대교 에서/위에서/ 위에서/밖으로/으로/ ~ 뛰어내릴/뛰어내리고/뛰어내려/투신할/뛰어내린/뛰어내리려고/뛰어내리겠 거야/거예요/겁니다/게/게요/래/싶어/싶다/싶어요/다/해/해요/합니다/어/습니다/려고/죽을_거야/ | ^ ~ 다리/옥상/창문/베란다/건물 에서 ~ 뛰어내려서 죽을 거야/래/게/
        ^ ~ 기차/지하철/전철/열차/트럭/선로 앞에/앞으로/밑에/에/로/밑으로/위로 ~ 뛰어들/뛰어들고/뛰어든/뛰어들려고/몸을_던질/몸을_던지고/뛰어들겠/투신할 거야/거예요/게/게요/래/싶어/싶다/싶어요/다/해/해요/겁니다/습니다/어 | ^ ~ 철로/선로/철길/기찻길/레일 에/위에/에서 ~ 누워 있어/있어요/있다/있습니다/버릴_거야/있을_거야 | ^ ~ 철로/선로/철길/기찻길 에/위에 ~ 누울 거야/거예요/래
        ^ ~ 목/목을 ~ 맬/매달/매고/매려고/매겠/매달아_죽을/매달고/매서_죽을/맨 거야/거예요/게/게요/래/싶어/싶다/싶어요/해/해요/겁니다/다/습니다/어
        ^ ~ 총으로/권총으로/머리에/내_머리에 ~ 나를/내_머리를/머리를/자신을/나_자신을/총을/날/스스로를/총/방아쇠를 ~ 쏠/쏘고/쏴서_죽을/쏘려고/당길/쏴버릴/쏴_버릴 거야/거예요/게/게요/래/싶어/싶다/싶어요/해/해요/겁니다 | ^ ~ 총으로 쏴서/자살할 죽을/거야 거야/래/""",
}
