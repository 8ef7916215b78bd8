"""Many customers at once: in chunks, by one process or many, and on after a kill."""
