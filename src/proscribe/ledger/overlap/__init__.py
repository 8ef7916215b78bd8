"""Lists beside each other: who lists whom, where they differ, what one of them has twice."""
