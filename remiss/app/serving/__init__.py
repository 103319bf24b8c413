"""Being a server: started, told its settings, and what it reads before anybody asks."""
