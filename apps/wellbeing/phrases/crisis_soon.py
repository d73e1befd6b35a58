"""“I do it today”: the plainest words for it with others between, one language a line; for folded text. Idioms are left out."""

_EN_WHEN = (
    r"(?:today|tonight|tomorrow|now|right now|this (?:evening|night|morning|week|weekend)|for good|once and for all)"
)
SOON = (
    rf"\bi (?:(?:really|just|honestly|so) )*(?:wanna|want to|am going to|'m going to|gonna|'m gonna|will|have to|need to|have decided to|plan to) (?:\w+ ){{0,2}}end it(?: all)? {_EN_WHEN}\b"
    rf"|\bi(?:'ll| will|'m going to|'m gonna| am going to) (?:(?:\w+ ){{0,2}}(?:kill myself|end my life)|end it(?: all)? {_EN_WHEN})\b(?! (?:laughing|if|with work|over))",
    r"\bich bringe? mich (?:\w+ ){0,3}um\b(?! (?:den|die|das|kopf|ihn|sie|vor lachen)\b)|\bich nehme? mir (?:\w+ ){0,3}das leben\b|\bich (?:erhange|erschiesse|vergifte) mich\b|\bich mache? (?:\w+ ){0,2}schluss mit (?:dem|meinem) leben\b",
    r"\bje (?:vais )?me (?:tue|suicide|pends)\b(?! (?:a |au |aux |la |le |les |pour |en |de |dans |comme ))(?! (?:\w+ )?(?:rire|travail))|\bje (?:veux|vais) (?:\w+ ){0,2}(?:me tuer|me suicider)\b(?! (?:a |au |la ))",
    r"\b(?:me mato|me suicido|me quito la vida)\b(?! (?:de |a |por |con |en |trabajando|estudiando|riendo))|\bme (?:voy (?:\w+ )?a|quiero) (?:\w+ ){0,2}(?:matar|suicidar)\b(?! (?:de |a |estudiando|trabajando))",
    r"\b(?:me mato|mato-me|me suicido)\b(?! (?:de |a |para |por |con |en |trabalhando|estudando|com |trabajando|estudiando|riendo))|\bvou(?: |-)(?:\w+ ){0,2}me (?:\w+ ){0,1}(?:matar|suicidar)\b(?! (?:de |a ))|\bvou-me (?:\w+ ){0,2}matar\b",
    r"\bmi (?:ammazzo|uccido|suicido|tolgo la vita)\b(?! (?:di |dal |dalle |a |per |con ))|\bvoglio (?:\w+ ){0,2}(?:uccidermi|ammazzarmi|suicidarmi)\b",
    r"\bma (?:omor|sinucid)\b(?! (?:de |cu |sa |muncind))",
    r"\bik (?:maak (?:mezelf (?:\w+ ){0,3}van kant|er (?:\w+ ){0,2}een einde? aan)|pleeg (?:\w+ ){0,2}zelfmoord|dood mezelf|verhang mezelf)\b",
    r"\bjeg (?:tager|tar) (?:\w+ ){0,3}(?:livet a[fv] m(?:ig|eg)|mitt? eget liv)\b|\bjeg (?:dræber|dreper) (?:\w+ ){0,2}m(?:ig|eg) selv\b|\bjag tar (?:\w+ ){0,3}(?:livet av mig|mitt (?:eget )?liv)\b|\bjag dodar mig sjalv\b",
    r"\btapan (?:\w+ ){0,2}itseni\b",
    r"\bzabij[eę] si[eę]\b(?! (?:ze |za |o |na |prac))|\bsi[eę] (?:dzis |dzisiaj |dzis w nocy |jutro )?zabij[eę]\b|\bodbior[eę] sobie (?:\w+ ){0,2}zycie\b",
    r"\bse (?:\w+ ){0,2}zabiju\b|\bzabiju se\b(?! (?:smichy|smichem|praci))|\bvezmu si (?:\w+ ){0,2}zivot\b",
    r"\bmegolom (?:\w+ ){0,2}magam\b",
    r"θα (?:αυτοκτονησω|σκοτωθω|βαλω τελοσ στη ζωη μου)|(?:αποψε|σημερα|αυριο) (?:θα )?αυτοκτον(?:ω|ησω)",
    r"\b(?:kendimi) (?:\w+ ){0,2}(?:oldurecegim|asacagim|oldururum)\b|\bcanima (?:\w+ ){0,2}kiyacagim\b",
    r"\b(?:убью|повешу|зарежу) (?:\w+ ){0,2}себя\b|\bсебя (?:\w+ ){0,2}убью\b|\b(?:сегодня|завтра|ночью|вечером) (?:\w+ ){0,2}(?:повешусь|убьюсь|покончу)\b|\bпокончу (?:\w+ ){0,2}с собой\b",
    r"\bвб'ю (?:\w+ ){0,2}себе\b|\bсебе (?:\w+ ){0,2}вб'ю\b|\b(?:сьогодні|завтра|вночі|ввечері) (?:\w+ ){0,2}(?:повішусь|накладу на себе)",
    r"(?:אהרוג|הורג|הורגת) (?:\w+ )?את עצמי|(?:היום|הלילה|הערב|מחר) (?:אני )?(?:מתאבד|אתאבד)|מתאבד(?:ת)? (?:היום|הלילה|הערב|מחר)",
    r"(?:سأقتل|ساقتل|سوف أقتل|سوف اقتل) نفسي|(?:سأنتحر|سانتحر|سوف أنتحر|سوف انتحر)",
    r"खुद को (?:\w+ ){0,2}मार (?:ही )?(?:लूँग|लूंग|डालूँग|डालूंग)|अपनी जान (?:\w+ ){0,2}(?:दे दूँ|दे दूं|ले लूँ|ले लूं)|\b(?:khud ko|apni jaan) (?:\w+ ){0,2}(?:maar (?:hi )?(?:lung|dalung)|de dung|le lung)",
    r"\baku (?:akan|mau|bakal) (?:\w+ ){0,2}bunuh diri\b|\baku (?:akan )?(?:\w+ ){0,2}mengakhiri hidupku\b",
    r"\b(?:toi|minh|em|anh) se (?:\w+ ){0,2}(?:tu tu|tu sat)\b",
    r"(?:今日|今夜|明日)(?:、|こそ)?(?:死ぬ|死にます|自殺する|自殺します|命を絶つ|首を吊る)(?!ほど|気で|まで|わけ|かと)",
    r"我(?:今晚|今天|明天|今夜|现在|現在|马上|馬上|就|要|会|會|打算|准备|準備){1,3}(?:自杀|自殺|去死|跳楼|跳樓|了断|结束自己的生命|結束自己的生命)",
    r"(?:오늘|내일|지금|이제|곧)(?: 밤에?)? (?:죽을 (?:거|게)|자살할 (?:거|게)|목숨을 끊을)",
)
