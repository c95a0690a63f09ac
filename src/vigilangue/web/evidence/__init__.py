"""The screens of the proof: sources, captures, and the captured page in a frame."""
