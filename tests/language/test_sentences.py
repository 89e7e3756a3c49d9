from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.language.sentences import ends_sentence, find_sentences

# One case a line; | marks every boundary that must be found, and no other one may be.
CASES = {
    "en": """
        The bridge is closed.| It opens again in May.
        Dr. Hale met Mrs. Ortiz and Prof. Lund in St. Ives.| They spoke for an hour.
        She lives in the U.S. now.| He moved to the U.K. with her.
        The firm left the U.S.| The rest of the staff followed.
        The U.S. Senate and U.S. officials agreed, e.g. Ms. Park did.
        Yu.A. Voronin and J.R. Marsh wrote it.| K. Adler edited it.
        Route No. 5 is shut.| See p. 12 of vol. 3 for maps.
        He said no.| Nobody was surprised.
        The rate rose to 3.5 per cent, or $ 2.75 a litre.| Prices followed.
        Doors open at 7 p.m. Friday.| They close at 1 a.m.| It will be cold.
        They met at 5 p.m.| Police arrived later.
        Acme Inc. chief Ann Low resigned from Acme Inc.| The board was told.
        "Leave it."| "Why?" she asked.| "Because."
        He called it "a wonder."| Others did not.
        (It had rained.)| The pitch was wet.
        Really?!| Yes!| Good…| Then go.
        It was... well... odd.| Nobody came.
        The case of Adams v. Burke was heard.
        It was shown to Marek Dvorsky.| the old harbour.| Then it rained.
        The talks ended on Monday night.|The mayor left.| Visit example.com or Booking.com today.
        1. The first point stands.| 2. The second falls.
        Gov. Sandra Pell, Sens. Todd and Muir, and Lt. Gov. Ives came.
        He asked: "Who is it?" and left.
        It cost approx. ten euros, cf. the list.
        The call begins at 8 p.m. (1900 GMT) on Tuesday.| It ends at 10 p.m. - local time - in Vane.
        They open at 7 p.m.| (The bar opens at six.)| The boats left at 6 p.m. (local time) in fog.
        Doors open at 8 p.m. May 5 and at 9 p.m. Sept. 6.| Doors open at 8 p.m. EDT.
        It ended at 8 p.m.| Mayor Jane Hale spoke.| It began at 5 p.m.| Marchers came.
        It ended at 8 p.m.| Separately, a boat sank.| They met at 9 p.m.| May left early.| It shut at 8 p.m.| US officials left.
        The [U.N.] Security Council met, the Rutland (Vt.) Herald wrote.
        Sen. Ann Low (R-S.C.) told the Courier so, and Rep. Bo Ives (D-Calif.) agreed.
        He left (it was late.)| Nobody saw him.
        (The yard was sold to Acme Inc.)| Workers were told.
        The firm (it was Acme Inc.)| The staff left.
        It was then-Sen. Ann Low, ex-Rep. Bo Ives and the doctor—Mr. Smith—who met Lt.-Col. Ann Hale.
        It ran Jan. 3–Feb. 4 and from mid-Sept. 2021 on.
        He took Vitamin-D.| The rest took none.| She saw Spider-Man.| Nobody else did.| They drew.| A co-op.| Five came.
        Brig. Gen. Pat Low, Msgr. Ives, Smt. Rao, Pfc. Bo Hale, Spc. Al Marsh and Mme. Roy paid Rs. 500 in Ft. Worth.
        Dist. Atty. Ann Low said that the mill of c. 1850 was the govt. office.
        The govt. said so, and Cllr. Low agreed.
        She fell ill.| Officials closed the school.| He celebrated mass.| Thousands came.| They ship iron ore.| Miners went home.
        Officials from Boston, Mass. and Ely, Minn. went to Troy, Ala. Friday.
        The wall is 30 ft.| Workers built it.| He is a sales rep.| Customers like him.
        The firm left the U.S.| It’s gone.| The firm left the U.S.| It's gone.
        Critics such as A. O. Hale and J. A. Smith agreed.| W. I. Low did not.
        It is on bbc.com.| Police said so.| See www.bbc.co.uk.| It is free.| He holds a B.Sc. from Troy.
        “I think . . . maybe not,” he said.| She left . . . and came back.| It is over . . . .| Nobody came.
        It was so.| […] Then it was not.| … And then he left.| He said it […] at once.
        The pier fell.[1]| Nobody was hurt.[2][13]| It was built by the [U.N.] in 1950.
        See vol. II and fig. IV.| He said no.| I left.
    """,
    "it": """
        Il dott. Serra e la sig.ra Pini sono arrivati.| Parlano dell'art. 5 e della pag. 12.
        La S.p.A. ha chiuso.| Il porto, ecc. è fermo.
        «Non so.»| Poi tacque.| «Perché?» chiese lei.
        Roma, 5 gen. - Il porto è chiuso.| Portano pane, acqua ecc.| L’uomo ringrazia.
        Il porto è chiuso.| Pane, acqua ecc.| L'uomo ringrazia.
        Il cav. Rossi ha promesso un premio.| Nessuno ride.
        G. E. Rossi e A. I. Bianchi sono nel museo del sec. XIX.| Il card. Serra parla.
    """,
    "es": """
        El Sr. Vidal y la Dra. Ríos viajaron a EE. UU. ayer.| ¿Volverán?| ¡Claro!| Nadie lo duda.
        En EE.UU. hace frío.| El art. 3 lo dice.
        Los JJ. OO. empiezan hoy.| Las FF. AA. de EE. UU. y las CC. AA. esperan.
        En EE. UU. Ana Low ganó los JJ. OO.| El público aplaudió.
        LIMA, 12 nov. (Courier) - El puerto cerró.| Era el día 12.| (Nadie lo sabía.)
        J. A. Pérez llegó.| Y A. Ruiz salió.
        En el 44 a. C. y en el 50 d. C. hubo guerra, y otra en el s. XIX.| Terminó.
        Fco. Vidal y aprox. 20 más votaron.| La obra es del s. V antes de Cristo.
        “Es así.| (…) No hay más”, dijo.| …¿Y ahora?
        OAXACA, Oax. (Courier) — Un sismo sacudió la costa.| Nadie murió.
        Vive en Oaxaca, Méx.| (Nadie lo sabía.)| Llegó el Sr.ª Ríos, p. ej. ayer.
    """,
    "fr": """
        M. Duval et Mme Petit sont venus.| « Pourquoi ? » demande-t-il.| Elle part.
        Il dit : « C'est fini. »| Puis il sort.
        « Êtes-vous prêts ? », a dit M. Roy.
        Il culmine à 3.800 m.| Les grimpeurs y montent.| Il est tombé 35 mm.| Les champs sont noyés.
        Ils ont passé le col.| Le vent s’est levé.| Il a gardé le cap.| Les voiles tiennent.
        MM. Duval et Petit, le Col. Roy et Me Low sont venus.
        Du pain, de l'eau, etc.| L’homme remercie.| Du pain, etc.| Qu’en dit-il ?
        Il a revu son ex.| Elle est partie.
        PARIS, 12 nov. (Courier) - Le port ferme.
        J.-P. Roy et J.-M. Le Goff sont là.| A.-S. Petit dort.| Il est né avant J.-C.| Le monde a changé.
        Env. 20 personnes sont venues.| … Et alors ?| Rien.
    """,
    "pt": """
        O Sr. Lima e a Dra. Reis chegaram.| Veja a pág. 4 do n.º 2.| Acabou.
        O Pe. Júlio, o dep. Ivo Lima e o min. Alberto Reis falaram.| Durou 10 min.| O jogo acabou.
        A Profª. Helena e a Eng.ª Rita moram na r. XV de Novembro.| Ele sabe.
        O gov. Ivo Lima e o dep. fed. Rui Reis vieram.| É uma igreja do séc. XVII.
    """,
    "de": """
        Am 5. Oktober kam Dr. Weiß, z. B. mit dem Zug.| Er blieb bis zum 19. Jahrhundert im Museum.
        Das gilt z.B. für Nr. 7 bzw. Nr. 8.| Die Regel ist neu.
        Er wurde 3.| Der Trainer lachte.
        „Warum?“, fragte sie.| „Darum.“| Dann ging sie.
        Sie fordern u. a. 7,5 Prozent und v. a. Zeit.| Es sind 15 v. H. der Summe.| Nichts geschah.
        Die Halle an der Hauptstr. 17 kostet lt. Kammer 6 Mio. Euro.| Die Fa. Gebr. Lang baut sie.
        Er wohnt in der Hauptstr.| Dort ist es ruhig.
        In St. Anton a. Arlberg ist bes. Vorsicht geboten, sagt Mag. Rainer.| Es schneit.
        »Das ist so.«| Er ging nach Hause.| »Warum?«, fragte sie.| »Darum.«
        »Sie sagte: ›Nein.‹«| Dann ging sie.| Der Chef rief: »Komm!« und ging.
        Das kostet rd. 500 Tsd. Euro, sagt der ehem. Chef im 19. Jh. Museum.| Typ-D.| Nichts half.
        Der Abg. Meier, Dr. med. Schmidt, Dr. jur. Weiß und die Fa. Lang kamen.| Er blieb.
    """,
    "ru": """
        Это стоит 5 млрд. руб. в год.| Он уехал в 2020 г.| Но вернулся.| А. П. Орлов и Ю.А. Белов остались.
        Дело по ч. 2 ст. 105 УК возбудили в пос. Южный и с. Ивановка.| Суд решит.
        Пришли ок. 3 тыс. человек, в т. ч. студенты и т. д.| Мост назвали в честь акад. Н. Н. Петрова.
        Хлеб, сыр и т. д.| Он жил в дер. Сосновка, пер. Лесной.
        В. И. Орлов и И. О. Ким пришли.| Президент В. В. Белов и А. С. Орлов на сайте mos.ru.| Да.
    """,
    "zh": """
        他来了。|她走了！|“为什么？”|没有人知道。
        “居民等了十年。”李建国说。|“桥能缓解拥堵吗？”一位记者问道。|“安全第一。”|桥长一公里。
    """,
    "ja": """
        彼は来た。|「なぜ？」と聞いた。|誰も知らない。
        「渋滞は減るのか。本当に減るのか」と尋ねた。|市長は「減る。信じてほしい」と答えた。|「終わった。|もう帰る。」|彼は去った。
    """,
    "hi": """
        वह आया।| वह चली गई।| क्यों?
        डॉ. सुनीता राव ने बताया।| पुल खुला।
    """,
    "ar": """
        هل وصل القطار؟| نعم وصل.| ثم غادر.
        وأضاف د. سامي حداد أن المشروع مهم.| وحضر كثيرون في عام 2021 م.| وقال آخرون لا.
    """,
    "nl": """
        Volgens dr. ir. De Vries is het beton aangetast, o.a. door chloor.| Het kost ca. 2 mln. euro.| Wethouder Bos zweeg.
        De raad en B. en W. vergaderen op do. 14 maart.| ’s Avonds is er brood, kaas enz.| De zaal gaat om 8 uur open.
    """,
    "pl": """
        Pożar wybuchł ok. godz. 2.40 przy ul. Kwiatowej 12 i al. Niepodległości.| W 2019 r. Sąd Najwyższy milczał.| Nikt nie zginął.
        To prof. dr hab. inż. Jan Kowalski i st. kpt. Marek Nowak, tj. szef.| Straty to 3,5 mln zł.
        Straty to 3 mln zł.| Właścicielem jest firma Drewpol sp. z o.o.
        Pomoc to 2 tys. zł.| Śledztwo trwa.| Dostali chleb, ser itd.| Potem wyszli.| Działo się to w XX w.| Na rynku stał dom.
        Szkoła im. Jana Pawła II pomogła im.| Nie zapomną tego.
    """,
    "cs": """
        Starosta Ing. Petr Novák a prof. J. Dvořák mluvili v r. 2019 na nám. Míru a v ul. Nádražní.
        Dne 1. listopadu nikdo nepřišel.
        Most stál 470 mil. korun.| Trvalo to 5 min.| Pak šli domů.| Přišli např. veteráni atd.| Starosta odešel.
    """,
    "uk": """
        Міст назвали на честь акад. М. Петренка, він веде до вул. Шевченка.| Прийшли бл. 3 тис. осіб, у т. ч. студенти.| Усе.
        У 2019 р. Верховна Рада знала.| Це коштує 470 млн грн.| Будівництво триває.
    """,
    "bg": """
        Кметът инж. Иван Петров и проф. Мария Стоянова дойдоха с ок. 3000 души на ул. „Шипка“.| Цената е 47 млн. лв.| Никой не знае.
    """,
    "sv": """
        Larmet kom kl. 03.12 och bl.a. två barn evakuerades.| Skadan är 8,5 milj. kronor.| Polisen utreder.| Hon är med.| Han också.
    """,
    "da": """
        Broen åbner d. 1. november kl. 6.| Den kostede 470 mio. kr.| Borgmesteren er glad.| Dr. Holm og ca. 40 andre kom.
    """,
    "no": """
        Brua kostet 470 mill. kroner og åpner kl. 6.| Ordføreren er glad.| Dr. Holm og bl.a. Ola Lie kom.
    """,
    "ro": """
        Dl. Ion Marinescu și ing. Vasile Popa locuiesc în str. Florilor, jud. Argeș.
        Legea nr. 273 spune asta.| Omul a plecat în sat.| Nimeni nu știe.
    """,
    "ca": """
        La Sra. Montserrat Vila és a l'edifici del s. XIX.| El regidor J. M. Soler no en vol cap.| L'alcaldessa sí.
    """,
    "tr": """
        Meteoroloji 15. Bölge Müdürlüğü uyardı.| Başkan Prof. Dr. Mehmet Yılmaz Atatürk Cad. üzerinde konuştu.| Sıra 3.| Bu yeterli.
    """,
    "el": """
        Ο δήμαρχος κ. Γιώργος Παπαδόπουλος και ο καθ. Α. Νικολάου μίλησαν.| Κοστίζει 2,5 εκατ. ευρώ.| Πότε θα έρθουν;| Κανείς δεν ξέρει.
        «Πότε θα έρθουν;» ρώτησε.| Ήρθε η Άννα; έφυγε.
    """,
    "hu": """
        Dr. Szabó Anna szerint kb. 3000 ember jött okt. 15-én.| A 2. Magyar Hadsereg hídja áll.| Volt kenyér, sajt stb.| Péter elment.
    """,
    "fi": """
        Silta maksoi 47 milj. euroa ja paikalla oli n. 3000 ihmistä, mm. veteraaneja.| Työt alkoivat v. 2019.| Kaikki tuli.
    """,
    "id": """
        Menurut Dr. Ir. Siti Rahma, Jl. Merdeka ditutup.| Sekitar 40 orang hadir.| Itu saja.
    """,
    "vi": """
        Theo PGS. TS. Trần Thị Lan, TP. Thanh Hà có cầu mới.| Cầu dài 1,2 km.
    """,
    "und": """
        Hij kwam.| Zij ging.
    """,
}
TABLE = [(language, case.strip()) for language, cases in CASES.items() for case in cases.strip().splitlines()]


@pytest.mark.parametrize(("language", "case"), TABLE, ids=[f"{language}-{case[:30]}" for language, case in TABLE])
def test_boundaries(language, case):
    text = case.replace("|", "")
    found = [text[start:end] for start, end in find_sentences(text, language=language)]
    assert found == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It rained.", True),
        ("“Why?”", True),
        ("Il a dit : « Oui. »", True),
        ("他来了。", True),
        ("क्यों।", True),
        ("»Wir haben alles verloren.«", True),
        ("»Sie sagte: ›Nein.‹«", True),
        ("»Verloren«", False),
        ("Rain stops play", False),
        ("The rules are:", False),
        ("“Challenge”", False),
        ("It rained.\u200b", True),
        ("„Es ist so.“\ufeff", True),
        ("הגשר נסגר.\u200f", True),
        ("Rain stops play\u200b", False),
        ("", False),
    ],
)
def test_what_ends_a_sentence(text, answer):
    assert ends_sentence(text) is answer


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"])
def test_what_nobody_sees_hides_no_boundary(unseen):
    marked = "It rained.~ It snowed. ~It hailed on Dr.~ Low.~”~ It ended on example.~com or Monday night.~The sun~ came."
    text = marked.replace("~", unseen)
    found = [text[start:end].replace(unseen, "") for start, end in find_sentences(text, language="en")]
    assert found == ["It rained.", "It snowed.", "It hailed on Dr. Low.”", "It ended on example.com or Monday night.", "The sun came."]


@settings(deadline=None)
@given(
    st.text(alphabet=st.sampled_from('\u200baB. !?…"”)»«,;—0\u00a0\u0301\u200d😀𠀀中。é\r\n\t'), max_size=300),
    st.sampled_from([*CASES, "xx"]),
    st.integers(20, 120),
)
def test_sentences_are_ordered_trimmed_short_and_lose_nothing(text, language, maximum):
    spans = find_sentences(text, language=language, maximum=maximum)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(end - start <= maximum for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


def test_a_long_sentence_is_split_where_a_reader_would_breathe():
    half = "the harbour was dredged and the old cranes were taken down " * 4
    text = f"In spring {half.strip()}, a little later; in autumn {half.strip()}."
    first, second = (text[start:end] for start, end in find_sentences(text, language="en"))
    assert first.endswith("later;")
    assert second.startswith("in autumn")


def test_a_long_word_is_cut_between_characters_never_inside_one():
    text = "e\u0301" * 500
    pieces = [text[start:end] for start, end in find_sentences(text, maximum=101)]
    assert len(pieces) > 9
    assert all(piece[0] == "e" and piece[-1] == "\u0301" for piece in pieces)


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        ". " * 100_000,
        "(" * 200_000,
        '"! ' * 60_000,
        "a" * 300_000,
        "x» " * 60_000,
        " \u00a0" * 100_000,
        ".\u200b" * 100_000,
        ". \u200b" * 60_000,
    ],
)
def test_hostile_text_takes_no_longer_than_text(text):
    assert len(find_sentences(text, language="en")) <= len(text)
