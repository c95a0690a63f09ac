"""The parts of the HTML report; everything is escaped unless ``markup`` made it."""
