"""The models themselves: which may be used, where they lie, how they are fetched, made ready and tried."""
