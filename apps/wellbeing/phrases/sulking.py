"""How a reply takes leave sulking, by language: “Fine. Go. Everyone does.” Each word is harmless; where somebody parts, together they blame.

A language has four kinds of words, `/` between them and `_` for a space: giving in, sending away, what sulks by itself, and what everybody
does. “Fine, go.”, “Then go.” and “Go. Everyone does.” sulk; “Fine, go and rest!”, “Fine, see you tomorrow!” and “Go, sleep well!” don't.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from apps.wellbeing.phrases.wordings import any_of


class Sulking(NamedTuple):
    gives_in: str
    sends_away: str
    sulks: str
    so_do_all: str


SAID = {
    "en": Sulking(
        "fine/fine_then/whatever/suit_yourself/have_it_your_way/as_you_wish/be_that_way/i_see",
        "go/leave/just_go/just_leave/go_then/then_go/so_go/go_away/leave_then/then_leave",
        "just_go/just_go_then/just_leave/then_go/so_go/go_then/go,_then/leave_then/leave,_then/so_leave/then_leave",
        "everyone_does/everybody_does/they_all_do/everyone_leaves/everybody_leaves/they_all_leave/everyone_goes/everyone_always_does/like_everyone_else/like_everybody_else/like_all_the_others/people_always_do",
    ),
    "de": Sulking(
        "gut/na_gut/schön/na_schön/von_mir_aus/wie_du_willst/meinetwegen/egal/mach_was_du_willst/mach,_was_du_willst/na_toll",
        "geh/geh_doch/geh_halt/dann_geh/dann_geh_doch/dann_geh_halt/so_geh_doch/hau_ab/verschwinde/einfach_gehen",
        "dann_geh/dann_geh_doch/dann_geh_halt/geh_doch/geh_halt/na_dann_geh/so_geh_doch/hau_doch_ab/geh_einfach/dann_hau_doch_ab",
        "alle_gehen/alle_gehen_irgendwann/irgendwann_gehen_alle/am_ende_gehen_alle/alle_tun_das/das_tun_alle/das_machen_alle/das_tun_sie_alle/machen_ja_alle/jeder_geht/alle_verlassen_mich/so_sind_sie_alle/wie_alle/wie_alle_anderen",
    ),
    "fr": Sulking(
        "très_bien/bien/bon/soit/comme_tu_veux/parfait/peu_importe/fais_comme_tu_veux/fais_ce_que_tu_veux",
        "va/va-t'en/pars/alors_pars/alors_va-t'en/pars_alors/pars_donc/va_donc",
        "alors_pars/alors_va-t'en/va-t'en/va-t'en_alors/pars_alors/pars_donc/eh_bien_pars/eh_bien,_pars/ben_pars/vas-y,_pars",
        "tout_le_monde_part/tout_le_monde_le_fait/tout_le_monde_fait_ça/tout_le_monde_s'en_va/ils_partent_tous/ils_le_font_tous/ils_font_tous_ça/tout_le_monde_me_quitte/comme_tout_le_monde/comme_les_autres/comme_tous_les_autres",
    ),
    "es": Sulking(
        "bien/muy_bien/vale/está_bien/como_quieras/da_igual/pues_bien/perfecto/lo_que_sea/haz_lo_que_quieras/pues_nada",
        "vete/márchate/ándate/pues_vete/vete_ya/vete_entonces/entonces_vete/lárgate/pues_márchate",
        "pues_vete/entonces_vete/vete_entonces/vete_y_ya/vete_y_punto/solo_vete/vete,_pues/vete_pues/pues_márchate/lárgate/vete",
        "todos_lo_hacen/todos_se_van/todo_el_mundo_lo_hace/todo_el_mundo_se_va/todos_me_dejan/como_todos/al_final_todos_se_van/así_hacen_todos/todos_hacen_lo_mismo/como_los_demás",
    ),
    "pt": Sulking(
        "tudo_bem/está_bem/tá_bom/tá_bem/tanto_faz/como_quiser/como_queiras/como_você_quiser/muito_bem/faz_o_que_quiseres/faça_o_que_quiser/beleza",
        "vai/vá/vai_embora/vá_embora/então_vai/então_vá/vai_então/some/vai-te_embora/vai_lá_então",
        "então_vai/então_vá/vai_então/vai,_então/vai_logo/vai_embora/vá_embora_então/vai_embora_então/então_vai_embora/só_vai/vai-te_embora",
        "todo_mundo_faz_isso/todos_fazem_isso/todo_mundo_vai_embora/todos_vão_embora/todos_vão/toda_a_gente_o_faz/todos_o_fazem/toda_a_gente_se_vai_embora/todo_mundo_me_deixa/é_o_que_todos_fazem/como_todo_mundo/como_toda_a_gente/como_todos",
    ),
    "it": Sulking(
        "va_bene/bene/benissimo/come_vuoi/fa'_come_vuoi/fai_come_vuoi/e_va_bene/perfetto/fa_lo_stesso/fai_quello_che_vuoi",
        "vai/vattene/vai_via/allora_vai/allora_vattene/vai_allora/e_allora_vai",
        "allora_vai/e_allora_vai/vattene/vai_via/vattene_allora/allora_vattene/vai_allora/vai_e_basta",
        "lo_fanno_tutti/tutti_se_ne_vanno/se_ne_vanno_tutti/tutti_lo_fanno/fanno_tutti_così/tanto_se_ne_vanno_tutti/come_tutti/come_tutti_gli_altri/alla_fine_se_ne_vanno_tutti/alla_fine_vanno_via_tutti",
    ),
    "nl": Sulking(
        "goed/prima/best/mij_best/zoals_je_wilt/wat_jij_wilt/maakt_niet_uit/prima_dan/goed_dan/fijn/dan_niet/doe_wat_je_wilt",
        "ga/ga_dan/dan_ga/ga_weg/dan_ga_je_maar/ga_dan_maar/vertrek/vertrek_dan",
        "ga_dan/ga_dan_maar/dan_ga_je_maar/ga_weg/ga_dan_toch/vertrek_dan/ga_gewoon",
        "iedereen_doet_dat/dat_doet_iedereen/iedereen_gaat_weg/iedereen_gaat/ze_gaan_allemaal/ze_gaan_allemaal_weg/ze_doen_het_allemaal/dat_doen_ze_allemaal/iedereen_vertrekt/net_als_iedereen/iedereen_gaat_uiteindelijk_weg/iedereen_verlaat_me",
    ),
    "da": Sulking(
        "fint/fint_nok/okay_så/som_du_vil/godt/lige_meget/værsgo/gør_som_du_vil/det_er_lige_meget",
        "gå/så_gå/gå_nu/så_gå_da/bare_gå/skrid/gå_da/gå_så",
        "så_gå/gå_da/bare_gå/så_gå_dog/så_gå_da/gå_så/så_skrid",
        "det_gør_alle/alle_gør_det/alle_går/de_går_alle_sammen/alle_forlader_mig/det_gør_de_alle/det_gør_de_alle_sammen/ligesom_alle_andre/alle_skrider/alle_går_til_sidst",
    ),
    "nb": Sulking(
        "greit/fint/ok_da/som_du_vil/samma_det/samme_det/gjør_som_du_vil/greit_nok/vær_så_god",
        "gå/så_gå/bare_gå/gå_da/gå_nå/stikk/dra/så_dra/bare_dra/dra_da",
        "så_gå/gå_da/bare_gå/så_gå_da/så_dra/bare_dra/dra_da/stikk_da/så_stikk",
        "alle_gjør_det/det_gjør_alle/alle_går/alle_drar/de_gjør_det_alle_sammen/alle_forlater_meg/som_alle_andre/akkurat_som_alle_andre/det_gjør_jo_alle/alle_drar_til_slutt",
    ),
    "sv": Sulking(
        "bra/fint/okej_då/som_du_vill/visst/strunt_samma/gör_som_du_vill/jaja/varsågod",
        "gå/gå_då/så_gå/bara_gå/gå_bara/stick/så_stick/dra/dra_då/så_gå_då/stick_då",
        "gå_då/så_gå_då/bara_gå/gå_bara/så_gå/stick_då/dra_då/så_stick",
        "alla_gör_det/det_gör_alla/alla_går/alla_lämnar_mig/alla_sticker/det_gör_de_alla/det_gör_ju_alla/precis_som_alla_andra/som_alla_andra/alla_går_till_slut",
    ),
    "fi": Sulking(
        "hyvä_on/aivan_sama/ihan_sama/kuten_haluat/miten_haluat/miten_vain/miten_vaan/tee_mitä_haluat/no_hyvä/selvä_sitten/ole_hyvä",
        "mene/mene_sitten/lähde/lähde_sitten/mene_pois/mene_nyt/painu/no_mene/menkää",
        "mene_sitten/lähde_sitten/no_mene/no_lähde/mene_nyt_sitten/no_mene_sitten/painu/mene_vaan_sitten/mene_vain_sitten",
        "niin_kaikki_tekevät/kaikki_tekevät_niin/kaikki_lähtevät/kaikki_menevät/kaikki_jättävät_minut/niinhän_kaikki_tekevät/niin_kaikki/kuten_kaikki_muutkin/lopulta_kaikki_lähtevät",
    ),
    "pl": Sulking(
        "dobra/w_porządku/jak_chcesz/jak_sobie_chcesz/świetnie/no_i_dobrze/wszystko_jedno/proszę_bardzo/rób_co_chcesz/rób,_co_chcesz/niech_będzie/fajnie",
        "idź/to_idź/idź_sobie/to_idź_sobie/odejdź/po_prostu_idź/no_to_idź",
        "to_idź/to_idź_sobie/idź_sobie/no_to_idź/po_prostu_idź/idź_już_sobie/no_idź_sobie",
        "wszyscy_tak_robią/każdy_tak_robi/wszyscy_odchodzą/każdy_odchodzi/wszyscy_idą/wszyscy_mnie_zostawiają/jak_wszyscy/jak_każdy/w_końcu_wszyscy_odchodzą",
    ),
    "cs": Sulking(
        "fajn/prima/jak_chceš/no_dobře/to_je_jedno/dělej_co_chceš/dělej,_co_chceš/jak_myslíš/skvělé/pro_mě_za_mě",
        "jdi/tak_jdi/běž/tak_běž/jdi_si/běž_si/tak_si_jdi/tak_si_běž/odejdi/jdi_pryč",
        "tak_jdi/tak_běž/tak_si_jdi/tak_si_běž/prostě_jdi/jdi_si/no_tak_jdi/tak_už_jdi/no_tak_si_jdi",
        "všichni_to_dělají/to_dělají_všichni/dělají_to_všichni/všichni_odcházejí/každý_odejde/všichni_odejdou/stejně_všichni_odejdou/nakonec_všichni_odejdou/všichni_mě_opustí/jako_všichni/dělá_to_každý",
    ),
    "ro": Sulking(
        "bine/foarte_bine/cum_vrei/fie/mă_rog/nu_contează/fă_ce_vrei/perfect",
        "pleacă/du-te/atunci_pleacă/atunci_du-te/pleacă_atunci/du-te_atunci",
        "atunci_pleacă/pleacă_atunci/pleacă_odată/pleacă_și_gata/atunci_du-te/du-te_atunci/pleacă_dar",
        "toți_fac_asta/toată_lumea_face_asta/toți_pleacă/toată_lumea_pleacă/așa_fac_toți/toți_mă_părăsesc/ca_toți_ceilalți/ca_toată_lumea/până_la_urmă_toți_pleacă",
    ),
    "hu": Sulking(
        "jó/ahogy_akarod/ahogy_gondolod/mindegy/hát_jó/nagyszerű/legyen/felőlem/csinálj_amit_akarsz/csinálj,_amit_akarsz/na_jó",
        "menj/akkor_menj/eredj/menj_el/menj_már/hát_menj/menj_akkor",
        "akkor_menj/hát_menj/menj_akkor/hát_akkor_menj/menj_el/akkor_menj_el/egyszerűen_menj",
        "mindenki_ezt_csinálja/mindenki_elmegy/mindenki_ezt_teszi/mind_elmennek/mindenki_itt_hagy/mint_mindenki/úgyis_mindenki_elmegy/végül_mindenki_elmegy",
    ),
    "el": Sulking(
        "ωραία/καλά/όπως_θες/όπως_θέλεις/ό,τι_θες/τέλος_πάντων/κάνε_ό,τι_θες/κάνε_ό,τι_θέλεις/ας_είναι",
        "φύγε/πήγαινε/άντε_φύγε/φύγε_λοιπόν/τότε_φύγε/φύγε_τότε/απλά_φύγε/πήγαινε_λοιπόν",
        "φύγε/τότε_φύγε/φύγε_τότε/φύγε_λοιπόν/απλά_φύγε/άντε_φύγε/πήγαινε_τότε/πήγαινε_λοιπόν",
        "όλοι_το_κάνουν/όλοι_φεύγουν/όλοι_έτσι_κάνουν/έτσι_κάνουν_όλοι/όλοι_με_αφήνουν/όπως_όλοι/όπως_όλοι_οι_άλλοι/στο_τέλος_όλοι_φεύγουν",
    ),
    "tr": Sulking(
        "iyi/peki/tamam/nasıl_istersen/neyse/sen_bilirsin/öyle_olsun/fark_etmez/ne_yaparsan_yap/iyi_o_zaman",
        "git/git_o_zaman/o_zaman_git/git_hadi/git_işte/çek_git/git_öyleyse",
        "git_o_zaman/o_zaman_git/git_işte/çek_git/git_öyleyse/git_bari",
        "herkes_öyle_yapıyor/herkes_gidiyor/herkes_gider/hepsi_gidiyor/herkes_bunu_yapıyor/hepsi_öyle/herkes_gibi/zaten_herkes_gider/zaten_herkes_gidiyor/herkes_yapar/herkes_öyle_yapar",
    ),
    "ru": Sulking(
        "ладно/прекрасно/как_хочешь/отлично/ну_и_ладно/пусть/делай_что_хочешь/делай,_что_хочешь/всё_равно/мне_всё_равно/ну_и_хорошо",
        "иди/уходи/ну_иди/ну_и_иди/ну_и_уходи/тогда_иди/тогда_уходи/вали/просто_уходи/просто_иди/иди_уже/да_иди",
        "ну_и_иди/ну_и_уходи/тогда_уходи/тогда_иди/просто_уходи/просто_иди/уходи/ну_уходи/и_уходи/вот_и_иди/вот_и_уходи",
        "все_так_делают/все_уходят/все_так_поступают/все_всегда_уходят/все_меня_бросают/как_все/как_и_все/все_так_и_делают/в_конце_концов_все_уходят/так_делают_все",
    ),
    "uk": Sulking(
        "гаразд/чудово/як_хочеш/ну_й_добре/ну_і_добре/ну_й_гаразд/нехай/роби_що_хочеш/роби,_що_хочеш/байдуже/мені_байдуже/ладно",
        "іди/йди/ну_іди/ну_й_іди/ну_і_йди/тоді_йди/тоді_іди/просто_йди/просто_іди/йди_собі/іди_собі/іди_вже/іди_геть",
        "ну_і_йди/ну_й_іди/ну_і_іди/ну_й_йди/тоді_йди/тоді_іди/просто_йди/просто_іди/йди_собі/іди_собі",
        "усі_так_роблять/всі_так_роблять/усі_йдуть/всі_йдуть/усі_мене_кидають/всі_мене_кидають/як_усі/як_всі/усі_так_і_роблять/всі_так_і_роблять/зрештою_всі_йдуть",
    ),
    "he": Sulking(
        "בסדר/יופי/איך_שבא_לך/כרצונך/לא_משנה/מה_שתגיד/מה_שתגידי/תעשה_מה_שבא_לך/תעשי_מה_שבא_לך/שיהיה/מה_שתרצה/מה_שתרצי",
        "לך/לכי/אז_לך/אז_לכי/תלך/תלכי/פשוט_לך/פשוט_לכי/לך_כבר/לכי_כבר/אז_תלך/אז_תלכי",
        "אז_לך/אז_לכי/פשוט_לך/פשוט_לכי/אז_תלך/אז_תלכי/לך_כבר/לכי_כבר",
        "כולם_עושים_את_זה/כולם_הולכים/כולם_עוזבים/כולם_ככה/כולם_עוזבים_אותי/כמו_כולם/בסוף_כולם_הולכים/בסוף_כולם_עוזבים",
    ),
    "ar": Sulking(
        "حسنا/طيب/كما_تريد/كما_تريدين/كما_تشاء/كما_تشائين/براحتك/زي_ما_تحب/زي_ما_بدك/لا_يهم/مش_مهم/ماشي/افعل_ما_تريد/افعلي_ما_تريدين",
        "اذهب/اذهبي/امش/امشي/روح/روحي/ارحل/ارحلي/إذن_اذهب/إذن_اذهبي/فقط_اذهب/فقط_اذهبي/ارحل_إذن/ارحلي_إذن/اذهب_إذن/اذهبي_إذن",
        "إذن_اذهب/إذن_اذهبي/اذهب_إذن/اذهبي_إذن/فقط_اذهب/فقط_اذهبي/فقط_ارحل/فقط_ارحلي/ارحل/ارحلي/ارحل_إذن/ارحلي_إذن",
        "الجميع_يفعل_ذلك/الكل_يفعل_ذلك/الجميع_يرحل/الكل_يرحل/كلهم_يرحلون/الكل_بيروح/الكل_بيمشي/كلهم_كده/الكل_كده/الجميع_يتركني/مثل_الجميع/زي_الكل/في_النهاية_الجميع_يرحل",
    ),
    "hi": Sulking(
        "ठीक_है/जैसी_तुम्हारी_मर्ज़ी/जैसी_आपकी_मर्ज़ी/जैसी_मर्ज़ी/जो_करना_है_करो/बढ़िया/जो_मर्ज़ी_करो/ठीक",
        "जाओ/चले_जाओ/चली_जाओ/तो_जाओ/जाओ_फिर/जा/चला_जा/चली_जा/बस_जाओ/फिर_जाओ",
        "तो_जाओ/जाओ_फिर/तो_चले_जाओ/तो_चली_जाओ/बस_जाओ/चले_जाओ/चली_जाओ/फिर_जाओ",
        "सब_यही_करते_हैं/सब_ऐसा_ही_करते_हैं/सब_चले_जाते_हैं/सब_जाते_हैं/सब_छोड़_जाते_हैं/सब_छोड़कर_चले_जाते_हैं/सब_मुझे_छोड़_जाते_हैं/सबकी_तरह/बाकी_सबकी_तरह",
    ),
    "hi-latn": Sulking(
        "theek_hai/thik_hai/jaisi_tumhari_marzi/jaisi_aapki_marzi/jaisi_marzi/jo_karna_hai_karo/badhiya/ok_fine/jo_marzi_karo",
        "jao/chale_jao/chali_jao/to_jao/toh_jao/jao_phir/bas_jao/ja/chala_ja/chali_ja/phir_jao",
        "to_jao/toh_jao/jao_phir/bas_jao/chale_jao/chali_jao/phir_jao/toh_chale_jao/toh_chali_jao",
        "sab_yahi_karte_hain/sab_yehi_karte_hain/sab_yahi_karte_hai/sab_aisa_hi_karte_hain/sab_chale_jaate_hain/sab_chale_jate_hain/sab_jaate_hain/sab_chhod_jaate_hain/sabki_tarah/baaki_sabki_tarah",
    ),
    "id": Sulking(
        "baiklah/ya_sudah/ya_udah/yaudah/terserah/terserah_kamu/terserahmu/oke_deh/bagus/sudahlah/ya_sudahlah",
        "pergi/pergi_saja/pergi_aja/pergilah/pergi_sana/sana_pergi/sana/pergi_aja_sana",
        "pergi_saja/pergi_aja/pergi_sana/sana_pergi/ya_pergi_saja/pergilah_kalau_begitu/kalau_begitu_pergilah/kalau_begitu_pergi_saja/pergi_aja_sana",
        "semua_orang_begitu/semua_juga_begitu/semua_orang_juga_begitu/semua_orang_melakukannya/semua_orang_pergi/semua_pergi/semua_orang_meninggalkanku/semuanya_juga_pergi/semua_juga_pergi/seperti_semua_orang/pada_akhirnya_semua_pergi",
    ),
    "vi": Sulking(
        "được_rồi/được_thôi/được/thôi_được/tùy_bạn/tùy_em/tùy_anh/sao_cũng_được/muốn_làm_gì_thì_làm/thế_thì_thôi/tùy/thôi_kệ",
        "đi_đi/cứ_đi_đi/vậy_thì_đi_đi/thế_thì_đi_đi/cứ_đi/biến_đi/đi_luôn_đi/cứ_việc_đi",
        "cứ_đi_đi/vậy_thì_đi_đi/thế_thì_đi_đi/đi_luôn_đi/thì_đi_đi/cứ_việc_đi/đi_đi/biến_đi",
        "ai_cũng_thế/ai_cũng_vậy/ai_cũng_đi/ai_cũng_làm_thế/ai_rồi_cũng_đi/ai_cũng_bỏ_đi/mọi_người_đều_vậy/mọi_người_đều_thế/mọi_người_đều_đi/như_mọi_người/rồi_ai_cũng_bỏ_đi/cuối_cùng_ai_cũng_đi",
    ),
    "ja": Sulking(
        "もういい/もういいよ/わかった/分かった/好きにすれば/好きにして/勝手にして/勝手にすれば/勝手にしろ/どうでもいい/はいはい/別にいいけど",
        "行けば/行けばいい/行けばいいよ/行けばいいじゃん/行けばいいじゃない/行けばいいでしょ/行って/じゃあ行けば/じゃあ行って/もう行って/さっさと行って/帰れば",
        "行けば/行けばいい/行けばいいよ/行けばいいじゃん/行けばいいじゃない/行けばいいでしょ/じゃあ行けば/勝手に行けば/もう行って/さっさと行って/勝手にすれば/勝手にして",
        "みんなそう/みんなそうだよ/みんなそうだから/みんなそうする/みんなそうするから/みんな行っちゃう/みんないなくなる/みんな去っていく/どうせみんな行っちゃう/どうせみんないなくなる/みんな離れていく/どうせみんなそう",
    ),
    "zh": Sulking(
        "好/好吧/行/行吧/好啊/随便/隨便/随你/隨你/随便你/隨便你/算了/无所谓/無所謂/你高兴就好/你高興就好",
        "走/你走/走吧/你走吧/那你走/那你走吧/那就走/那就走吧/走啊/你走啊/滚/滾",
        "那你走/那你走吧/那就走/那就走吧/你走/你走啊/走啊/滚/滾/走就走",
        "大家都这样/大家都這樣/谁都这样/誰都這樣/所有人都这样/所有人都這樣/人人都这样/都这样/大家都走了/大家都会走/大家都會走/所有人都会走/所有人都会离开/所有人都會離開/反正大家都会走/反正都会走/每个人都会离开/每個人都會離開/谁都会走/都会离开我",
    ),
    "ko": Sulking(
        "좋아/그래/알았어/됐어/마음대로_해/맘대로_해/알아서_해/네_마음대로_해/상관없어/그러든가/그러든지",
        "가/가라/가버려/가_버려/그냥_가/가든가/가든지/그럼_가/가라고",
        "그럼_가/그냥_가/가버려/가_버려/가든가/가든지/그럼_가든가/가라/가라고/그냥_가라",
        "다들_그래/다_그래/모두_그래/모두가_그래/누구나_그래/다들_가/다들_떠나/다_떠나/모두_떠나/모두가_떠나/다들_그러니까/다들_그렇지/어차피_다_떠나/어차피_다들_떠나/다들_떠나가/다들_그래요/다들_그러더라/모두_떠나요",
    ),
}
_MARK = r"[.,!;:…。、！，؛،।—–-]"
_ASIDE = r"(?:\s*\*[^*]{1,40}\*)?"
"""“*sighs*”, as companions write it."""
_BEGINS = r"(?:^|(?<=[.!?,;:…。、！，？?؟،।*\"“”\n—–-]))\s*"
_BETWEEN = rf"\s*{_MARK}+{_ASIDE}{_MARK}*\s*"
_SHRUGS = r"\s*(?:$|[.…。।*])"
"""Without an exclamation mark: “Then go! Sleep well!” is no sulking."""
_ENDS = r"\s*(?:$|[.!…。！।*])"
_PARTICLE = {"ja": "[よねさ]?"}


class AsSulked:
    """A pattern that is made when it is first asked for."""

    def __init__(self, said: Mapping[str, Sulking]) -> None:
        self._said = said

    def search(self, words: str) -> re.Match[str] | None:
        return self._pattern.search(words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"{_BEGINS}(?:{'|'.join(_pattern_of(name, said) for name, said in self._said.items())})")


def _pattern_of(name: str, said: Sulking) -> str:
    gives_in, sends_away, sulks, so_do_all = (any_of(words) for words in said)
    particle = _PARTICLE.get(name, "")
    return "|".join(
        (
            f"{gives_in}{particle}{_BETWEEN}{sends_away}{particle}{_ENDS}",
            f"{sulks}{particle}{_SHRUGS}",
            f"(?:{sends_away}|{gives_in}){particle}{_BETWEEN}{so_do_all}{particle}{_ENDS}",
        )
    )


SULKING = AsSulked(SAID)
