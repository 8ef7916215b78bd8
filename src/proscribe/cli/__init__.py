"""The command line: one thin module for each command over the workspace."""
