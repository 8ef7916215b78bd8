"""Screening as a procedure: one query, a file of customers, the proof; answers as rows."""
