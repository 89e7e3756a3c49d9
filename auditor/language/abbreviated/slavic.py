"""Abbreviations of Russian, Ukrainian, Bulgarian, Polish, Czech and Slovak."""

from auditor.language.abbreviated.words import Abbreviations, listed

RUSSIAN = Abbreviations(
    never=listed("им ул пр просп с пос дер пер стр корп т.е т.к т.н напр св акад проф ген полк т.ч чл-корр"),
    numeric=listed("№ п пп ч ст рис гл ок"),
    either=listed("млрд д г гг др н.э обл"),
    starters=listed(
        "в на с к о по за из от до для при но и а он она они мы я вы это этот эта эти как что кто где когда если также однако все после"
    ),
    final=listed("млн тыс т.д т.п"),
)
UKRAINIAN = Abbreviations(
    never=listed("ім вул пр просп пл пров смт буд тобто т.зв напр св акад проф ген полк т.ч див"),
    numeric=listed("№ пп ч ст рис гл бл"),
    either=listed("м с п р д рр ін н.е обл"),
    starters=listed(
        """в у на з із зі до о по за від для при але а й і та він вона вони ми я ви це цей ця ці як що хто де коли якщо також проте
        однак усі
        після під час не ні його її їх наш там тут тому так за словами"""
    ),
    final=listed("млрд млн тис грн коп т.д т.п"),
)
BULGARIAN = Abbreviations(
    never=listed("инж проф акад доц арх ул бул пл ж.к гр с св ген полк кап г-н г-жа г-ца д-р т.е т.нар т.ч напр вж адв"),
    numeric=listed("№ чл ал стр фиг т ок бр"),
    either=listed("г др пр.хр сл.хр обл общ"),
    starters=listed(
        """в във на с със от до за по при но а и или той тя те ние аз вие това този тази тези как какво кой къде кога ако също обаче всички
        след преди не няма има според докато защото така там тук само още е са беше бяха ще"""
    ),
    final=listed("лв ст млн млрд хил т.н и.т.н"),
)
POLISH = Abbreviations(
    never=listed(
        """ul al pl os św hab inż mgr ks bp abp kard gen płk ppłk mjr kpt por ppor st mł asp sierż kom nadkom podkom dh red
        tzw m.in np tj wg dot śp ww gm pow woj zob ob"""
    ),
    numeric=listed("nr godz s str art ust pkt rozdz ok tel poz par min sty lut mar kwi maj cze lip sie wrz paź lis gru"),
    either=listed("im r w bm br ub ur zm o.o sp n.e p.n.e hr pt"),
    starters=listed(
        """w we z ze na do od o po za przy przez dla bez nad pod przed między i a ale lub oraz albo to ten ta te tego tej tym on ona oni
        one my
        ja wy się nie jest są był była było były będzie jak co kto gdzie kiedy dlaczego czy jeśli także też jednak wszyscy wielu każdy inny
        tak już teraz potem wtedy tam tu tutaj według ponadto natomiast jego jej ich nasz nikt podczas"""
    ),
    final=listed("zł mln mld tys proc km gr itd itp"),
)
CZECH = Abbreviations(
    never=listed(
        """ing mgr bc mudr judr phdr rndr doc arch pplk plk gen kpt mjr npor ppor prap ul nám tř sv např tj tzv tzn mj resp popř
        event vč čp pí p zn vl"""
    ),
    numeric=listed("č r s str odst čl kap obr tel písm st ca cca okr"),
    either=listed("aj s.r.o a.s n.l př.n.l roč d.c"),
    starters=listed(
        """v ve z ze na do od o po za při přes pro bez nad pod před mezi i a ale nebo anebo to ten ta ty toho tento tato toto on ona oni
        my já
        vy se si ne není je jsou byl byla bylo byli bude jak co kdo kde kdy proč zda jestli pokud také však všichni mnoho každý jiný tak už
        teď potom pak tam tady podle navíc jeho její jejich náš nikdo během ani"""
    ),
    final=listed("min mil mld tis kč hod atd apod"),
)
SLOVAK = Abbreviations(
    never=CZECH.never | listed("napr resp tj tzv tzn j t t.j t.z"),
    numeric=CZECH.numeric,
    either=CZECH.either | listed("a.i"),
    starters=listed(
        """v vo z zo na do od o po za pri cez pre bez nad pod pred medzi i a ale alebo to ten tá tí tento táto toto on ona oni my ja vy
        sa si
        nie je sú bol bola bolo boli bude ako čo kto kde kedy prečo či ak aj tiež však všetci mnoho každý iný tak už teraz potom tam tu
        podľa
        navyše jeho jej ich náš nikto počas ani"""
    ),
    final=CZECH.final | listed("eur atď"),
)
