"""What was learned from titles and sentences: weights of n-grams."""
