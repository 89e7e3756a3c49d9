"""The words of page furniture, as regular expressions without case, by what they do on the page.

Labels stand alone. Links may be followed by the title of what they lead to. Meta lines are a name, a colon and a
value. Speech is the site talking to its reader, at the beginning of a block.
"""


def _tail(longest: int) -> str:
    """Return the pattern of what a label may go on with; what ends with a full stop is a sentence that begins with the same word."""
    return rf"(?!.*\.\W*$).{{0,{longest}}}"


# One word of who gets a credit and where they are: names, and the few words between them, in small letters so that no word is both.
# Any other word makes it a sentence.
_CREDITED = (
    r"(?-i:[^\W\d_a-zß-ÿ][\w.'’-]*|and|in|at|on|for|from|with|of|by|the|our|de|da|di|del|den|der|van|von|bin|al|el|newsroom|bureau[sx]?"
    r"|desks?|staff|team|reporters?|correspondents?|additional|reporting|writing|editing)"
)
_CREDITS = r"(?:additional |further )?(?:reporting|writing|editing|compiled|translated) by"

LINKS = (
    r"related(?: (?:articles?|posts?|stories|story|news|content|topics?|links|coverage|reading|video))?",
    r"(?:also |please )?read(?: (?:also|more|next|too|this|on))|also read|see also|watch(?: also| more| now| next)?",
    r"you (?:may|might)(?: also)? (?:like|be interested in)",
    r"more (?:on|from|about|in) (?:\w+ ?){1,4}|more (?:stories|news|articles|coverage)",
    r"recommended(?: (?:for you|reading|articles|stories))?",
    r"(?:most|more) (?:read|popular|viewed|shared|commented)|(?:now )?trending(?: now| stories)?|don['’]?t miss",
    r"latest(?: news| stories| articles| posts)?|editor['’]?s['’]? picks?|top stories|what to read next|keep reading",
    r"continue reading|up next|in case you missed it|popular (?:posts|articles|stories)",
    r"(?:previous|next)(?: (?:article|post|story))?",
    r"leggi (?:anche|di più|pure)|vedi anche|guarda anche|articol[io] (?:correlat[io]|simil[ei])|notizie correlate",
    r"(?:potrebbe(?:ro)? interessarti|ti potrebbe(?:ro)? interessare)(?: anche)?|(?:i )?più letti|ultime notizie",
    r"approfondi(?:sci|menti)|per approfondire",
    r"le(?:er|a|e) (?:más|también)|ver (?:también|más)",
    r"(?:también )?(?:te|le) puede(?: también)? interesar|(?:artículos|noticias|contenidos?|temas) relacionad[oa]s?",
    r"(?:las? |lo )?más (?:leíd[oa]s?|vist[oa]s?|noticias)|últimas noticias|no te pierdas",
    r"(?:à )?lire (?:aussi|également|la suite|plus)|(?:à )?voir (?:aussi|également)",
    r"articles? (?:liés?|similaires?|connexes?|associés?)|(?:sur|dans) le même (?:sujet|thème)|les plus lus|à découvrir",
    r"dernières (?:nouvelles|actualités)|pour aller plus loin",
    r"lei[ar] (?:também|mais|ainda)|vej[ao] (?:também|mais)|(?:artigos|notícias|matérias|posts|conteúdos?) relacionad[oa]s?",
    r"(?:as )?mais (?:lidas|vistas)|saiba mais|últimas notícias|você (?:também )?pode gostar",
    r"(?:lesen sie|lies)(?: hierzu)? (?:auch|mehr|weiter)|mehr (?:zum thema|lesen|dazu|nachrichten)|auch interessant",
    r"das könnte (?:sie|dich) (?:auch )?interessieren|(?:ähnliche|verwandte|weitere) (?:artikel|themen|beiträge)|weiterlesen",
    r"meist ?gelesen|siehe auch|neueste (?:artikel|beiträge|nachrichten)",
    r"читайте (?:также|ещё)|смотрите также|похожие (?:статьи|новости)|по теме|ещё по теме",
)
COMMENTS = (
    r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)",
    r"(?:\d+|no|view|show|all|hide|load) comments?(?: \(\d+\))?|comments(?: section)?|comments? (?:\(\d+\)|(?:are |is )?closed)",
    r"join the (?:conversation|discussion)|(?:log|sign) in to (?:comment|reply)|cancel reply",
    rf"replies|\d+ (?:reply|replies|responses?)(?: (?:to|on) {_tail(90)})?|reader comments|what do you think\?",
    r"(?:lascia|scrivi|aggiungi|inserisci) (?:un|il tuo) commento|lascia una risposta|(?:\d+|nessun) commento|(?:\d+ )?commenti",
    r"annulla risposta",
    r"(?:deja|deje|dejar|escribe|añade|agrega) (?:un|tu|su) comentario|deja una respuesta|(?:\d+|sin) comentarios?|comentarios",
    r"cancelar (?:la )?respuesta",
    r"(?:laisser|laissez|ajouter|écrire|publier) (?:un|votre) commentaire|laisser une réponse|(?:\d+|aucun) commentaires?|commentaires",
    r"annuler la réponse",
    r"(?:deixe|deixar|escreva|adicione) (?:um|seu|o seu) comentário|deixe uma resposta|(?:\d+|nenhum|sem) comentários?|comentários",
    r"(?:schreibe?n?(?: sie)?|verfassen?(?: sie)?|hinterlass(?:e|en)(?: sie)?) (?:einen|ihren|deinen) kommentar",
    r"kommentar(?: (?:schreiben|verfassen|hinterlassen|abgeben))|(?:\d+|keine) kommentare?|kommentare|antworten? abbrechen",
    r"(?:оставить|добавить|написать) комментарий|\d+ комментари[ийевя]+|комментарии",
)
LABELS = (
    rf"share(?: this (?:article|page|post|story))?(?: {_tail(40)})?|tweet(?: this)?|follow me|follow us(?: {_tail(40)})?",
    rf"print(?: (?:this|page|article))?|e-?mail(?: this)?(?: {_tail(20)})?|copy link|save(?: article)?|bookmark|like us on {_tail(30)}",
    rf"condividi(?: (?:su|con|questo|l['’]articolo|via){_tail(40)})?|seguici(?: su {_tail(30)})?|stampa",
    rf"compart(?:e|ir|a)(?: (?:en|esta?|con|por){_tail(40)})?|síguenos(?: en {_tail(30)})?|imprimir",
    rf"partager(?: (?:sur|cet|l['’]article|via){_tail(40)})?|suivez-nous(?: sur {_tail(30)})?|imprimer",
    rf"(?:compartilh|partilh)(?:e|ar)(?: (?:no|na|em|este|esta|isso|via){_tail(40)})?|siga-nos(?: n[oa] {_tail(30)})?",
    rf"(?:artikel |jetzt )?teilen(?: (?:auf|via|mit){_tail(30)})?|folgen sie uns(?: auf {_tail(30)})?|(?:artikel )?drucken",
    rf"поделиться(?: {_tail(30)})?",
    # Forenames in English, so they lead to nothing.
    r"le(?:er|a|e)",
    # What a reader's comment is written into; also a kicker, so no comments need follow.
    r"comment|commento|comentario|commentaire|comentário|kommentar|комментарий",
    rf"advertisements?|advertising|ads?(?: by \w+)?|sponsored(?: (?:content|by {_tail(30)}|post))?|paid content|promoted(?: content)?",
    r"story continues below(?: advertisement)?|article continues (?:below|after).{0,40}",
    r"pubblicità|publicidad|publicité|publicidade|anzeigen?|werbung|реклама|la suite après (?:la|cette) publicité",
    r"continúa (?:leyendo|después de la publicidad)|continua após a publicidade",
    r"skip to (?:main )?content|(?:main )?menu|search|home(?:page)?|loading|back to (?:top|home)",
    r"(?:show|load|view|see|click for) (?:more|all)|next page|previous page|page \d+(?: of \d+)?|close|back|toggle navigation",
    r"accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|consent)",
    r"cookie (?:policy|settings|notice|preferences)|privacy(?: (?:policy|notice|settings))?",
    r"terms(?: (?:of (?:use|service)|and conditions|& conditions))?",
    r"about(?: us| the author)?|contact(?: us)?|advertise(?: with us)?|imprint|impressum|datenschutz|mentions légales|chi siamo",
    r"quiénes somos|quem somos|contatti|contacto|contato",
    r"subscribe(?: (?:now|today|here))?|(?:sign|log) ?(?:in|up|out)|register|(?:our |the )?newsletters?|iscriviti|abbonati",
    r"accedi|suscríbete|suscribirse|iniciar sesión|s['’]abonner|se connecter|assine|entrar|abonnieren|anmelden",
    r"table of contents|contents|in this article|\d+[- ]min(?:ute)?s?[- ](?:read|de lecture|de lectura|de leitura|di lettura)",
    r"(?:reading time|tempo di lettura|tiempo de lectura|temps de lecture|tempo de leitura|lesezeit)\W.{0,20}",
    r"listen(?: to (?:this )?article)?|play(?: video| audio)?|pause|mute|fullscreen|view gallery|image \d+ of \d+",
    r"\d+ (?:views?|shares?|likes?|retweets?)|staff (?:writer|reporter)|(?:breaking|exclusive) ?news",
    r"post comment|submit|send|reply|cancel|save my name.{0,80}|website|(?:first|last) name",
    r"(?:your )?(?:name|e-?mail|message)(?: address)?",
)
META = (
    r"tags?|topics?|filed under|posted in|(?:article )?categor(?:y|ies)|keywords?|sources?|via|authors?|editors?",
    r"(?:written|reported|edited|reviewed) by|contact|media contact|published|updated|isbn|doi|location|hashtags?|disclaimer|publisher",
    r"etichette|categori[ae]|argomenti|font[ei]|autor[ei]|etiquetas?|categorías?|temas|fuentes?|autor(?:a|es)?|mots-clés",
    r"étiquettes|catégories?|auteurs?|palavras-chave|categorias?|schlagw(?:ö|o)rte?r?|kategorien?|themen|quellen?|autoren",
    r"рубрика|теги|источник|автор",
)
SPEECH = (
    r"your e-?mail(?: address)? will (?:not|never) be|required fields are|save my name\b|notify me (?:of|when|by)",
    r"you must be (?:logged|signed) in|please (?:log|sign) in|(?:please )?enable javascript|this site is protected by",
    r"this site uses akismet",
    (
        r"(?:please )?(?:subscribe|sign up|register)(?: now| today| here)? (?:to|for) (?:our|the|my|free|daily|weekly|updates"
        r"|news)\b"
    ),
    (
        r"(?:please )?(?:subscribe|register|(?:sign|log) (?:in|up))(?: now| today| here| for free)? to (?:continue|keep) reading\b"
        r"|(?:please )?(?:subscribe|register|(?:sign|log) (?:in|up))(?: now| today| here)? to (?:read|unlock|access|see)"
        r" (?:the|this|more|all)\b"
    ),
    r"get (?:the|our|all|more|daily|breaking)\b.{0,80}\b(?:inbox|newsletter|in your e-?mail)",
    r"join our\b.{0,40}\b(?:newsletter|channel|group|community|mailing list|telegram|whatsapp)|enter your e-?mail",
    r"we (?:and our partners )?use cookies|(?:this|our) (?:web)?site (?:and its partners )?uses? cookies",
    (
        r"by (?:continuing|using|clicking|subscribing|signing up|registering|browsing"
        r"|submitting)\b.{0,80}\byou\b.{0,20}\b(?:agree|accept|consent|acknowledge)"
    ),
    r"copyright\b(?=\W*(?:©|\(c\)|\d{4}|by\b))|©|\(c\) ?\d{4}|all rights reserved|no part of this (?:article|publication|site)",
    r"this material may not be",
    (
        r"(?:this|the) (?:article|story|post|piece|report|interview) (?:was |has been )?(?:originally |first )+(?:appeared"
        r"|published|posted)"
    ),
    # What WordPress writes under each entry of a feed, in its own words of each language.
    r"the post .{0,120} (?:appeared first|first appeared) on",
    r"l['’]article .{1,150} est apparu en premier sur",
    r"la entrada .{1,150} (?:(?:se publicó|aparece|apareció) primero|se ha publicado antes) en",
    r"l['’]articolo .{1,150} proviene da (?-i:[^\W\d_a-z])|der beitrag .{1,150} erschien zuerst auf",
    r"o (?:post|conteúdo) .{1,150} (?:apareceu|aparece) primeiro em|сообщение .{1,150} появил\w+ сначала на",
    r"follow (?:us|me|him|her|them) on\b|(?:like|find) us on|click here (?:to|for)|tap here to",
    r"(?:download|get) (?:our|the) (?:free )?app\b|if you (?:enjoyed|liked|like|found) this (?:article|post|story|page)",
    r"(?:share|tell us) your (?:thoughts|views|opinion)|let us know (?:what you think )?in the comments",
    r"do you have a (?:story|tip)|support (?:our|independent) journalism|become a (?:member|subscriber|supporter)",
    r"(?:already )?a subscriber\?",
    rf"\({_CREDITS} [^()]{{3,250}}\)\W*$|\(?{_CREDITS} {_CREDITED}(?:[\s,/&]+{_CREDITED})*\s*(?:;|$|\)|\.\W*$)",
    (
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|above|in (?:this|these)\b"
        r"|on this (?:blog|page|site|website)|in the (?:article|blog|column|comment|commentary|piece|post)s?\b"
        r"|by (?:the |our )?(?:author|columnist|contributor|guest|writer)s?\b"
        r"|are (?:those|solely|purely|not|his|her|their|my|our|(?:the )?(?:author|writer)['’]?s)\b)"
    ),
    r"il tuo indirizzo e-?mail non (?:sarà|verrà)|i campi (?:obbligatori|contrassegnati)|iscriviti (?:alla|al|per)\b",
    r"(?:noi )?utilizziamo i? ?cookie|questo sito (?:web )?(?:utilizza|usa)|tutti i diritti riservati",
    r"(?:©|riproduzione) riservata|seguici su|clicca qui",
    r"(?:tu|su) (?:dirección de )?(?:correo(?: electrónico)?|e-?mail) no será|los campos (?:obligatorios|necesarios|requeridos)",
    r"suscríb[ea](?:te|se)? (?:a|al|gratis)\b|(?:usamos|utilizamos) cookies",
    r"(?:suscríb[ae](?:te|se)|regístr[ae](?:te|se)|inicia sesión) para (?:seguir|continuar) leyendo",
    r"(?:abonnez|inscrivez|connectez)-vous pour (?:lire|continuer)\b|(?:abbonati|registrati|accedi) per (?:continuare|leggere)\b",
    r"(?:assine|cadastre-se|faça login) para (?:continuar|ler)\b|(?:jetzt )?(?:anmelden|abonnieren|registrieren) und (?:weiter)?lesen",
    r"(?:este sitio|esta (?:página|web))(?: web)? (?:utiliza|usa) cookies|todos los derechos reservados|síguenos en",
    r"haz clic aquí",
    r"votre adresse (?:e-?mail|de messagerie) ne sera|les champs obligatoires",
    r"(?:abonnez|inscrivez)-vous (?:à|pour|gratuitement)\b|nous utilisons des cookies",
    r"(?:ce|notre) site (?:web )?utilise des cookies|tous droits réservés|suivez-nous sur|cliquez ici",
    r"(?:o )?seu (?:endereço de )?e-?mail não será|(?:os )?campos obrigatórios|(?:assine|inscreva-se n[ao]) .{0,30}newsletter",
    r"(?:usamos|utilizamos) cookies|este site (?:usa|utiliza) cookies|todos os direitos reservados|siga-nos n[oa]|clique aqui",
    r"(?:deine|ihre) e-?mail-adresse wird nicht|erforderliche felder|(?:abonnieren sie|melden sie sich|jetzt) .{0,40}newsletter",
    r"(?:wir|diese (?:web)?seite|diese website) (?:verwende[nt]|benutz(?:en|t)|nutz(?:en|t)) cookies|alle rechte vorbehalten",
    r"folgen sie uns|klicken sie hier",
    r"ваш (?:адрес )?e-?mail не будет|обязательные поля|подпи(?:шитесь|сывайтесь) на|мы используем (?:файлы )?cookie",
    r"все права защищены",
)
