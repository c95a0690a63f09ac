"""The screens on which language versions of one document stand beside each other."""
