"""What a reader needs to know of a document: a brief, as text and as a page with the evidence."""
