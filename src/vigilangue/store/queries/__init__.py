"""Reading and writing of the tables; what goes in and out are frozen dataclasses."""
