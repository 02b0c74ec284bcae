"""Word lists and tables: data only."""
