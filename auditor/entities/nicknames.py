"""Short forms of English given names, and given names that languages turn into one another."""

_NICKNAMES = """
alexander alex sandy|andrew andy drew|anthony tony|barbara barb|benjamin ben|bernard bernie|catherine cathy kate katie
charles charlie chuck|christopher chris|christine chris chrissy|daniel dan danny|david dave|deborah deb debbie|donald don donnie
douglas doug|dwight ike|edward ed eddie ted|elizabeth liz beth betty|eugene gene|francis frank|frederick fred freddie
gerald gerry jerry|gregory greg|harold harry|henry harry hank|jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny
jessica jess|john jack johnny|jonathan jon|joseph joe joey|joshua josh|katherine kathy kate katie|kenneth ken kenny|lawrence larry
leonard leo len|margaret maggie meg peggy|matthew matt|michael mike mick mickey|nicholas nick|nicola nicky|patricia pat patty
patrick pat paddy|peter pete|philip phil|raymond ray|rebecca becky|richard rick dick rich|robert bob bobby rob robbie
ronald ron ronnie|samantha sam|samuel sam sammy|stephen steve|steven steve|susan sue|theodore ted theo|thomas tom tommy|timothy tim
valentina valya|victoria vicky|vincent vince|walter walt|william bill billy will|zachary zach zack|vladimir volodya|dmitry dima
yuri yura|sergei seryozha|nikolai kolya|mikhail misha|ekaterina katya
"""

# English, Spanish, Italian, French, Portuguese, German, Russian spellings of one given name.
_COUNTERPARTS = """
alexander alejandro alessandro alexandre aleksandr|andrew andres andrea andre andreas andrei|anthony antonio antoine anton
charles carlos carlo carl karl|christopher cristobal cristoforo christophe christoph|elizabeth isabel elisabetta elisabeth elizaveta
francis francisco francesco francois franz|frederick federico frederic friedrich|george jorge giorgio georges georg yuri
gregory gregorio gregoire grigory|henry enrique enrico henri heinrich henrique|james jaime giacomo jacques tiago jakob
jerome jeronimo girolamo|john juan giovanni jean joao johann hans ivan|joseph jose giuseppe josef iosif|julius julio giulio jules
lawrence lorenzo laurent lourenco|louis luis luigi ludwig|luke lucas luca luc lukas|mark marcos marco marc markus|martin martino
matthew mateo matteo matthieu mateus matthias matvei|michael miguel michele michel mikhail|nicholas nicolas nicola nikolaus nikolai
paul pablo paolo paulo pavel|peter pedro pietro pierre petr pyotr|philip felipe filippo philippe filipe|ralph raul raoul
raymond ramon raimondo|richard ricardo riccardo|robert roberto|stephen esteban stefano etienne stefan estevao stepan
thomas tomas tommaso|vincent vicente vincenzo vinzenz|william guillermo guglielmo guillaume guilherme wilhelm
catherine catalina caterina ekaterina katharina|helen elena helene|mary maria marie|margaret margarita margherita marguerite
basil vasily basilio|theodore fyodor teodoro|eugene evgeny eugenio
"""


def _groups(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in text.replace("\n", "|").split("|") if row)


_NICKNAME_GROUPS = _groups(_NICKNAMES)
_COUNTERPART_GROUPS = _groups(_COUNTERPARTS)


def same_given_name(left: str, right: str) -> bool:
    """Tell whether one given name is a usual short form of the other, or both are of a third."""
    return left != right and any(left in group and right in group for group in _NICKNAME_GROUPS)


def counterparts(left: str, right: str) -> bool:
    """Tell whether two given names are one name in two languages ("John", "Giovanni")."""
    return left != right and any(left in group and right in group for group in _COUNTERPART_GROUPS)
