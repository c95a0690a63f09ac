"""What templates may say beyond Django."""
