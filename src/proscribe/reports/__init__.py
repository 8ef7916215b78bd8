"""From a document to records with evidence: pure functions, rules in data files, no network."""
