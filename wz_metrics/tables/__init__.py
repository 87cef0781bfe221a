"""What is done with rows: read them back, select, compare, check, and the differences of two tables."""
