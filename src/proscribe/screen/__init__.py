"""Screening as a procedure: a query, a file of customers, the book; answers as rows."""
