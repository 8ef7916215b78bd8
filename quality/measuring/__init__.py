"""How the matcher is measured on labelled cases and made customers."""
