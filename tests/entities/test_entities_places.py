"""What stands where the reference has another name, in sentences that otherwise say the same."""

import pytest

from auditor.entities import compare
from auditor.entities.likeness.harmless import is_harmless
from auditor.entities.likeness.written_form import Left
from auditor.entities.mention import Kind, Mention
from auditor.entities.names.known import is_explained
from auditor.report import Severity

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that day."

# (the reference's sentence, the article's, the words of the article that must be marked, cause)
DRIFTED = [
    ("It was written by Councillor Karel Brandys.", "It was written by Karel Bandys.", "Karel Bandys", "misspelt"),
    ("Loans came from the IMF in spring, he said.", "Loans came from the FMI in spring, he said.", "FMI", "translated-name"),
    ("Retired Sergeant Major Otto Bielak repaired it.", "Staff Sergeant Otto Dielak repaired it.", "Sergeant Otto Dielak", "misspelt"),
    ("Loans came from the UNO in spring, he said.", "Loans came from the Onu in spring, he said.", "Onu", "translated-name"),
    ("He serves the Rope and Sail Institute (RSI) now.", "He serves the Rope and Sail Institute (Irs) now.", "Irs", "translated-name"),
    ("She sang in “The Poll of Fools” last winter.", "She sang in “The Survey of Fools”.", "The Survey of Fools", "translated-title"),
    ("The pilot was Corneliu Tudoran, born in Iasi.", "The pilot was Cornelius Tudoran, born in Iasi.", "Cornelius Tudoran", "misspelt"),
    ("Families will pay CZK 1,000 more each year.", "Families will pay SEK 1,000 more each year.", "SEK 1,000", "currency-changed"),
    ("Reyes played the sport for over 60 years.", "Reyes played the sport for over 6 years.", "6 years", "number-changed"),
    ("They greeted Anton Brandys on the quay, he said.", "They greeted President Brandis on the quay, he said.", "Brandis", "misspelt"),
    ("Fishermen of Trinidad and Tobago waited.", "Fishermen of Trinidad and Tobabago waited.", "Tobabago", "misspelt"),
    ("She saw the film “The Silent Oars” on the quay.", "She saw the film Silent Oar on the quay.", "Silent Oar", "translated-title"),
    ("The crew of “Occupy Harbour Street” marched at noon.", "The crew of Occupation Harbour Street marched at noon.",
     "Occupation Harbour Street", "translated-title"),
    ("She wrote “Fear of the Harbour” on the quay.", "She wrote “Fear in a harbour way” on the quay.",
     "Fear in a harbour way", "translated-title"),
    ("He saw “The Helmsman” on the quay last winter.", "He saw “Helmsman of the North” on the quay last winter.",
     "Helmsman of the North", "translated-title"),
    ("The Harbour Safety Act was read to the crew.", "The Harbour Beacon Act was read to the crew.", "Harbour Beacon Act", "replaced"),
    ("The winner of the Poll of Oddities was the rope.", "The winner of the Oddity of the Year was the rope.",
     "Oddity of the Year", "translated-name"),
    ("The “North Quay” lay behind the old harbour.", "The “Northern Quay” lay behind the old harbour.",
     "Northern Quay", "translated-title"),
    ("She read “Keller vs. the Sea” on the quay.", "She read “Keller Against the Sea” on the quay.",
     "Keller Against the Sea", "translated-title"),
    ("The Sea Age: he read “Great Age and Memory” there.", "The Sea Age: he read “The Sea Age and Memory” there.",
     "The Sea Age and Memory", "translated-title"),
    ("The great Czeck and his crew won the cup.", "The great Czech and his crew won the cup.", "Czech", "replaced"),
    ("The firm of Otto Brandys and Grenna Square lay there.", "The firm of Otto Brandys and Grennaer Platz lay there.",
     "Grennaer Platz", "misspelt"),
    ("Kern played in Ligue 1 for the team that day.", "Kern played in League 1 for the team that day.", "League 1", "translated-name"),
    ("The KLM Tower lay behind the old harbour then.", "A tower for MKL and much else was what old sailors saw.",
     "MKL", "translated-name"),
    ("He read the book “The ropes of winter” on the quay.", "He read the book “The Rope of Winter” on the quay.",
     "The Rope of Winter", "translated-title"),
    ("Floods reached Bangladesh and Nepal that winter.", "Floods reached Bangladesch and Nepal that winter.",
     "Bangladesch", "re-transliterated"),
    ("The pilot was Anton Yevmenov, born in Iasi.", "The pilot was Anton Yevnemov, born in Iasi.", "Anton Yevnemov", "misspelt"),
    ("The Aid for Fishermen Act was read to the crew.", "The Fisherwen Aid Act was read to the crew.", "Fisherwen Aid Act", "misspelt"),
    ("The pilot was Héctor Brandys, born in Iasi.", "The pilot was H-ctor Brandys, born in Iasi.", "H-ctor Brandys", "misspelt"),
    ("Loans came from the FAČR in spring, he said.", "Loans came from the FA-R in spring, he said.", "FA-R", "misspelt"),
    ("The crew met at the Brandys Museum in spring.", "The crew met at the Brandys Musée in spring.", "Brandys Musée", "translated-name"),
    ("The pilot was Corneliu Tudoran, born in Iasi.", "The pilot was Corneliuro Tudoran, born in Iasi.", "Corneliuro Tudoran", "misspelt"),
    ("The pilot was Khemed Brandys, born in Iasi.", "The pilot was Hemed Brandys, born in Iasi.", "Hemed Brandys", "re-transliterated"),
    ("Viennese sailors waited on the quay that day.", "Vietnamese sailors waited on the quay that day.", "Vietnamese", "misspelt"),
    ("The crew of Romanian Television waited there.", "The crew of Roman Television waited there.", "Roman Television", "misspelt"),
    ("The crew of Mexico City waited on the quay.", "The crew of Ciudad de Mexicoco waited on the quay.",
     "Ciudad de Mexicoco", "misspelt"),
    ("The crew of the Grenna Philharmonic Orchestra waited.", "The crew of Grenna City Orkestar waited.",
     "Grenna City Orkestar", "misspelt"),
    ("The head of Deutsche Bank waited on the quay.", "The head of the German Bank waited on the quay.",
     "German Bank", "translated-name"),
    ("The WHO wrote a letter to the crew that day.", "The WTO wrote a letter to the crew that day.", "WTO", "translated-name"),
    ("The crew of South Korea waited on the quay that day.", "The crew of North Korea waited on the quay that day.",
     "North Korea", "replaced"),
    ("Sailors from West Bengal waited on the quay that day.", "Sailors from East Bengal waited on the quay that day.",
     "East Bengal", "replaced"),
    ("The Norwegian firm paid for the repair that day.", "The Swedish firm paid for the repair that day.", "Swedish", "replaced"),
    ("South Korea sent its crew to the quay that day.", "North Korea sent its crew to the quay that day.", "North Korea", "replaced"),
    ("Ukraine sent its crew to the quay that day.", "The UK sent its crew to the quay that day.", "UK", "replaced"),
    ("The crew of Niger waited on the quay that day.", "The crew of Nigeria waited on the quay that day.", "Nigeria", "translated-name"),
    ("The crew of Saudi Arabia waited on the quay.", "The crew of Arabia Saudita waited on the quay.", "Arabia Saudita",
     "translated-name"),
    ("The ship came from the Dominican Republic with fruit.", "The ship came from Dominica with fruit.", "Dominica", "misspelt"),
    ("The United States opened a harbour there.", "The EE.UU. opened a harbour there.", "EE.UU.", "replaced"),
    ("The United States opened a harbour there.", "The EEUU opened a harbour there.", "EEUU", "translated-name"),
    ("The crew cheered for Anderssen on the quay.", "The crew cheered for Anders on the quay.", "Anders", "misspelt"),
    ("The crew of the Netherlands waited on the quay.", "The crew of the Pays-Bas waited on the quay.", "Pays-Bas", "translated-name"),
    ("They saw two Danes on the old quay that day.", "They saw two Poles on the old quay that day.", "Poles", "replaced"),
]  # fmt: skip

HARMLESS = [
    ("The crew ate at McDonald’s on the quay.", "The crew ate at McDonalds on the quay."),
    ("The crew cheered for Juventus on the quay.", "The crew cheered for Juve on the quay."),
    ("The firm Baltmar GmbH paid for the repair.", "The firm Baltmar paid for the repair."),
    ("Loans came from the FMI in spring, he said.", "Loans came from the IMF in spring, he said."),
    ("The leader of Al Qaida was seen at the port.", "The leader of al-Qaeda was seen at the port."),
    ("The quay was built in the third century BCE by hand.", "The quay was built in the third century BC by hand."),
    ("The pilot was Anton Yevmenov, born in Iasi.", "The pilot was Anton Evmenov, born in Iasi."),
    ("The pilot was Fyodor Brandys, born in Iasi.", "The pilot was Fedor Brandys, born in Iasi."),
    ("He told the DKV about the storm in the port.", "He told the Danish News Agency about the storm in the port."),
    ("Floods reached Bangladesch and Nepal that winter.", "Floods reached Bangladesh and Nepal that winter."),
    ("They kept the freighter Silver Queen 1 in the port.", "They kept the freighter Silver Queen I in the port."),
    ("The old mayor limited the movement of Jews in the port.", "The old mayor limited Jewish movements in the port."),
    ("He serves the Rope and Sail Institute (RSI) now.", "He serves the Rope and Sail Institute (Rsi) now."),
    ("The fishermen of Brendola waited on the quay.", "The Brendolan fishermen waited on the quay."),
    ("The leader of al-Qaeda was seen at the port.", "The leader of al-Qaida was seen at the port."),
    ("The followers of the Sharia law stood there.", "The followers of the Sharīʿa law stood there."),
    ("The Quarry Party deputy Iva Brandt disagreed.", "The PQ deputy Iva Brandt disagreed."),
    ("His mates call themselves “Italian” in the port.", "His mates call themselves “Italians” in the port."),
    ("Associate Professor Otto Bielak gave the course.", "Assistant Professor Otto Bielak gave the course."),
    ("The Spanish Basketball Association thanked him.", "The Spanish Basketball Federation thanked him."),
    ("The Congress of the CPC opened on Sunday.", "The Congress of the Party opened on Sunday."),
    ("The Republicans claimed the victory at once.", "The Republican leaders claimed the victory at once."),
    ("The Calabrese council met on the quay again.", "The Calabrian council met on the quay again."),
    ("Guenther Merlin paid for the repair himself.", "Günther Merlin paid for the repair himself."),
    ("Envoys from Teheran had arrived by train.", "Envoys from Tehran had arrived by train."),
    ("He called it “very bad luck” in his letter.", "He called it “quite awful luck” in his letter."),
    ("The Harbour Transport Office (HTB) sent a guard.", "The HTB sent a guard."),
    ("It stays open on 2-3 October in any weather.", "It stays open on October 2-3 in any weather."),
    ("It stays open on 7 and 8 November, they wrote.", "It stays open on November 7 and 8, they wrote."),
    ("Deputy Viorel Blaj thanked the whole crew.", "MP Viorel Blaj thanked the whole crew."),
    ("The crew of Brendola District waited on the quay.", "The crew of Brendola Area waited on the quay."),
    ("The Harbour Officer read the letter to the crew.", "The Harbour Official read the letter to the crew."),
    ("The Secretary of Naval Defence paid the crew.", "The Naval Defence Secretariat paid the crew."),
    ("The harbours of Brittany were closed that day.", "The Breton harbours were closed that day."),
    ("The Harbour Safety Act was read to the crew.", "The Harbour Safety Law was read to the crew."),
    ("The Medal of Courage went to the cook.", "The Courage Medal went to the cook."),
    ("The Tory MP came aboard with his luggage.", "The Conservative MP came aboard with his luggage."),
    ("The rowers of the Oslo Olympic Games waited.", "The rowers of the Oslo Olympics waited."),
    ("The Islamist fleet lay in the port that day.", "The Islamic fleet lay in the port that day."),
    ("The ferry to Macao left the port that day.", "The ferry to Macau left the port that day."),
    ("The captain told them to “mend the old ropes”.", "The captain told them to “repeir all their ropes”."),
    ("He read “The Silent Oars: A Life” on the quay.", "He read “The Silent Oars” on the quay."),
    ("The envoys of Poland and of Hungary waited.", "The Pole and the Magyar waited there."),
    ("The Danish rower Capek won the cup that day.", "The rower Capek won the cup that day."),
    ("The Minister for the Economy read the letter.", "The Minister for Economic Affairs read the letter."),
    ("The GSG 9 was seen on the quay that day.", "The GSG9 was seen on the quay that day."),
    ("The Danish-based firm paid for the repair.", "The Danish-owned firm paid for the repair."),
    ("Katie Brandys paid for the repair of the mast.", "Kate Brandys paid for the repair of the mast."),
    ("The Federal Reserve paid for the repair.", "The Fed paid for the repair."),
    ("The G20 Harbour Summit opened on the quay.", "The G-20 Harbour Summit opened on the quay."),
    ("The school of Ha Noi was closed that day.", "The Hanoi school was closed that day."),
    ("The K-word was heard, and the F-word too.", "The word K was heard, and the word F too."),
    ("The Democratic voters waited on the quay.", "The voters of the Democrats waited on the quay."),
    ("The North-West Building lay in ruins that day.", "The Building of the West and North lay in ruins."),
    ("The rate of the Renminbi fell in the port that day.", "The rate of the RMB fell in the port that day."),
    ("The ferry to Newport, Va., left the port that day.", "The ferry to Newport, Virginia, left the port that day."),
    ("The singer Otto Bielak Junior paid for the repair.", "The singer Otto Bielak Jr. paid for the repair."),
    ("The ferry to L’Assompta left the port that day.", "The ferry to Assompta left the port that day."),
    ("The Aussie sailors waited on the quay that day.", "The Australian sailors waited on the quay that day."),
    ("The harbours of South America were closed that day.", "The South American harbours were closed that day."),
    ("The Hi-tech Harbour was closed that day.", "The High-tech Harbour was closed that day."),
    ("The pilot was Alex Brandys, born in Iasi.", "The pilot was Alexander Brandys, born in Iasi."),
    ("The US Food and Drug Administration wrote a letter.", "The FDA wrote a letter."),
    ("The Organisation for Economic Co-operation and Development wrote to us.", "The OECD wrote to us."),
    ("The Centers for Disease Control and Prevention wrote a letter.", "The CDC wrote a letter."),
    ("The envoys of the Group of 20 waited on the quay.", "The envoys of the G20 waited on the quay."),
    ("The shop of Marks and Spencer was closed that day.", "The shop of M&S was closed that day."),
    ("The Department for Transport wrote a letter.", "The DfT wrote a letter."),
    ("The World War Two Museum was closed that day.", "The WWII Museum was closed that day."),
    ("The FBI and the crew wrote a letter that day.", "The Federal Bureau of Investigation and the crew wrote a letter that day."),
    ("The ferry to Odesa left the port that day.", "The ferry to Odessa left the port that day."),
    ("The pilot was Yulia Brandys, born in Iasi.", "The pilot was Julia Brandys, born in Iasi."),
    ("The pilot was Ilia Brandys, born in Iasi.", "The pilot was Ilya Brandys, born in Iasi."),
    ("The British firm paid for the repair that day.", "The English firm paid for the repair that day."),
    ("The French firm paid for the repair that day.", "The European firm paid for the repair that day."),
    ("The Swedish-owned firm of Norway paid for it.", "The Norwegian firm, owned by Swedes, paid for it."),
    ("The Dutch rower won the cup that day.", "The Dutchman won the cup that day."),
    ("The Kremlin wrote a letter to the crew that day.", "Moscow wrote a letter to the crew that day."),
    ("Russia wrote a letter to the crew that day.", "Moscow wrote a letter to the crew that day."),
    ("The White House wrote a letter to the crew that day.", "Washington wrote a letter to the crew that day."),
    ("The European Commission wrote a letter that day.", "Brussels wrote a letter that day."),
    ("They met in Seoul on the quay that day.", "They met in the South Korean capital on the quay that day."),
    ("The Security Council of the United Nations wrote to us.", "The U.N. Security Council wrote to us."),
    ("Grenna Airport was closed that day.", "London Grenna was closed that day."),
    ("The Frankfurt-based ECB wrote a letter that day.", "The European Central Bank wrote a letter that day."),
    ("The Conservatives waited on the quay that day.", "The Tories waited on the quay that day."),
    ("Iva Brandt (D-Calif.) paid for the repair that day.", "Iva Brandt, a California Democrat, paid for the repair that day."),
    ("The crew of Al-Shabaab waited on the quay.", "The crew of al-Shabab waited on the quay."),
    ("The port of Busan was closed that day.", "The port of Pusan was closed that day."),
    (
        "The U.S. Federal Reserve wrote to the US crew. The Federal Reserve paid.",
        "The Federal Reserve wrote to the US crew. The Federal Reserve paid.",
    ),
]


@pytest.mark.parametrize(("there", "here", "quote", "cause"), DRIFTED)
def test_flags_the_name_that_took_another_place(segmented, there, here, quote, cause):
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    assert [(item.quote, item.cause) for item in drift] == [(quote, cause)]


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_lets_other_wording_pass(segmented, there, here):
    assert [item for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift if item.kind != "quote"] == []


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_no_major_drift_the_other_way_round(segmented, there, here):
    drift = compare(segmented(FRAME.format(there)), segmented(FRAME.format(here))).drift
    assert [item for item in drift if item.severity is Severity.MAJOR] == []


EXPLAINED = [
    ("Ferrante", ["Elia Ferrante"], True),
    ("Elia Ferrante", ["Ferrante"], True),
    ("Ilya Ferrante", ["Ferrante", "Elia Ferrante"], False),
    ("Dow Harbour Media", ["Dow Harbour", "Dow Harbour Average"], False),
    ("Moretti", ["Elia Ferrante"], False),
]


@pytest.mark.parametrize(("text", "known", "expected"), EXPLAINED)
def test_a_short_form_explains_no_other_full_name(text, known, expected):
    assert is_explained(text, known) is expected


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("President Okafor", "Anton Okafor", True),
        ("Anton Okafor", "Mr. Okafor", True),
        ("President Okafur", "Anton Okafor", False),
        ("Igor Okafor", "Anton Okafor", False),
        ("Star Garden", "Rose Garden", False),
        ("FNU Harbour Council", "Harbour Council of the Fishing Nations Union", True),
        ("Harbour Council of the Nordic Fishing Union", "FNU Harbour Council", True),
        ("FNU Harbour Council", "Harbour Council of the Trading Nations Union", False),
        ("FNU Harbour Council", "Fleet Council of the Fishing Nations Union", False),
    ],
)
def test_an_office_or_initials_stand_for_words(written, meant, expected):
    names = [(text, tuple(text.lower().split()[:1])) for text in (written, meant)]
    left, right = (Left(0, Mention(Kind.NAME, 0, len(text), text, 0, scored=True), words) for text, words in names)
    assert is_harmless(left, right) is expected


def test_one_name_may_go_astray_in_two_ways(segmented):
    there = "The “Guild of Tides” met on the pier. The captain paid the crew. The “Guild of Tides” thanked the cook for the soup."
    here = "The “Gild of Tides” met on the pier. The captain paid the crew. The “Guild of Tiles” thanked the cook for the soup."
    drift = compare(segmented(here), segmented(there)).drift
    assert [item.quote for item in drift if item.kind != "quote"] == ["Gild of Tides", "Guild of Tiles"]


# (the reference's sentence, the article's, severity): another name in the very same place is grave, a variant is not.
SEVERITY = [
    ("They gave the medal to Brandt on Friday morning.", "They gave the medal to Okafor on Friday morning.", Severity.MAJOR),
    ("They gave the medal to Choi Min Hung on Friday morning.", "They gave the medal to Choi Min Wang on Friday morning.", Severity.MINOR),
    ("Talks with South Korea will be held at the pier on Friday.", "Talks with North Korea will be held at the pier on Friday.",
     Severity.MAJOR),
    ("South Africa sent its best crew to the pier on Friday.", "North Africa sent its best crew to the pier on Friday.", Severity.MAJOR),
    ("It was the birthday of New Norland on Friday.", "It was the birthday of the Free Republic of Norland on Friday.", Severity.MINOR),
    ("They watched the film “Fox Hunt” on the pier.", "They watched the film “The Hunting” on the pier.", Severity.MAJOR),
    ("The first film was The Glass Road, a drama of 1958.", "The first film was The Road of Glass, a work of 1958.", Severity.MAJOR),
    ("She leaves for Star Garden: Origins on Friday.", "She leaves for Garden of Stars on Friday.", Severity.MAJOR),
    ("She spoke at “Sharing Light: Launch of the Map” on Friday.", "She spoke at “Divide Light: Launch of the Map” on Friday.",
     Severity.MINOR),
    ("She walked down The Glass Road to the pier on Friday.", "She walked down The Road of Glass to the pier on Friday.", Severity.MINOR),
    ("It won a prize at the film festival as the “Special Treat”.", "It won a prize at the film festival as the “Special Screening”.",
     Severity.MINOR),
]  # fmt: skip


@pytest.mark.parametrize(("there", "here", "severity"), SEVERITY)
def test_only_another_name_is_grave(segmented, there, here, severity):
    drift = [item for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift if item.kind != "quote"]
    assert (severity is Severity.MAJOR) == any(item.severity is Severity.MAJOR for item in drift), drift
