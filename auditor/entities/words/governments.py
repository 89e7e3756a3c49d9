"""By what seat news calls a government: "Moscow" or "the Kremlin" for Russia."""

from auditor.entities.words.geography import COUNTRIES

# Country or union: its capital, and where its government sits.
_SEATS = """
afghanistan:kabul|argentina:buenos aires|australia:canberra|austria:vienna|azerbaijan:baku|armenia:yerevan|bangladesh:dhaka
belarus:minsk|belgium:brussels|brazil:brasilia|bulgaria:sofia|canada:ottawa|chile:santiago|china:beijing|colombia:bogota|croatia:zagreb
cuba:havana|cyprus:nicosia|czech republic:prague|denmark:copenhagen|egypt:cairo|estonia:tallinn|ethiopia:addis ababa
european union:brussels,european commission,eu,eu commission|finland:helsinki|france:paris,elysee,elysee palace|georgia:tbilisi
germany:berlin|greece:athens|hungary:budapest|iceland:reykjavik|india:new delhi,delhi|indonesia:jakarta|iran:tehran|iraq:baghdad
ireland:dublin|israel:jerusalem|italy:rome|japan:tokyo|kenya:nairobi|latvia:riga|lebanon:beirut|libya:tripoli|lithuania:vilnius
mexico:mexico city|moldova:chisinau|morocco:rabat|netherlands:hague|nigeria:abuja
north korea:north korean,pyongyang|norway:oslo|pakistan:islamabad
peru:lima|philippines:manila|poland:warsaw|portugal:lisbon|qatar:doha|romania:bucharest|russia:moscow,kremlin|saudi arabia:riyadh
serbia:belgrade|slovakia:bratislava|slovenia:ljubljana
south korea:south korean,seoul|spain:madrid|sweden:stockholm|switzerland:bern|syria:damascus
taiwan:taipei|thailand:bangkok|tunisia:tunis|turkey:ankara|ukraine:kyiv,kiev|united kingdom:london,downing street,whitehall,westminster
united states:washington,white house|vatican:vatican city,holy see|venezuela:caracas|vietnam:hanoi
"""

_ROWS = [
    (country, {country, *seats.split(",")}) for row in _SEATS.strip().replace("\n", "|").split("|") for country, seats in [row.split(":")]
]
# A country or a seat -> whose governments it stands for: "Brussels" for Belgium's and the Union's.
_GOVERNMENTS = {name: {country for country, names in _ROWS if name in names} for _, names in _ROWS for name in names}


def same_government(one: str, other: str) -> bool:
    """Tell whether two folded names, of which one is a country's or a seat's, can stand for one government."""
    ours, theirs = (_GOVERNMENTS.get(COUNTRIES.get(name, name), set()) for name in (one, other))
    return one != other and bool(ours & theirs)
