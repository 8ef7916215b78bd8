"""What happened, in order: provocations, consequences and diplomacy, with who says so."""
