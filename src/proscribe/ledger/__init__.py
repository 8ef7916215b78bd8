"""Designations through time: who is listed since when, what changed, and whom a text means."""
