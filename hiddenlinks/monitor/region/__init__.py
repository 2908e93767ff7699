"""The part of a marketplace that an addition may have changed, and what is known of all the rest."""
