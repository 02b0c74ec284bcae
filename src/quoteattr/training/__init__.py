"""Training: `python -m quoteattr.training RECIPE`."""
