"""Who is designated, as documents say it: entries in list form, sentences, described groups."""
