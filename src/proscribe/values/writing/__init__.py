"""How names are written: scripts, their romanisation, syllables and sounds."""
