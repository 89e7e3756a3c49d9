"""Measure the service under load beside the bare auditor: python -m bench.service_load [--articles N] [--clients N] [--words N].

Three phases on loopback, the service always a process of its own:

1. the same articles through `Auditor.audit` (before and after) and through `POST /v1/audit`: articles a second, p50, p99, the share lost;
2. more than the queue takes: how fast 503 comes, how fast /healthz answers meanwhile, and whether the service recovers;
3. `kill -9` while jobs are accepted and audited: how many accepted jobs the next instance does not finish.

Shares carry over to other machines, seconds do not.
"""

import argparse
import tempfile
import threading
import time
from pathlib import Path
from statistics import mean, quantiles

from auditor.article import Article
from auditor.pipeline import Auditor
from auditor.settings import Settings
from bench.command import run_bench
from bench.service_client import Answer, ServiceProcess, articles

ASYNC = {"Prefer": "respond-async"}
PATIENT = {"answer_seconds": 600, "requests_per_minute": 1_000_000, "queue_articles": 10_000}


def bare(auditor: Auditor, stories: list[Article]) -> float:
    """Return articles a second without a service."""
    begun = time.perf_counter()
    count = sum(1 for _ in auditor.audit(stories))
    return count / (time.perf_counter() - begun)


def throughput(stories: list[Article], arguments: argparse.Namespace, folder: Path) -> None:
    """Print the service's throughput beside the bare auditor's."""
    auditor = Auditor(Settings(engine=arguments.engine, threads=arguments.threads))
    warm_up = articles(1, words=100)
    list(auditor.audit(warm_up))
    before = bare(auditor, stories)
    with ServiceProcess(folder, arguments.engine, arguments.threads, **PATIENT) as service:
        service.audit(warm_up[0])
        begun = time.perf_counter()
        answers = service.audit_all(stories, arguments.clients)
        served = len(stories) / (time.perf_counter() - begun)
    after = bare(auditor, stories)
    seconds = [answer.seconds for answer in answers]
    cuts = quantiles(seconds, n=100, method="inclusive")
    print(f"bare auditor: {before:.3f} articles a second before, {after:.3f} after (baseline)")
    print(f"service, {arguments.clients} clients: {served:.3f} requests a second, p50 {cuts[49]:.2f} s, p99 {cuts[98]:.2f} s")
    print(f"lost to the service: {1 - served / mean((before, after)):.1%}; answered with 200: {_with(answers, 200)} of {len(answers)}")


def overload(stories: list[Article], arguments: argparse.Namespace, folder: Path) -> None:
    """Print how the service refuses what it has no room for, and that it takes the next request afterwards."""
    small = PATIENT | {"queue_articles": max(2, len(stories) // 4)}
    with ServiceProcess(folder, arguments.engine, arguments.threads, **small) as service:
        over, health = threading.Event(), list[float]()
        watcher = threading.Thread(target=_watch, args=(service, over, health))
        watcher.start()
        answers = service.audit_all(stories * 2, len(stories) * 2)
        over.set()
        watcher.join()
        refused = [answer.seconds for answer in answers if answer.status == 503]
        print(f"overload: {len(answers)} requests at once, {_with(answers, 200)} answered, {len(refused)} refused with 503")
        print(f"slowest refusal: {max(refused, default=0):.2f} s; slowest /healthz meanwhile: {max(health):.2f} s of {len(health)}")
        print(f"the next request: {service.audit(stories[0]).status}")


def crash(stories: list[Article], arguments: argparse.Namespace, folder: Path) -> None:
    """Print how many jobs that were accepted before a kill -9 the next instance loses."""
    settings = PATIENT | {"lease_seconds": 2}
    with ServiceProcess(folder, arguments.engine, arguments.threads, **settings) as service:
        killer = threading.Timer(arguments.kill_after, service.kill)
        killer.start()
        answers = service.audit_all(stories, arguments.clients, ASYNC)
        killer.join()
    accepted = [str(answer.body["id"]) for answer in answers if answer.status == 202]
    with ServiceProcess(folder, arguments.engine, arguments.threads, **settings) as service:
        begun, open_jobs = time.perf_counter(), set(accepted)
        while open_jobs and time.perf_counter() - begun < arguments.patience:
            open_jobs = {job for job in open_jobs if service.send("GET", f"/v1/jobs/{job}").body.get("state") != "done"}
            time.sleep(0.5)
        print(
            f"kill -9 after {arguments.kill_after} s: {len(accepted)} of {len(answers)} jobs were accepted, {len(open_jobs)} of them lost"
        )
        print(f"the rest was done {time.perf_counter() - begun:.1f} s after the next start")


def _watch(service: ServiceProcess, over: threading.Event, seconds: list[float]) -> None:
    while not over.is_set():
        seconds.append(service.send("GET", "/healthz").seconds)
        over.wait(0.1)


def _with(answers: list[Answer], status: int) -> int:
    return sum(answer.status == status for answer in answers)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=96)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--engine", default="ctranslate2")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--kill-after", type=float, default=5.0, help="seconds into the third phase")
    parser.add_argument("--patience", type=float, default=1_800.0, help="seconds after which a job of the third phase counts as lost")
    arguments = parser.parse_args()
    stories = articles(arguments.articles, words=arguments.words)
    for phase in (throughput, overload, crash):
        with tempfile.TemporaryDirectory() as folder:
            phase(stories, arguments, Path(folder))


if __name__ == "__main__":
    run_bench(main)
