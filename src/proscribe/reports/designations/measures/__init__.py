"""Parties joined to measures: one for each hand, action and day."""
