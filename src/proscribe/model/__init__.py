"""The nouns of proscribe: frozen, without methods that work. Schemata are FollowTheMoney's."""
