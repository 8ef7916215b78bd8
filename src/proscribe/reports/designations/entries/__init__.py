"""Parties of notices: SDN blocks, labelled fields, rows of tables."""
