"""How the guards are made from the examples. Needs the `dev` group (numpy, scikit-learn); nothing here runs in the product."""
