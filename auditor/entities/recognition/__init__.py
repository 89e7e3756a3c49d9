"""Which names, titles, figures, dates and quotations an article has, and where."""
