"""What the lists of the US Treasury have in common, and those that repeat them.

Words and their meaning, numbers, places, and the draft of an entry.
"""
