"""Abbreviations of Turkish, Greek, Hungarian, Finnish, Indonesian, Vietnamese, Arabic, Persian and Hindi."""

from auditor.language.abbreviated.words import Abbreviations, listed

TURKISH = Abbreviations(
    never=listed("av doç op yrd öğr gör alb gen org yzb bşk hz sn uzm arş müh ör bkz"),
    numeric=listed("no s sf nu çev"),
    either=listed("vb vs vd cad sok mah blv apt t.c a.ş ltd şti m.ö m.s tic san"),
    starters=listed(
        """bu şu o ve ile ama ancak fakat ya da de bir her çok daha en ise için gibi kadar sonra önce göre biz ben sen siz onlar onun bunun
        ne kim nasıl neden nerede öte ayrıca böyle şimdi artık hiç bazı tüm bütün var yok"""
    ),
    ordinals=True,
)
GREEK = Abbreviations(
    never=listed("κ κ.κ κα κος δρ καθ βλ λεωφ οδ πλ αγ δηλ π.χ λ.χ σημ"),
    numeric=listed("αρ αριθ σελ σ τηλ παρ ν άρθ"),
    either=listed("κλπ κ.λπ κ.ά κτλ κ.τ.λ μ.μ π.μ μ.χ α.ε ε.ε η.π.α τ.μ στρ"),
    starters=listed(
        """ο η το οι τα τον την του της των τους τις στο στη στην στον στα στους στις σε με για από προς κατά μετά πριν χωρίς και κι
        αλλά ή όμως
        ωστόσο ενώ όταν όπου πως ότι αν εάν γιατί τι ποιος πού πότε αυτός αυτή αυτό αυτοί εμείς εγώ εσύ είναι ήταν έχει έχουν είχε θα να δεν
        μη μην όλοι πολλοί κάθε σύμφωνα επίσης"""
    ),
    final=listed("εκατ δισ χιλ χλμ"),
)
HUNGARIAN = Abbreviations(
    never=listed("id ifj özv szt kb ún pl ill tsz vö gróf bp st"),
    numeric=listed("sz o old jan febr márc ápr máj jún júl aug szept okt nov dec ker tel"),
    either=listed("u krt kft zrt nyrt bt i.e i.sz kr.e kr.u szerk hsz"),
    starters=listed(
        """a az egy és de vagy hogy ha mert is nem ne sem ez azt ezt ő ők mi én te ti itt ott most már még csak így úgy mint míg után előtt
        szerint volt van lesz lett minden sok több néhány más aki ami ahol amikor hol mikor miért hogyan ezért azonban majd"""
    ),
    ordinals=True,
    final=listed("stb"),
)
FINNISH = Abbreviations(
    never=listed("mm esim ns nk ks vrt tri maist past ev kapt toim ent em"),
    numeric=listed("n v s nro kpl art puh k"),
    either=listed("ym jkr ekr eaa jaa"),
    starters=listed(
        """se ne hän he me minä sinä te tämä nämä tuo nuo ja mutta tai vai sekä että jos kun koska vaikka kuin myös ei en eivät on oli
        ovat olivat
        olisi nyt sitten siellä täällä mikä kuka missä milloin miksi miten kaikki moni monet jokainen toinen mukaan jälkeen ennen lisäksi"""
    ),
    final=listed("milj mrd jne yms"),
)
INDONESIAN = Abbreviations(
    never=listed("jl jln h hj ir drs dra kh tgk gg kel kec kab ust yth tn ny sdr letjen mayjen brigjen kol kombes irjen st"),
    numeric=listed("no hlm hal tel rp kav"),
    either=listed("dst tbk m.t s.h s.e m.si s.t s.pd m.h ph.d"),
    starters=listed(
        """yang dan di ke dari untuk dengan pada ini itu ia dia mereka kami kita saya anda namun tetapi atau jika bila karena sehingga saat
        ketika setelah sebelum selain menurut para sebuah seorang semua banyak setiap tidak belum sudah akan juga apa siapa"""
    ),
    final=listed("dll dsb"),
)
VIETNAMESE = Abbreviations(
    never=listed("tp tx p q gs pgs ts ths bs kts ks ts.bs gs.ts pgs.ts nxb"),
    numeric=listed("tr số"),
    either=listed(""),
    starters=listed(
        """các những một và nhưng hoặc nếu khi vì để với của trong ngoài trên dưới tại từ đến theo sau trước ông bà anh chị họ chúng tôi
        đây đó
        này không có là đã đang sẽ cũng"""
    ),
    final=listed("vnđ v.v"),
)
# Scripts without capitals: what may end a sentence ends it, so only what a name or a figure follows is listed.
ARABIC = Abbreviations(
    never=listed("د أ أ.د م.م ص.ب ق.م"),
    numeric=listed("ص ج ت هـ"),
    either=frozenset(),
    starters=frozenset(),
)
PERSIAN = Abbreviations(never=listed("د ق.م ر.ک"), numeric=listed("ص ج ش"), either=frozenset(), starters=frozenset())
HINDI = Abbreviations(
    never=listed("डॉ डा प्रो पं मो"),
    numeric=listed("रु सं नं पृ कि.मी"),
    either=frozenset(),
    starters=frozenset(),
)
