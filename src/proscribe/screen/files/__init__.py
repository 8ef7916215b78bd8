"""How a file of customers is read: its form, its headings, its rows as cells."""
