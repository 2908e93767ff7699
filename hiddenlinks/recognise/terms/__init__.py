"""Finding the terms of a lexicon in texts, whatever disguises them."""
