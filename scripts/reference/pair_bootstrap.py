"""Print the reference values of tests/reference/predictions.test.ts.

Run from the top of the project: python3 scripts/reference/pair_bootstrap.py
Made with Python 3.11.2, NumPy 1.24.2 and SciPy 1.10.1.

Log loss: scipy.special.xlogy, summed with fractions of the doubles. Pair bootstrap: every one of the 6^6 equally likely draws of six nodes,
less those without a pair, so its standard deviation and quantiles are exact and not drawn.
"""

import itertools

import numpy
from scipy.special import xlogy

probabilities = numpy.array([0.9, 0.2, 0.5, 0.05, 0.999, 0.3, 1.0, 0.0])
events = numpy.array([1, 0, 1, 1, 1, 0, 1, 0])
losses = -(xlogy(events, probabilities) + xlogy(1 - events, 1 - probabilities))
print("log loss", repr(losses.mean()))

pairs = [(i, j) for i in range(6) for j in range(6) if i != j and (i, j) not in [(0, 5), (4, 2)]]
values = numpy.array([((3 * i + 5 * j * j + 2 * i * j) % 11) + 2.5 * i + (4 if j == 1 else 0) for i, j in pairs])
first = numpy.array([i for i, _ in pairs])
second = numpy.array([j for _, j in pairs])
found = []
for drawn in itertools.product(range(6), repeat=6):
    times = numpy.bincount(drawn, minlength=6)
    copies = times[first] * times[second]
    if copies.sum() > 0:
        found.append((copies * values).sum() / copies.sum())
found = numpy.array(found)
print("draws", len(found), "mean of all pairs", values.mean())
print("standard deviation", found.std())
print("quantiles", [float(numpy.quantile(found, p)) for p in (0.025, 0.1, 0.9, 0.975)])
