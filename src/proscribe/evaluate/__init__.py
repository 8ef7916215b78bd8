"""Labelled pairs in, a validation report out: how well the matcher tells matches from others."""
