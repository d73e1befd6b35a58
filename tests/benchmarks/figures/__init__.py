"""One figure of docs/benchmarks.md in each module: `measure(rounds)` gives what it found."""
