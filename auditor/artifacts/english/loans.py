"""Words and phrases that English has borrowed and still writes as their own language does: no translator left them.

Only what newspapers print without explaining it. A word that is English only within a phrase ("sotto voce") is listed with the phrase.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from auditor.artifacts.english.communities import COMMUNITIES
from auditor.artifacts.english.words import listed
from auditor.artifacts.text import Sentence, Token

# Of food and drink, of theatre and music, of streets and soldiers, of ideas; of cloth, dance, craft and mountains. Participles that French
# prose is full of ("développé") are left out, though dancers use them.
LOANS = (
    listed("""
    antipasti antipasto barista baristas brasserie brasseries bistro bistros boulangerie boulangeries burrata caipirinha caipirinhas cantina
    cappuccino ceviche chipotle churrasco churros ciabatta confit crêpe crêpes enoteca entrée entrées espresso focaccia gazpacho gelateria
    gelato gelati gnocchi grappa gratin guacamole jalapeño jalapeños jamón latte limoncello macchiato mozzarella osteria osterias
    paella pancetta panini panino panettone pâté pâtés pâtisserie patisserie patisseries pecorino penne pizzeria pizzerias polenta
    prosciutto purée purées quesadilla quesadillas ricotta risotto risottos rosé sauté sautéed sommelier sommeliers soufflé soufflés
    tiramisu trattoria trattorias
    auteur auteurs azzurri cantata capoeira catenaccio décor diva divas fado fados glitterati libretto literati maestro paparazzi
    paparazzo samba scherzo scudetto tifosi tome tomes virtuoso
    amigo amigos arrondissement arrondissements autobahn autobahns banlieue banlieues barrio barrios bourgeois bourgeoisie campesino
    campesinos carabinieri carabiniere caudillo caudillos compadre compadres consigliere favela favelas flâneur flâneurs gaucho
    gauchos gendarme gendarmes gendarmerie gringo gringos guerrilla guerrillas hacienda haciendas junta juntas lycée lycées mafiosi mafioso
    malecón mestizo mestizos narco narcos omertà palazzo palazzi piazza piazzas plaza plazas ramblas señor señora señorita sicario sicarios
    attaché attachés blasé café cafés cliché clichéd clichés communiqué communiqués coöperate début decolletage dénouement détente
    dirndl doppelgänger doppelgängers éclair élan élite émigré émigrés exposé exposés façade façades fiancé fiancée fiancés flambé habitué
    kitsch leitmotif leitmotifs lederhosen mañana matinée mêlée naïve naïveté négligée outré papier-mâché piñata première protégé protégée
    protégés realpolitik résumé résumés risqué saudade schadenfreude smörgåsbord soirée soirées touché über wanderlust
    weltschmerz wunderkind zeitgeist tête-à-tête vis-à-vis açaí ceilidh maté saké
    béarnaise béchamel canapé consommé crémant crème croûton cuvée gâteau gâteaux glacé gruyère macédoine piña rémoulade
    vicuña
    appliqué après-ski arête bric-à-brac broderie château châteaux cloisonné cortège coupé crèche déclassé démodé derrière divorcé divorcée
    doña entrepôt étude fête fêted föhn fräulein führer garçon gîte lamé macramé manqué ménage métier moiré naïf née né
    passé pétanque pied-à-terre pieds-à-terre plié précis premièred puréed recherché retroussé rôle roué séance séances soupçon
    téléphérique vérité voilà
    céilí dáil fáilte poitín sláinte tánaiste
    rayon suède terrazzo travertine bouclé broché cloqué crépon déshabillé dévoré façonné guêpière matelassé piqué plissé
    brisé brisés chassé chassés enchaînement jeté jetés relevé relevés répétiteur répétiteurs
    fortississimo parlando passaggio pianississimo portamento prestissimo tessitura nonna nonne nonni nonno
    champlevé guilloché jaspé pavé raisonné raisonnés
    névé névés sérac séracs
    apéritif apéritifs apéro apéros brisée bûche cachaça crème-fraîche crudité dragée dragées émincé entremêt étouffée flambée fricassée
    frisée glacée gougère gougères mâche négociant négociants pâtissier pâtissiers pâtissière praliné rôti rôtisserie rôtisseries sablé
    sablée sablés tapénade velouté veloutés
    börek ćevapi ćevapčići döner döners gözleme gulyás knödel köfte lángos müesli müsli pálinka phở rösti smørrebrød spätzle żurek
    calçots candomblé guaraná maracujá romería sertão
    hāngī hapū hīkoi kākāpō kaumātua kererū kōhanga kōrero kūmara mānuka pā pāua pōwhiri tāngata tūī wāhine wānanga whānau
""")
    | COMMUNITIES
)
_PHRASES = (
    "a la carte", "à la carte", "à la mode", "alla bolognese", "alla carbonara", "alla genovese", "alla milanese", "alla norma",
    "alla parmigiana", "alla puttanesca", "alla romana", "alla vodka", "entre nous", "hasta la vista",
    "agent provocateur", "agents provocateurs", "au contraire", "au fait", "au naturel", "avant garde", "beau monde", "belle époque",
    "bon mot", "bon vivant", "bossa nova", "bête noire", "carte blanche", "cause célèbre", "chargé d'affaires", "chargés d'affaires",
    "cinéma vérité", "comme il faut", "cordon bleu", "cosa nostra", "coup d'état", "coup de grâce", "coup de théâtre", "coups d'état",
    "crème fraîche", "cri du coeur", "éminence grise", "ménage à trois", "pièces de résistance", "table d'hôte", "tableau vivant",
    "cri de coeur", "crème brûlée", "crème de la crème", "de rigueur", "dolce vita", "double entendre", "du jour", "déjà vu",
    "en famille", "en masse", "en passant", "en route", "enfant terrible", "enfants terribles", "esprit de corps", "fait accompli",
    "faits accomplis", "faux pas", "femme fatale", "femmes fatales", "film noir", "fin de siècle", "foie gras", "force majeure",
    "grand prix", "haute couture", "haute cuisine", "hors d'oeuvre", "hors d'oeuvres", "idée fixe", "je ne sais quoi", "joie de vivre",
    "laissez faire", "mano a mano", "maître d'hôtel", "mea culpa", "mise en scène", "modus operandi", "modus vivendi",
    "noblesse oblige", "nom de guerre", "nom de plume", "noms de guerre", "nouveau riche", "nouveaux riches", "nouvelle vague",
    "objet d'art", "objets d'art", "per se", "persona non grata", "pied à terre", "pièce de résistance", "prima ballerina",
    "prima donna", "primus inter pares", "pro bono", "pro bono publico", "prêt à porter", "quid pro quo", "raison d'état",
    "raison d'être", "roman à clef", "sang froid", "savoir faire", "sine qua non", "sotto voce", "status quo", "sui generis",
    "tour de force", "trompe l'oeil", "vice versa", "volte face",
    "a tempo", "ad libitum", "basso continuo", "bel canto", "cantus firmus", "catalogue raisonné", "col legno", "con amore", "con brio",
    "con fuoco", "con moto", "con sordino", "con spirito", "da capo", "dal segno", "dies irae", "messa di voce", "mezza voce",
    "mezzo forte", "mezzo piano", "moto perpetuo", "oboe d'amore", "opera buffa", "opera seria", "opéra bouffe", "opéra comique",
    "poco a poco", "recitativo secco", "senza sordino", "senza vibrato", "sul ponticello", "sul tasto", "tempo primo", "thé dansant",
    "tutta forza",
    "aglio e olio", "arroz con pollo", "baile funk", "cabane à sucre", "cabanes à sucre", "cacio e pepe", "caldo de res", "caldo gallego",
    "caldo verde", "carne asada", "carne guisada", "coq au vin", "cucina povera", "directeur sportif", "directeurs sportifs",
    "dulce de leche", "école maternelle", "flamme rouge", "frijoles negros", "fritto misto", "galette des rois", "grand cru", "grands crus",
    "huevos rancheros", "lanterne rouge", "leche de tigre", "lomo saltado", "lucha libre", "maillot jaune", "media luna", "medias lunas",
    "mole poblano", "moules frites", "palais de danse", "pan de muerto", "pan dulce", "papel picado", "pasta al forno", "pastéis de nata",
    "pastel de nata", "pasteis de nata", "poc chuc", "poisson cru", "pollo asado", "premier cru", "premiers crus", "quattro formaggi",
    "queso fresco", "ropa vieja", "steak frites", "tres leches", "via ferrata", "vin jaune", "vinho verde", "vino tinto", "vitello tonnato",
    "zuppa inglese",
)  # fmt: skip


def _by_word() -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
    """Return each word's phrases, and its place in them."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for words in map(tuple, map(str.split, _PHRASES)):
        for place, word in enumerate(words):
            found[word].append((place, words))
    return found


_PLACES = _by_word()


def in_loan_phrase(sentence: Sentence, i: int) -> bool:
    """Tell whether a word stands in a borrowed phrase."""
    return any(_stands(sentence.tokens, i - place, words) for place, words in _PLACES.get(sentence.tokens[i].lower, ()))


def _stands(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
    return start >= 0 and tuple(token.lower for token in tokens[start : start + len(words)]) == words
