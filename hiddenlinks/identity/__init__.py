"""Identity: strings to node keys, so that every spelling of one thing is one node."""
