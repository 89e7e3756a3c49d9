"""Make the two example reports again: python -m reports.remake."""

from pathlib import Path

from auditor.article import Article
from auditor.intake import read, read_reference
from auditor.pipeline import Auditor
from auditor.rendering.html import to_html
from auditor.rendering.json import to_json
from auditor.report import Report
from auditor.settings import Settings

HERE = Path(__file__).parent
DEMO = HERE.parent / "corpus" / "demo"
EXAMPLE = "apertium-es.txt"


def example() -> Report:
    """Audit the example with the default settings; its source is named as the repository sees it."""
    (found,) = read([str(DEMO / EXAMPLE)], maximum_bytes=Settings().maximum_bytes)
    reference = read_reference(DEMO / "clean.txt")
    if not isinstance(found, Article):
        raise SystemExit(found.message)
    (report,) = Auditor().audit([_portable(found)], _portable(reference))
    if not isinstance(report, Report):
        raise SystemExit(report.message)
    return report


def _portable(article: Article) -> Article:
    return Article(id=article.id, text=article.text, title=article.title, source=f"corpus/demo/{Path(article.source or '').name}")


def main() -> None:
    """Write both examples."""
    report = example()
    (HERE / "example.json").write_text(to_json([report], single=True) + "\n", encoding="utf-8")
    (HERE / "example.html").write_text(to_html(report), encoding="utf-8")


if __name__ == "__main__":
    main()
