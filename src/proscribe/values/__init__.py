"""Text in, value out: pure functions and the small frozen values they give."""
