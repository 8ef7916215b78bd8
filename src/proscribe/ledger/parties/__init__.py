"""One listed party held against what a text says: its name, its criteria, its number."""
