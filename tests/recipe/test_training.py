"""The recipe from data to resumed training, on a corpus of a few sentences and a model of a few thousand parameters."""

import argparse
import gzip
import json
import lzma
import shutil
import sys
from dataclasses import replace
from itertools import islice

import pytest
import sentencepiece
import torch
from torch.nn import functional
from torch.utils.data import DataLoader

from models.recipe import back_translation, batches, prepare, train
from models.recipe.batches import IGNORED, Batcher, Drawing, Stream, load_corpus, longest_allowed
from models.recipe.bulk import Bulk
from models.recipe.exonyms import Exonyms
from models.recipe.export import load_weights
from models.recipe.exported import load_exported
from models.recipe.forward import Forward
from models.recipe.languages import PIVOTS
from models.recipe.network import SIZES, Size, build, load_vocabulary
from models.recipe.overlap import EvaluationOverlap

TINY = Size(d_model=16, ffn=32, heads=2, encoder_layers=1, decoder_layers=1)
# Bare names of places that `prepare` adds.
PLACES = 2
SENTENCES = [
    ("The baker opened the shop.", "Il fornaio ha aperto il negozio."),
    ("The river was high last winter.", "Il fiume era alto l'inverno scorso."),
    ("Nobody answered the telephone.", "Nessuno ha risposto al telefono."),
    ("My sister plays the violin well.", "Mia sorella suona bene il violino."),
    ("Marta Ruiz bought two tickets.", "Marta Ruiz ha comprato due biglietti."),
]


def lines(pairs, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8") as out:
        out.writelines(f"{english}\t{foreign}\n" for english, foreign in pairs)


@pytest.fixture
def data(tmp_path):
    root = tmp_path / "data"
    for language in PIVOTS:
        lines(SENTENCES, root / "parallel" / language / "wmt08-10.tsv.xz")
    for folder in ("eval", "detect", "entities"):
        (root / folder).mkdir()
    (root / "eval" / "flores-devtest.tsv").write_text(
        "en\tit\nThe committee will meet again before the end of the year.\t–\n", encoding="utf-8"
    )
    with gzip.open(root / "entities" / "eamt_train_parallel.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"target_locale": "it", "source": "Who painted Guernica?", "target": "Chi ha dipinto Guernica?"}) + "\n")
    with gzip.open(root / "entities" / "transliteration_pairs.tsv.gz", "wt", encoding="utf-8") as out:
        out.write("script\tlatin\tother\tcount\n" + "".join(f"russian\t{name}\t–\t1\n" for name in ("abakumov", "ezquerra", "tsikhan")))
    return root


@pytest.fixture
def work(data, tmp_path, monkeypatch):
    monkeypatch.setattr(prepare, "PIECES", 340)
    monkeypatch.setattr(prepare, "BARE_NAMES", 10)
    monkeypatch.setattr(batches, "DRAWN", 400)
    monkeypatch.setattr(prepare, "cldr_exonyms", lambda language: [Exonyms.of([("Greece", "Grecia"), ("Peru", "Perù")], language)])
    monkeypatch.setitem(SIZES, "tiny", TINY)
    folder = tmp_path / "work"
    run(prepare, "--data", data, "--work", folder)
    return folder


def run(module, *arguments):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", [module.__name__, *map(str, arguments)])
        module.main()


def options(work, **given):
    defaults = {
        "work": work, "start": None, "languages": list(PIVOTS), "shares": None, "size": "tiny",
        "batch_tokens": 200, "rate": 1e-3, "seed": 1, "cooldown": None, "dropout": 0.0, "smoothing": 0.0, "sampled": 0.0,
        "agreement": 0.0, "processes": 0, "compiled": False,
    }  # fmt: skip
    return argparse.Namespace(**defaults | given)


def test_prepare_keeps_every_pair(work):
    corpus = load_corpus(work, "it")
    assert corpus.language == "it"
    assert set(SENTENCES) < set(corpus.pairs)
    assert len(corpus.pairs) == len(corpus.longest) == len(corpus.shares) == len(SENTENCES) + 1 + 10 + PLACES


def test_the_cooldown_has_a_mix_of_its_own(data, tmp_path, work):
    lines(
        [(f"We saw {number} boats.", f"Abbiamo visto {number} barche.") for number in range(20)],
        data / "parallel" / "it" / "tatoeba.tsv.xz",
    )
    run(prepare, "--data", data, "--work", tmp_path / "more", "--vocabulary", work)
    epoch, cooldown = (load_corpus(tmp_path / "more", "it", cooldown=cooldown) for cooldown in (False, True))
    assert len(epoch.pairs) == len(SENTENCES) + 20 + 1 + 10 + PLACES
    assert len(cooldown.pairs) == len(SENTENCES) + 20 + 1 + PLACES
    assert epoch.shares.sum() == len(epoch.pairs)
    assert cooldown.shares.sum() == pytest.approx(len(cooldown.pairs) - 20 * (1 - 0.15))


class Shouting:
    """A model whose every translation is its source in capitals, the shortest first, and which loops at violins."""

    def __init__(self, folder):
        self.folder = folder

    def translate(self, texts, target):
        assert target == "it"
        for number in sorted(range(len(texts)), key=lambda number: len(texts[number])):
            text = texts[number].upper()
            yield number, " ".join([text] * 5) if "VIOLIN" in text else text


@pytest.fixture
def with_made(data, tmp_path, work, monkeypatch):
    """Return a work folder with back-translations into Italian, and the English that is behind the only one without a flaw."""
    pairs = [
        ("Twelve boats crossed the lake this morning.", "Doce barcos cruzaron el lago esta mañana."),
        ("My old violin teacher lives in Turin now.", "Mi viejo profesor de violín vive ahora en Turín."),
    ]
    lines(pairs, data / "parallel" / "es" / "wmt08-10.tsv.xz")
    run(prepare, "--data", data, "--work", tmp_path / "more", "--vocabulary", work)
    monkeypatch.setattr(back_translation, "Bulk", Shouting)
    run(back_translation, "--work", tmp_path / "more", "--languages", "it")
    return tmp_path / "more", pairs[0][0]


def test_back_translations_are_of_english_that_the_pivot_lacks(with_made):
    work, english = with_made
    corpus = load_corpus(work, "it")
    assert corpus.pairs[corpus.by_people :] == ((english, english.upper()),)
    assert load_corpus(work, "es").by_people == len(load_corpus(work, "es").pairs)


def test_what_a_model_made_is_never_a_target(with_made):
    work, _ = with_made
    corpus = load_corpus(work, "it")
    batcher = Batcher([corpus], load_vocabulary(work), work / "source.spm", Drawing(batch_tokens=200, seed=1))
    english, foreign = ([*batcher._pieces.encode(side), 0] for side in corpus.pairs[-1])
    targets = [target for _ in range(3) for _, target in batcher.draw(120)]
    assert english in targets
    assert foreign not in targets


def test_bulk_translates_as_the_model_does(work):
    trainer = train.Trainer(options(work))
    for batch in islice(trainer.batches(), 60):
        trainer.step(batch, rate=3e-3)
    model = trainer.model.eval()
    model.save_pretrained(work)
    english = [pair[0] for pair in SENTENCES]
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.spm"))
    found = dict(Bulk(work).translate(english, "it"))
    vocabulary = load_vocabulary(work)
    for number, text in enumerate(english):
        ids = torch.tensor([[vocabulary[">>ita<<"], *pieces.encode(text), 0]])
        read = [trainer.pad]
        while read[-1] != 0 and len(read) < 40:
            logits = model(input_ids=ids, decoder_input_ids=torch.tensor([read])).logits[0, -1]
            logits[[trainer.pad, *(vocabulary[token] for token in vocabulary if token.startswith(">>"))]] = -torch.inf
            read.append(int(logits.argmax()))
        assert found.get(number) == (pieces.decode(read[1:-1]) if read[-1] == 0 else None)


def test_a_source_that_is_shown_in_part_gives_more_of_its_pairs(data, tmp_path, work):
    pairs = [(f"We saw {number} boats.", f"Abbiamo visto {number} barche.") for number in range(100)]
    lines(pairs, data / "parallel" / "it" / "europarl.tsv.xz")
    run(prepare, "--data", data, "--work", tmp_path / "more", "--vocabulary", work)
    corpus = load_corpus(tmp_path / "more", "it")
    shares = [share for pair, share in zip(corpus.pairs, corpus.shares, strict=True) if pair in pairs]
    assert len(shares) == 90
    assert sum(shares) == pytest.approx(30, rel=0.01)


def test_prepare_says_when_nothing_is_left(data, work, tmp_path):
    (data / "parallel" / "pt" / "wmt08-10.tsv.xz").unlink()
    with pytest.raises(SystemExit, match=r"pt.*no pairs are left"):
        run(prepare, "--data", data, "--work", tmp_path / "empty", "--vocabulary", work)


def test_prepare_takes_over_a_vocabulary(data, work, tmp_path):
    other = tmp_path / "other"
    run(prepare, "--data", data, "--work", other, "--vocabulary", work)
    assert load_vocabulary(other) == load_vocabulary(work)
    assert load_corpus(other, "it").pairs == load_corpus(work, "it").pairs


def test_prepare_refuses_a_source_with_evaluation_text(data, tmp_path):
    leaked = "The committee will meet again before the end of the year."
    lines([(leaked, f"Il comitato numero {number} si riunirà ancora.") for number in range(30)], data / "parallel" / "it" / "bible.tsv.xz")
    with pytest.raises(EvaluationOverlap, match="it bible"):
        run(prepare, "--data", data, "--work", tmp_path / "refused")


def test_shares_are_shares_of_tokens(work):
    corpora = [load_corpus(work, language) for language in PIVOTS]
    drawing = Drawing(batch_tokens=500, seed=1, shares={"it": 1.0, "es": 3.0, "fr": 0.0, "pt": 0.0})
    batcher = Batcher(corpora, load_vocabulary(work), work / "source.spm", drawing)
    tokens = {">>ita<<": 0, ">>spa<<": 0, ">>fra<<": 0, ">>por<<": 0}
    names = {number: token for token, number in load_vocabulary(work).items() if token in tokens}
    for source, target in batcher.draw(120):
        if source[0] in names:
            tokens[names[source[0]]] += len(target)
    assert tokens[">>fra<<"] == tokens[">>por<<"] == 0
    assert 2.5 < tokens[">>spa<<"] / tokens[">>ita<<"] < 3.5


def test_the_curriculum_only_lengthens():
    limits = [longest_allowed(step) for step in range(0, 3_000, 50)]
    assert limits == sorted(limits)
    assert limits[0] < limits[-1]


def stream(work, processes=0, **given):
    corpora = [load_corpus(work, language) for language in PIVOTS]
    drawing = Drawing(**{"batch_tokens": 300, "seed": 1, **given})
    bound = Stream(corpora, load_vocabulary(work), work / "source.spm", drawing, step=2_000)
    return iter(DataLoader(bound, batch_size=None, num_workers=processes))


def test_batches_are_full_and_of_one_width(work):
    for batch in islice(stream(work, multiple=8), 20):
        rows, width = batch.source.shape
        assert width % 8 == 0
        assert rows == 300 // width
        assert batch.decoder_input.shape == batch.labels.shape == batch.source.shape


def test_every_label_follows_what_the_decoder_has_read(work):
    pad = load_vocabulary(work)["<pad>"]
    batch = next(stream(work))
    assert (batch.decoder_input[:, 0] == pad).all()
    for read, labels in zip(batch.decoder_input.tolist(), batch.labels.tolist(), strict=True):
        length = labels.index(0) + 1
        assert read[1:length] == labels[: length - 1]
        assert set(read[length:]) <= {0, pad}
        assert set(labels[length:]) <= {IGNORED}
    assert batch.target_tokens == (batch.labels != IGNORED).sum()


def test_several_processes_draw_different_batches(work):
    drawn = list(islice(stream(work, processes=2), 6))
    assert len({tuple(batch.source.flatten().tolist()) for batch in drawn}) == 6


def test_sampled_subwords_spell_the_same_sentence(work):
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.spm"))
    known = {side for language in PIVOTS for pair in load_corpus(work, language).pairs for side in pair}
    batcher = Batcher(
        [replace(load_corpus(work, "it"), renaming=lambda pair, rng: pair)],
        load_vocabulary(work), work / "source.spm", Drawing(batch_tokens=300, seed=1, sampled=1.0),
    )  # fmt: skip
    pool = list(batcher.draw(120))
    assert {pieces.decode(source[1:-1]) for source, _ in pool} <= known
    assert len({tuple(source) for source, _ in pool}) > 2 * len(known)


def test_training_goes_on_where_it_stopped(work):
    first = train.Trainer(options(work))
    for batch in islice(first.batches(), 3):
        first.step(batch, rate=1e-3)
    first.save()
    again = train.Trainer(options(work))
    assert again.progress == first.progress
    assert again.progress.step == 3
    batch = next(again.batches())
    assert first.step(batch, rate=1e-3) == again.step(batch, rate=1e-3)
    assert all(torch.equal(one, other) for one, other in zip(first.model.parameters(), again.model.parameters(), strict=True))


def test_a_run_saves_however_it_ends(work):
    trainer = train.Trainer(options(work))
    trainer.run(0.001, cooldown=False)
    assert train.Trainer(options(work)).progress == trainer.progress


def test_training_learns(work):
    trainer = train.Trainer(options(work))
    batches = trainer.batches()
    losses = [trainer.step(next(batches), rate=3e-3) for _ in range(60)]
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


@pytest.mark.skipif(not torch.cuda.is_available(), reason="steps are recorded on a GPU alone")
def test_recorded_steps_learn_what_others_do(work):
    recorded, plain = (train.Trainer(options(work)) for _ in range(2))
    plain._take = plain._step
    for batch in islice(plain.batches(), 40):
        assert recorded.step(batch, rate=1e-3).item() == pytest.approx(plain.step(batch, rate=1e-3).item(), rel=1e-2)
    assert recorded._take._recordings


def test_the_loss_is_that_of_transformers(work):
    trainer = train.Trainer(options(work))
    model = trainer.model.eval()
    for batch in islice(trainer.batches(), 3):
        logits = model(
            input_ids=batch.source, attention_mask=(batch.source != trainer.pad).long(), decoder_input_ids=batch.decoder_input
        ).logits[..., : trainer.pad]
        expected = functional.cross_entropy(logits.flatten(0, 1), batch.labels.flatten(), label_smoothing=0.1)
        assert Forward(model, torch.float32).loss(*batch.tensors, 0.1).item() == pytest.approx(expected.item(), rel=1e-5)
        assert Forward(model).loss(*batch.tensors, 0.1).item() == pytest.approx(expected.item(), rel=1e-2)


def test_two_passes_without_dropout_agree(work):
    trainer = train.Trainer(options(work))
    forward = Forward(trainer.model.eval(), torch.float32)
    for batch in islice(trainer.batches(), 3):
        assert forward.loss(*batch.tensors, 0.1, 2.5).item() == pytest.approx(forward.loss(*batch.tensors, 0.1).item(), rel=1e-5)


def test_disagreement_costs_what_its_weight_says(work):
    trainer = train.Trainer(options(work, dropout=0.3))
    forward, batch = Forward(trainer.model, torch.float32), next(trainer.batches())
    losses = []
    for weight in (1e-9, 1.0, 2.0):
        torch.manual_seed(5)
        losses.append(forward.loss(*batch.tensors, 0.1, weight).item())
    assert losses[1] - losses[0] > 1e-4
    assert losses[2] - losses[0] == pytest.approx(2 * (losses[1] - losses[0]), rel=1e-2)


def test_training_for_agreement_learns(work):
    trainer = train.Trainer(options(work, agreement=2.5, dropout=0.1))
    batches = trainer.batches()
    losses = [trainer.step(next(batches), rate=3e-3) for _ in range(60)]
    assert sum(losses[-5:]) < 0.9 * sum(losses[:5])


@pytest.fixture
def recursion_limit():
    """Put back the limit, which the compiler of torch raises for the whole process."""
    limit = sys.getrecursionlimit()
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.usefixtures("recursion_limit")
@pytest.mark.skipif(not any(map(shutil.which, ("g++", "clang++"))), reason="compiling for processor cores takes a C++ compiler")
def test_compiled_pieces_give_the_same_loss_at_every_shape(work):
    trainer = train.Trainer(options(work))
    model = trainer.model.eval()
    plain, compiled = Forward(model, torch.float32), Forward(model, torch.float32, compiled=True)
    losses = [
        [each.loss(*batch.tensors, 0.1, agreement) for each in (plain, compiled)]
        for batch, agreement in zip(trainer.batches(), (0.0, 0.0, 2.5, 2.5, 0.0), strict=False)
    ]
    for loss, other in losses:
        assert other.item() == pytest.approx(loss.item(), rel=1e-5)
    gradients = [torch.autograd.grad(loss, model.model.encoder.layers[0].fc1.weight)[0] for loss in losses[-1]]
    assert torch.allclose(*gradients, atol=1e-5)


def test_the_padding_row_never_moves(work):
    trainer = train.Trainer(options(work))
    trainer.run(0.01, cooldown=True)
    model, progress = load_weights(work / "cooled.pt", load_vocabulary(work), "tiny")
    assert model.model.shared.weight[trainer.pad].abs().max() == 0
    assert progress == vars(trainer.progress)


def test_training_starts_from_exported_weights(work, tmp_path):
    trained = train.Trainer(options(work))
    trained.run(0.01, cooldown=True)
    folder = tmp_path / "exported"
    model, progress = load_weights(work / "cooled.pt", load_vocabulary(work), "tiny")
    model.save_pretrained(folder)
    (folder / "training.json").write_text(json.dumps(progress), encoding="utf-8")
    started = train.Trainer(options(work, start=folder))
    assert started.progress == trained.progress
    assert started.warm_up_from == trained.progress.step
    for one, other in zip(trained.model.parameters(), started.model.parameters(), strict=True):
        assert torch.allclose(one, other, atol=1e-3)


@pytest.mark.parametrize(
    "other",
    [
        Size(d_model=16, ffn=32, heads=2, encoder_layers=3, decoder_layers=1),
        Size(d_model=24, ffn=32, heads=2, encoder_layers=1, decoder_layers=1),
    ],
    ids=["deeper", "wider"],
)
def test_weights_of_another_architecture_are_refused(work, tmp_path, monkeypatch, other):
    train.Trainer(options(work)).run(0.005, cooldown=True)
    model, progress = load_weights(work / "cooled.pt", load_vocabulary(work), "tiny")
    folder = tmp_path / "exported"
    model.save_pretrained(folder)
    (folder / "training.json").write_text(json.dumps(progress), encoding="utf-8")
    monkeypatch.setitem(SIZES, "tiny", other)
    with pytest.raises(ValueError, match="another architecture"):
        train.Trainer(options(work, start=folder))


def test_a_deeper_model_starts_near_the_one_that_it_grew_from(work, tmp_path):
    trainer = train.Trainer(options(work))
    batches = trainer.batches()
    for batch in islice(batches, 80):
        trainer.step(batch, rate=3e-3)
    trainer.model.save_pretrained(tmp_path)
    (tmp_path / "training.json").write_text(json.dumps(vars(trainer.progress)), encoding="utf-8")
    deeper, fresh = (build(load_vocabulary(work), replace(TINY, encoder_layers=2)).eval() for _ in range(2))
    load_exported(tmp_path, deeper)
    batch = next(batches)
    grown, learnt, begun = (Forward(each, torch.float32).loss(*batch.tensors, 0.0).item() for each in (deeper, trainer.model.eval(), fresh))
    assert learnt <= grown < learnt + 0.2 * (begun - learnt)
