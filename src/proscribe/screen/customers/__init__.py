"""What the cells of one row say of a customer: a query, and what is wrong with it."""
