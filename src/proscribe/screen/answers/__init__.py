"""Answers as rows, and rows as bytes: CSV, JSON lines, Parquet, Arrow."""
