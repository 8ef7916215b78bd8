"""Published lists: one folder a publisher. A list is added by adding a folder.

A folder holds `dataset.yaml` (what the list is and what to expect of it), one module for each
format (bytes to fragments, pure), `count.py` (a second small reader that only counts) and
`NOTES.md` (quirks, with their sources).
"""
