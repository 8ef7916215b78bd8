"""Who stands in a sentence or a list as a target: names, descriptions, offices, numbers."""
