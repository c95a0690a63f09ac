"""The screens of what people observe: grids to fill in, and what came of them."""
