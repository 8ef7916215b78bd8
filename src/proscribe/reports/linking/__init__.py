"""A report against the lists: records for its descriptions, and parties merely mentioned."""
