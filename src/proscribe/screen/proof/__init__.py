"""What can be shown of the screening: why a party is met or not, and that none is missed."""
