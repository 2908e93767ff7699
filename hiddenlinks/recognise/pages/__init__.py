"""Pages and passages: their parts, prices apart from frames, what they offer and whether they inform."""
