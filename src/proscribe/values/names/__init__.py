"""Whole names: from a text to readings of tokens, and which names a field holds."""
