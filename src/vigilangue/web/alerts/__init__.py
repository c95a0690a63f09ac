"""The screens of alerts: all of them, one with its proof, why and why not, a check."""
