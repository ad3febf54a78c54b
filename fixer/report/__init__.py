"""Reports: one file for each thing that is shown or written about a plan, all made from values."""
