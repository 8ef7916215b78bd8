"""What counters share with each other, and with no parser.

A parser's mistake must not repeat in the count that it is held against.
"""
