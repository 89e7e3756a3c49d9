"""What recognition, matching and drift are worth."""
