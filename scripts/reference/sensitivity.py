"""Write tests/reference/sensitivity.json: sensitivity measures of small designs, written out separately.

Run from the top of the project: python3 scripts/reference/sensitivity.py
Made with Python 3.11.2, NumPy 1.24.2, SciPy 1.10.1 and statsmodels 0.13.5.

Sobol' indices: the sums over pairs of different replicates as they stand, without the shortcut of the library.
Partial rank correlations: scipy.stats.rankdata, correlation of residuals of least squares; p-value of statsmodels' OLS on ranks.
"""

import itertools
import json
import math
import warnings

import numpy
import statsmodels.api
from scipy import stats
from scipy.stats import qmc

warnings.simplefilter("ignore")


def design(base, factors):
    halves = qmc.Sobol(2 * factors, scramble=False).fast_forward(1).random(base)
    points = []
    for row in halves:
        a, b = row[:factors], row[factors:]
        points.append(a)
        for one, other in ((a, b), (b, a)):
            for j in range(factors):
                mixed = one.copy()
                mixed[j] = other[j]
                points.append(mixed)
        points.append(b)
    return numpy.array(points)


def output(x, point, replicate):
    """What the test computes too: a polynomial, and luck that differs from point to point."""
    luck = ((7 * point + 3 * replicate * replicate + point * replicate) % 11) / 50
    return 3 + x[0] + 2 * x[1] * x[2] - x[0] * x[2] * x[2] + luck + 5 * replicate


def sobol(base, factors, replicates):
    points = design(base, factors)
    y = numpy.array([[output(x, i, r) for i, x in enumerate(points)] for r in range(replicates)])
    y = y.reshape(replicates, base, 2 * factors + 2)
    a, b = y[:, :, 0], y[:, :, -1]
    centre = numpy.concatenate([a, b], axis=1).mean(axis=1)
    y = y - centre[:, None, None]
    a, b = y[:, :, 0], y[:, :, -1]
    ab, ba = y[:, :, 1 : factors + 1], y[:, :, factors + 1 : -1]
    pooled = numpy.concatenate([a, b], axis=1)
    pairs = [(r, s) for r in range(replicates) for s in range(replicates) if r != s] if replicates > 1 else [(0, 0)]

    def over_pairs(product):
        return sum(product(r, s) for r, s in pairs) / len(pairs)

    variance = over_pairs(lambda r, s: numpy.cov(pooled[r], pooled[s], bias=True)[0, 1])
    first = [over_pairs(lambda r, s: numpy.mean(b[r] * (ab[s, :, j] - a[s]))) / variance for j in range(factors)]
    total = [
        over_pairs(lambda r, s: numpy.mean((a[r] - ab[r, :, j]) * (a[s] - ab[s, :, j]))) / 2 / variance
        for j in range(factors)
    ]
    second = []
    for j, k in itertools.combinations(range(factors), 2):
        crossed = over_pairs(
            lambda r, s: numpy.mean(
                (ba[r, :, j] * ab[s, :, k] + ba[r, :, k] * ab[s, :, j]) / 2 - a[r] * b[s],
            )
        )
        second.append(crossed / variance - first[j] - first[k])
    luck = None if replicates == 1 else 1 - variance / numpy.var(pooled.mean(axis=0))
    return {"base": base, "replicates": replicates, "first": first, "total": total, "pairs": second, "luck": luck}


def rank_correlations(columns, y, level=0.95):
    ranks = numpy.array([stats.rankdata(column) for column in columns])
    ranked = stats.rankdata(y)
    points, factors = len(y), len(columns)
    fit = statsmodels.api.OLS(ranked, statsmodels.api.add_constant(ranks.T)).fit()
    rows = []
    for j in range(factors):
        others = statsmodels.api.add_constant(numpy.delete(ranks, j, axis=0).T, has_constant="add")
        if factors == 1:
            others = numpy.ones((points, 1))
        rest_x = ranks[j] - others @ numpy.linalg.lstsq(others, ranks[j], rcond=None)[0]
        rest_y = ranked - others @ numpy.linalg.lstsq(others, ranked, rcond=None)[0]
        r = float(numpy.corrcoef(rest_x, rest_y)[0, 1])
        half = stats.norm.ppf(0.5 + level / 2) * math.sqrt((1 + r * r / 2) / (points - 3 - (factors - 1)))
        low, high = math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half)
        rows.append({"prcc": r, "low": low, "high": high, "pValue": float(fit.pvalues[j + 1])})
    return {"columns": [list(map(float, c)) for c in columns], "y": list(map(float, y)), "rows": rows}


def main():
    generator = numpy.random.default_rng(20)
    x = generator.random((4, 30))
    x[3] = 0.7 * x[0] + 0.3 * x[3]  # factors that are correlated themselves
    smooth = numpy.exp(2 * x[0]) - x[1] + 0.3 * generator.standard_normal(30)
    coarse = generator.integers(0, 4, (2, 12)).astype(float)  # many ties, in factors and output
    steps = numpy.round(coarse[0] - coarse[1] + generator.standard_normal(12))
    record = {
        "sobol": [sobol(8, 3, 1), sobol(16, 3, 4), sobol(8, 3, 2)],
        "ranks": [rank_correlations(x, smooth), rank_correlations(coarse, steps), rank_correlations(x[:1], smooth)],
    }
    with open("tests/reference/sensitivity.json", "w") as file:
        json.dump(record, file)
        file.write("\n")


main()
