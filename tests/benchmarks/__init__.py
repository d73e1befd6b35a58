"""`make bench`: the figures of docs/benchmarks.md. One module of `figures/` each; nothing here fails on a slow machine."""
