"""When something is: time expressions, what they are worth on a clock, and in UTC."""
