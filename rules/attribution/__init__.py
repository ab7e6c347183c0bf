"""ATT: quotations and who said them."""
