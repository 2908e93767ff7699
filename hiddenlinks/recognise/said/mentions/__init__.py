"""Sentences that name goods which nobody offers there, a file for each kind of them."""
