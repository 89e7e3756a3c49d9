"""Reports for readers: terminal, JSON, HTML, Markdown. One module a form, one word for each thing (`words`)."""
