"""How the weights of the matcher are fitted: pairs as tables, scores of many pairs, a search."""
