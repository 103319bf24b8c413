"""Files on their way in: dropped, checked by a person, and saved."""
