"""What the lists of the US Departments of Commerce and State have in common.

Names, states, notices in the Federal Register, kinds of list.
"""
