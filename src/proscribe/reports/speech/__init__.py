"""Who says what: quotations, reported clauses, claims, and their speakers."""
