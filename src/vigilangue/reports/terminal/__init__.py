"""The parts of the text report, as rich lays them out."""
