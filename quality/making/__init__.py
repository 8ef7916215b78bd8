"""How labelled cases are made from the official lists."""
