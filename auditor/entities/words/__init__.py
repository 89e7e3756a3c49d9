"""What words are: closed classes, word tables, tokens, and one form for two spellings."""
