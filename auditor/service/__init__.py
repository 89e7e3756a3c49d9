"""Ways in that stay open: a stream, a hot folder, an HTTP service."""
