"""What one text says where another says the same: sentences, neighbours, surroundings."""
