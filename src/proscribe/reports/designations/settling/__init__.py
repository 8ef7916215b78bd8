"""Who is new, who was listed before, and which words tell of one party or group."""
