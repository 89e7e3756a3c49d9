"""Words of Spanish, French, Italian and Portuguese that English prints as its own where both languages are spoken, and where a trade,
a sport or a kitchen has no other word.

Lemmas of what English dictionaries have. Left out is what a translator may have left in any article, as "banda", "sala" or "corso".
"""

from auditor.artifacts.english.words import listed

# How families speak of each other, and whom a village turns to.
_KIN = listed("""
    abuela abuelita abuelito abuelo babbo comadre madrina mémère oma padrino papi papá pépère quinceañera quinceañero tía tío vovó avó
    contessa curandera curandero dottore luchador luchadora marchesa principessa santera santero
""")
# Shops and streets, feasts and what is worn there; the bullring.
_STREETS = listed("""
    alebrije pollera azulejo azulejos botánica bouchon calavera campesina carnicería dépanneur dépanneurs ejido estanciero fazenda
    ferragosto feria guayabera lechonera milpa ofrenda palapa panadería parranda passeggiata pousada porteña porteño posada
    pulpería québécois sagra sobremesa taquería tertulia tortillería zócalo encierro faena novillada novillero picador rejoneador
    verónica facón tauromachia
""")
# Music and dance.
_MUSIC = listed("""
    bandoneón bodhrán bombo cajón charango dembow fadista forró guitarrón huapango jarana joropo milonga
    narcocorrido norteña norteño requinto sertanejo sevillana tonadilla vallenato vihuela
""")
# Of the kitchen, the bar, the vineyard and the cellar.
_TABLE = listed("""
    aguardiente alfajor alfajores añejo asado asada bacalao bacalhau baleada barbacoa bolillo brigadeiro chicharrón choripán
    churrascaria cochinita conchas hallaca lechón medialuna mofongo natilla pernil picadillo picanha pupusería queso
    reposado sancocho sofrito tamal tostones vermú amari amaro amatriciana contorni cornetti cornetto culatello digestivo fagioli
    lardo pizzaiolo ragù ristretto salumi soppressata spianata sfogliatelle strozzapreti tramezzino tramezzini vongole canelé
    daube domaine fricot galette garrigue magret merguez moules onglet pétillant pommard primeur rillettes tourtière vendange
    barrique crianza mezcalería negroamaro passito spumante vendemmia
""")
_FOOTBALL = listed("clásico superclásico galáctico golazo")
COMMUNITIES = _KIN | _STREETS | _MUSIC | _TABLE | _FOOTBALL
