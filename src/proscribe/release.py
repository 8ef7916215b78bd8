"""The release: one place for the number that files, agents and reports carry."""

VERSION = "0.1.0"
