"""What the kept versions of one list say of its entries: since when, amended how, gone when."""
