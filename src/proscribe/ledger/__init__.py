"""Designations through time: what changed between versions, in words."""
