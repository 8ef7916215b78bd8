"""Proofs that the search leaves nothing out."""
