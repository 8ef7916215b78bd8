"""What happened, to whom, when and on whose word."""
