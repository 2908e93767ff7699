"""What sentences say of the goods that they name: that they are offered, denied, kept, told of, or mentioned."""
