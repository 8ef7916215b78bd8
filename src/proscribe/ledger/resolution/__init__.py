"""From a described designation to parties: who came on whose list, by name, then by group."""
