"""The demo story and the script that remakes its machine-made versions."""
