"""What the two lists of the United Kingdom have in common.

Numbered cells, contacts, numbers of registers, regimes.
"""
