"""Characters and where they stand: decoding, sentences, quotation marks, words, spans."""
