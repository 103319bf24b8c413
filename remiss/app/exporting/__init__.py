"""Export: a result on its way out, as it will look and as it is."""
