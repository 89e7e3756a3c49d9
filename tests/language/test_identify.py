import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from auditor.language import identify
from auditor.language.identify import _load_langdetect, _load_py3langid

TEXTS = {
    "en": "The council postponed its vote on the new harbour until the engineers have finished their report.",
    "it": "Il consiglio comunale ha rinviato il voto sul nuovo porto finché gli ingegneri non avranno finito la relazione.",
    "es": "El ayuntamiento aplazó la votación sobre el nuevo puerto hasta que los ingenieros terminen su informe.",
    "fr": "Le conseil municipal a reporté le vote sur le nouveau port jusqu'à ce que les ingénieurs rendent leur rapport.",
    "pt": "A câmara municipal adiou a votação sobre o novo porto até que os engenheiros terminem o relatório.",
    "de": "Der Stadtrat hat die Abstimmung über den neuen Hafen verschoben, bis die Ingenieure ihren Bericht vorlegen.",
    "ru": "Городской совет отложил голосование по новому порту, пока инженеры не закончат свой отчёт.",
    "zh": "市议会推迟了对新港口的表决，直到工程师们完成他们的报告。这座港口将在明年开始建设，预计需要三年时间。",
}
# Two languages in halves: what an unseeded langdetect answers differently from call to call.
MIXED = "Il voto è rinviato a domani mattina. The vote was postponed. La votación fue aplazada hasta mañana."


@pytest.mark.parametrize("identifier", ["py3langid", "langdetect"])
@pytest.mark.parametrize("language", TEXTS)
def test_both_identifiers_know_the_language_of_a_sentence(language, identifier):
    found = identify(TEXTS[language], identifier=identifier)
    assert (found.language, found.second_opinion) == (language, language)
    assert 0.9 <= found.probability <= 1.0
    assert not found.disputed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("渡轮每天在伦德比和托尔索岛之间运送约900名通勤者，到十月底之前每四十分钟一班。居民们谨慎地欢迎这一消息。", "zh"),
        ("Bygda redder den gamle siderpressa. Folk samla inn pengar, og no går pressa att kvar laurdag.", "no"),
    ],
)
def test_relatives_of_one_macrolanguage_do_not_keep_each_other_from_being_known(text, language):
    codes = dict(_load_py3langid().rank(text))
    found = identify(text)
    assert max(codes.values()) < 0.9 <= found.probability <= 1.0
    assert found.language == language


@pytest.mark.parametrize("text", ["", "OK", "1 2 3", "12,345 + 67,890 = 80,235 (2021)", "🚀" * 50, "Hello world, hi", "\udc80" * 40])
@pytest.mark.parametrize("identifier", ["py3langid", "langdetect"])
def test_a_text_with_fewer_than_twenty_letters_has_no_language(text, identifier):
    found = identify(text, identifier=identifier)
    assert (found.language, found.second_opinion) == ("und", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "I Nørreby åbnede borgmester Hans Jensen (S) tirsdag den 3. oktober en ny bro over åen. Broen er 1,2 km lang og har kostet "
            "470 mio. kr. »Vi har ventet i ti år på denne dag,« siger borgmesteren. Byggeriet begyndte i 2019, men gik i stå pga. "
            "manglende penge. Ifølge dr. Mette Holm vil trafikken falde med 25 pct. det første år. "
            "Lastbiler får adgang fra d. 1. november.",
            "da",
        ),
        (
            "Wali Kota Sungai Jaya, H. Ahmad Yusuf, meresmikan jembatan baru pada Selasa (3/10/2023). Jembatan sepanjang 1,2 km itu "
            "menelan biaya Rp 470 miliar. ”Warga sudah menunggu sepuluh tahun,” katanya. Pembangunan dimulai pada 2019, tetapi sempat "
            "terhenti karena kekurangan dana. Sekitar 3.000 orang hadir di Jl. Merdeka.",
            "id",
        ),
    ],
)
def test_two_unsure_identifiers_of_one_opinion_are_believed(text, language):
    found = identify(text)
    assert found.language == found.second_opinion == language
    assert not found.disputed


def test_an_unsure_identifier_says_und_and_how_unsure_it_is():
    found = identify("Lorem zxq vurp blent okta minu drell pah")
    assert found.language == "und"
    assert 0 < found.probability < 0.9


@pytest.mark.parametrize("identifier", ["py3langid", "langdetect"])
def test_the_answer_never_depends_on_earlier_calls(identifier):
    first = identify(MIXED, identifier=identifier)
    for text in (*TEXTS.values(), MIXED, MIXED, MIXED):
        identify(text, identifier=identifier)
    assert all(identify(MIXED, identifier=identifier) == first for _ in range(5))


def test_a_disagreement_is_exposed():
    # Serbian: langdetect has no profile of it, so it cannot agree.
    found = identify("Градско веће је одложило гласање о новој луци док инжењери не заврше свој извештај о трошковима.")
    assert found.language == "sr"
    assert found.second_opinion not in ("sr", None)
    assert found.disputed


def test_identifiers_load_once_whichever_thread_asks_first():
    _load_langdetect.cache_clear()
    barrier = threading.Barrier(4)

    def ask(language):
        barrier.wait(timeout=10)
        return identify(TEXTS[language], identifier="langdetect").language

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, ["en", "it", "de", "fr"])) == ["en", "it", "de", "fr"]
    assert _load_langdetect.cache_info().misses == 1


def test_an_unknown_identifier_is_refused():
    with pytest.raises(ValueError, match="py3langid, langdetect"):
        identify("text", identifier="oracle")
