"""What every page stands in and shares: the head, the address, the edge, the script, the library in use."""
