"""What a sentence announces: that somebody is listed, removed or amended, by whom and when."""
