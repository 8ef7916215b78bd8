"""Published lists: one folder a publisher. A list is added by adding a folder.

A folder holds `dataset.yaml` (what the list is and what to expect of it), one module for each
format (bytes to fragments, pure), `count.py` (a second small reader that only counts) and
`NOTES.md` (quirks, with their sources). Lists do not know each other. What several share has a
folder of its own without `dataset.yaml`: `treasury` (OFAC and those that repeat it), `commerce`
(trade lists), `britain` (the two UK lists), `council` (UN references and names), or a module beside
this one (`workbook`, `papers`, `lines`). Counters use none of it: they would repeat a parser's
mistake.
"""
