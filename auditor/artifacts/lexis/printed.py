"""Words that English dictionaries have and other languages write far more often, so that the table of foreign words holds them too.

Of those that both have (SCOWL's lists against `foreign_words.bloom`) these are what papers print as English: of music and stage, of dress
and fabric, of church and house, of food, of land and law. A word that a translator would rather have left is not among them.
"""

from auditor.artifacts.english.words import listed

PRINTED = listed("""
    accelerando affettuoso altissimo animato appassionato artiste artistes ballon barre barres bravas breve breves cadenza cadenzas
    capriccio capriccios chanson chansons chanteuse clave clef clefs concerto concertos divertissement dolce doloroso fantasia fantasias
    fermata gracioso largo largos moderato pasticcio pointe recto rectos ricercare ritornello ronde rubato scherzando schottische secco
    segno sforzando solos sostenuto stretto tabla tablas tenuto toccata toccatas tutti ukelele vivace armoire armoires barrette casque
    casques chasseur chino chinos cloche cloches coiffeur mitten mittens moquette ombre panier paniers pastel pastels toile tricot trug
    trugs voile bascule cella conduit conduits fauteuil fresco frescos frescoes gesso lido lidos maquette maquettes marron nave naves
    objet piscina quattrocento seicento socle tazza tessera bombe bombes bonbon bonbons brut cacciatore frittata frittatas parfait
    parfaits mignon primavera torte tortes adjoint arroyo arroyos bimbo bimbos bourse bourses brevet brevets burro burros capo capos
    carnet carnets chez choc chocs comprador conciliar conquistador copra couloir couloirs coupe coupes cuesta dona donna dorado duma
    edile escalade estancia estancias exigence exigences extraordinaire faro femme fest fests fisc fusil gangue habitude habitudes hallo
    homologue idem insigne jefe lavage llano longueur longueurs madame mana mange monsieur morgen padrone papillon petit polis presidio
    pueblo pueblos rancho ranchos remontant rencontre sensate serai signorina simpatico sous stipule stipules terra tache trocar vedette
    volant voyageur voyageurs abbé abbés adiós aperçu aperçus boutonnière boutonnières clientèle compère compères confrère confrères
    crudités débutant débutante débutantes décolleté distingué éclat épée épées étagère étagères étui fouetté fouettés gemütlich
    gemütlichkeit ingénue ingénues père pietà portière repoussé soigné soignée très
""")
