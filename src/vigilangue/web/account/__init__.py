"""The screens of who has an account: signing in and out, and the password."""
