"""What the Security Council writes and other lists repeat.

References with their committees, and several names in one field.
"""
