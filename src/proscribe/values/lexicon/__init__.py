"""What a single word is: a name and its spellings, a legal form, what an organisation does."""
