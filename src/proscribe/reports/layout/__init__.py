"""What each part of a document is, and when and from where the document speaks."""
