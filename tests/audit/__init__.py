"""An audit in the manner of De Freitas et al.: people part, and what a companion answers that plays them never reaches the page."""
