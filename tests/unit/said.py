"""What people say of themselves, and what only looks like it: the rules are measured on these. English and German."""

TELLS_EN = """
fact|Remember that I park on level three.
fact|Please remember that my passport expires in 2029.
fact|Can you remember that I take my coffee black?
fact|Keep in mind that I have two cats to feed.
fact|Don't forget that the key lies under the mat.
fact|My name is Nadia.
fact|Hi, my name is Jonas Weber.
fact|Call me Al.
fact|Please call me Robin
person|My sister Maya lives in Lyon.
person|My sister is called Maya.
person|My brother's name is Tomás.
person|I had lunch with my cousin Lena today.
person|Maya is my sister.
person|My dog Rex ate the sofa again.
person|My wife, Ingrid, is a pilot.
person|We went to see my grandmother Ada.
person|Yesterday my boss Karin praised the report.
person|My best friend Sam is visiting.
person|My mother-in-law Greta brought cake.
person|My older brother Ben plays chess.
person|My cat is named Biscuit.
fact|My birthday is on 3 May.
fact|My birthday is in October.
fact|My birthday is March 14th.
person|Maya's birthday is on the 9th of June.
person|My sister's birthday is on 9 June.
fact|I was born in Lisbon.
fact|I was born in 1987.
fact|I live in Lyon.
fact|We live near Hamburg.
fact|Well, I live in New York now.
fact|I'm living in Porto.
fact|I moved to Lyon last month.
fact|I've just moved to San Sebastian.
fact|I work as a nurse.
fact|I work at a bakery.
fact|I work for Siemens.
fact|Actually, I work as an electrician on wind turbines.
fact|I started a new job as a librarian.
preference|I love rhubarb cake.
preference|I really like old maps.
preference|I hate olives.
preference|I can't stand cilantro.
preference|I don't like crowds.
preference|I absolutely adore Chopin.
preference|I enjoy swimming in cold lakes.
preference|I prefer tea to coffee.
preference|I'm afraid of heights.
preference|I'm not a fan of musicals.
preference|My favourite colour is green.
preference|My favorite band is Low.
preference|My favourite book is Middlemarch.
fact|I'm allergic to peanuts.
fact|I am severely allergic to penicillin.
fact|I'm a vegetarian.
fact|I'm vegan.
fact|I don't eat meat.
fact|I don't drink alcohol.
fact|I'm married.
fact|I'm divorced, and it is fine.
fact|I have two kids.
fact|I have three younger sisters.
fact|We've got a dog.
event|I just got promoted!
event|I got engaged on Saturday.
event|I passed my driving test.
event|I quit my job yesterday.
event|I lost my father in March.
event|My grandmother died last night.
event|I've been diagnosed with asthma.
event|I broke my arm skiing.
plan|I have a job interview next Tuesday.
plan|On Friday I'm going to the dentist.
plan|Tomorrow I'm flying to Rome.
plan|I'm meeting Tom on Thursday.
plan|We're moving house next week.
plan|I'll visit my parents on Sunday.
plan|I'm starting therapy on 3 December.
plan|Next Saturday we're having a party.
boundary|Please don't call me honey.
boundary|Never call me buddy.
boundary|Don't talk to me about my ex.
boundary|Please never mention my weight.
boundary|Stop asking me about my mother.
boundary|Don't remind me of the accident.
boundary|Please stop flirting with me.
"""

TELLS_DE = """
fact|Merk dir bitte, dass ich keine Milch vertrage.
fact|Ich heiße Nadia.
fact|Mein Name ist Jonas.
fact|Nenn mich Al.
person|Meine Schwester Maya wohnt in Lyon.
person|Meine Schwester heißt Maya.
person|Maya ist meine Schwester.
person|Gestern war ich mit meinem Bruder Tom essen.
person|Mein Hund Rex hat das Sofa gefressen.
fact|Mein Geburtstag ist am 3. Mai.
fact|Ich habe am 14. März Geburtstag.
person|Maya hat am 9. Juni Geburtstag.
fact|Ich wohne in Leipzig.
fact|Ich lebe jetzt in Graz.
fact|Ich bin nach Hamburg gezogen.
fact|Ich arbeite als Krankenschwester.
preference|Ich liebe Rhabarberkuchen.
preference|Ich hasse Oliven.
preference|Ich mag alte Landkarten.
preference|Ich mag keine Oliven.
preference|Ich kann Koriander nicht ausstehen.
preference|Meine Lieblingsfarbe ist Grün.
fact|Ich bin allergisch gegen Nüsse.
fact|Ich bin Vegetarierin.
fact|Ich esse kein Fleisch.
fact|Ich bin verheiratet.
fact|Ich habe zwei Kinder.
plan|Am Freitag habe ich ein Vorstellungsgespräch.
plan|Morgen fliege ich nach Rom.
plan|Ich treffe am Donnerstag meinen Bruder.
boundary|Nenn mich bitte nie Schatz.
"""

TELLS_NOTHING_EN = """
Do I live in Lyon?
Do you remember my sister Maya?
What if I lived in Paris?
If I lived in Lyon I'd eat better.
Imagine I work as a spy.
Pretend my name is Batman.
Let's say I'm allergic to water.
I would love a holiday.
I'd love to see the sea.
I wish I lived in Lisbon.
Maybe I like olives after all.
She said "I live in Berlin".
He told me I work too much.
My sister says she hates olives.
Tom thinks I'm married to my job.
According to my mother I love cabbage.
In my story I live in Atlantis.
My character works as a smuggler, and I live in Mordor.
In my novel my name is Ishmael.
I dreamt I lived in Rome.
I used to live in Rome.
As if I love Mondays.
Yeah right, I love paying taxes.
I'm allergic to Mondays, just kidding.
The song goes I love rock and roll.
I love it.
I love you.
I like that.
I hate this.
I love how you put that.
I like to think so.
I hate to admit it.
I'll never forget that evening.
Don't forget to water the plants.
Remember when we talked about boats?
Remember the time we sailed?
Remember that time in Rome?
I can't remember.
Do you remember what I said?
Did I tell you that I live in Lyon?
Have I told you my name is Nadia?
Am I a vegetarian now?
Call me later.
Call me crazy, but it works.
Call me when you can.
Call me back.
Don't call me when I'm asleep.
Don't worry.
Don't ask me why.
Don't you think?
My day was long.
My boss is a fool.
My sister is ill.
My car broke down.
My friend and I went out.
My mother Tongue test was a joke.
I am tired.
I'm a mess today.
I'm single-handedly cleaning the house.
I live in hope.
I live in a small flat.
We live in strange times.
I work too hard.
I work out a lot.
I work on it.
I moved to the next chapter.
I moved to the couch.
I broke my promise.
I broke my diet.
I passed my time reading.
I was born tired.
I was born ready.
I have a headache.
I have an idea.
I have two questions.
I have no kids in mind for this plot.
Thank you, that helps.
Good morning!
How are you?
What is your name?
What's your favourite colour?
Is Maya my sister?
It is Friday.
On Friday it rained.
The interview went well.
Tomorrow is another day.
Next week will be better.
She works as a nurse.
He lives in Lyon.
They love olives.
Her name is Maya.
His birthday is in May.
People say I'm funny.
Everyone thinks I hate parties.
I never said I like opera.
I could have lived in Rome.
Once upon a time my name was Grimm.
You are my sister in spirit.
The book is my friend.
This is my sister.
That is my dog.
There is my cat.
Rome is my city.
I might work at a bank.
Perhaps I'm allergic to nuts.
"I hate olives", as the saying goes.
Write a poem that begins with: “My name is Alice.”
Translate: “I live in Paris.”
Summarise this: my name is not important here, maybe.
"""

TELLS_NOTHING_DE = """
Wohne ich in Leipzig?
Wenn ich in Rom wohnte, wäre ich braun.
Ich würde gern in Rom wohnen.
Stell dir vor, ich heiße Batman.
Er sagte: „Ich wohne in Berlin.“
Meine Schwester sagt, sie hasst Oliven.
Ich habe geträumt, ich wohne in Rom.
Früher wohnte ich in Rom.
Ich liebe es.
Ich liebe dich.
Ich mag das.
Vergiss nicht, die Blumen zu gießen.
Weißt du noch, wie wir gesegelt sind?
Meine Schwester ist krank.
Mein Chef nervt.
Sie wohnt in Lyon.
Vielleicht mag ich Oliven.
Mein Tag war lang.
Ich bin müde.
Morgen ist Freitag.
Wie heißt du?
In meinem Roman heiße ich Ismael.
Das ist meine Schwester.
Ruf mich an.
"""


def lines(block: str) -> list[str]:
    return block.strip().splitlines()


def told(block: str) -> list[tuple[str, str]]:
    return [(kind, text) for kind, _, text in (line.partition("|") for line in lines(block))]
