"""Whom a text speaks of: known names, people, unnamed groups, joined to parties."""
