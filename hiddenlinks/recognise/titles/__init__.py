"""Titles and declared categories: things that bear the name of goods, or are called like them."""
