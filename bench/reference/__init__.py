"""What finding a reference, and what it shows, is worth."""
