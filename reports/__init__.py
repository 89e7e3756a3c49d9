"""Two example reports of the demo story, and the script that remakes them."""
