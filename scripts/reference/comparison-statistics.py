"""Print the reference values of tests/reference/analysis-comparing.test.ts and analysis-stopping.test.ts.

Made with Python 3.11, NumPy 1.24.2, SciPy 1.10.1 and statsmodels 0.13.5.
"""
from itertools import product
from math import ceil, log, sqrt

import numpy as np
from scipy import stats
from scipy.stats import _resampling
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import TTestPower

np.set_printoptions(precision=17)

print("describeSample: NumPy mean, std(ddof=1), percentile; SciPy skew(bias=False)")
values = [3.1, -1.2, 4.8, 0.4, 9.7, 2.2, 2.2, 5.5, -0.3, 1.9]
print(np.mean(values), np.std(values, ddof=1), np.percentile(values, [0, 25, 50, 75, 100]), stats.skew(values, bias=False))

print("quantileInterval: n, p, level, ranks and coverage by SciPy's binomial distribution")
for n, p, level in [(25, 0.5, 0.95), (100, 0.9, 0.95), (60, 0.1, 0.9), (37, 0.25, 0.99), (1000, 0.95, 0.95)]:
    side = (1 - level) / 2
    low = max(k for k in range(n + 1) if stats.binom.cdf(k - 1, n, p) <= side)
    high = min(k for k in range(1, n + 2) if stats.binom.sf(k - 1, n, p) <= side)
    print(n, p, level, low, high, stats.binom.cdf(high - 1, n, p) - stats.binom.cdf(low - 1, n, p))

print("BCa of the sums of all n^n resamples (of whole numbers, so that ties are ties): SciPy's _bca_interval and numpy.percentile")
for sample in [[2, -2, 8, 11, 7, 5], [4, 9, 13, 22, 61, 7]]:
    data = np.array(sample, dtype=float)
    drawn = np.sort(np.sum(data[np.array(list(product(range(6), repeat=6)))], axis=-1))
    for level in (0.95, 0.9):
        side = (1 - level) / 2
        shares = _resampling._bca_interval((data,), np.sum, -1, side, drawn, None)[:2]
        print(level, [np.percentile(drawn, 100 * float(share)) for share in shares], np.percentile(drawn, [100 * side, 100 - 100 * side]))

print("varghaDelaneyA12: SciPy mannwhitneyu, U / (n m)")
a, b = [1, 2, 2, 3, 5, 5, 8, 9, 2, 4, 4, 7], [2, 2, 3, 1, 1, 5, 6]
print(stats.mannwhitneyu(a, b).statistic / (len(a) * len(b)))

print("wilcoxonSignedRank: SciPy wilcoxon(mode='exact'); with ties all 2^n signs are counted")
print(stats.wilcoxon([4, -1, 7, 2, 10, -3, 12, 5, 9, -6, 8, 11, 13, -14, 15], mode="exact"))
tied = np.array([1, 1, -1, 2, 2, -2, 3, 3, -1, 4, 1])
ranks = stats.rankdata(abs(tied))
smaller = min(ranks[tied > 0].sum(), ranks[tied < 0].sum())
print(ranks[tied > 0].sum(), np.mean([2 * (np.dot(signs, ranks) <= smaller) for signs in product([0, 1], repeat=len(tied))]))

print("mcNemar: statsmodels mcnemar(exact=True)")
for first, second in [(3, 12), (10, 10), (1, 0), (40, 65)]:
    print(first, second, mcnemar([[5, first], [second, 5]], exact=True).pvalue)

print("benjaminiHochberg: statsmodels multipletests(method='fdr_bh')")
for p_values in [[0.01, 0.04, 0.03, 0.005], [0.2, 0.001, 0.9, 0.03, 0.03, 0.5, 0.0004]]:
    print(multipletests(p_values, method="fdr_bh")[1])

print("pairedPower: statsmodels TTestPower.power(effect, n, alpha)")
for effect, alpha, n in [(0.5, 0.05, 10), (0.2, 0.01, 40), (1.1, 0.05, 6), (0.01, 0.05, 100000), (5, 0.001, 4), (0.7, 0.2, 2)]:
    print(effect, alpha, n, TTestPower().power(effect, n, alpha))
print("replicatesForPower: TTestPower.solve_power, rounded up")
for effect, alpha, power in [(0.5, 0.05, 0.8), (0.2, 0.05, 0.9), (1.5, 0.01, 0.95), (0.01, 0.05, 0.8), (3, 0.05, 0.8), (8, 0.001, 0.99)]:
    print(effect, alpha, power, np.ceil(TTestPower().solve_power(effect_size=effect, alpha=alpha, power=power)))

print("replicatesForWidth: SciPy t.ppf, by search from 2")
for sd, width, level in [(1, 0.2, 0.95), (0.46, 0.1, 0.95), (2.5, 1, 0.99), (1, 3, 0.9), (1, 0.01, 0.95)]:
    n = 2
    while stats.t.ppf(0.5 + level / 2, n - 1) * sd / sqrt(n) > width:
        n += 1
    print(sd, width, level, n)

print("precisionReached: the rule of Hoad et al. written out, on (7919 i mod 1009) / 100 and on (7 i mod 5), 40 more for every 24th")
even = np.array([(7919 * i) % 1009 for i in range(1, 2001)]) / 100
jumpy = np.array([(7 * i) % 5 + (40 if i % 24 == 0 else 0) for i in range(1, 2001)])


def half_width(sequence, n):
    return stats.t.ppf(0.975, n - 1) * np.std(sequence[:n], ddof=1) / sqrt(n)


for name, sequence, width, at_least, k_limit in [
    ("even", even, 1.4, 20, 5),
    ("even", even, 1, 20, 5),
    ("even", even, 0.5, 20, 5),
    ("even", even, 0.15, 20, 5),
    ("even", even, 2.2, 3, 5),
    ("jumpy", jumpy, 0.7, 20, 0),
    ("jumpy", jumpy, 0.7, 20, 3),
    ("jumpy", jumpy, 0.7, 20, 5),
    ("jumpy", jumpy, 1.5, 20, 0),
    ("jumpy", jumpy, 1.5, 20, 5),
    ("jumpy", jumpy, 1.5, 20, 20),
    ("jumpy", jumpy, 0.1, 20, 5),
]:
    reached = None
    widths = [half_width(sequence, m) for m in range(2, len(sequence) + 1)]
    for n in range(at_least, len(sequence) + 1):
        ahead = k_limit if n <= 100 else k_limit * n // 100
        if n + ahead <= len(sequence) and all(widths[m - 2] <= width for m in range(n, n + ahead + 1)):
            reached = n
            break
    print(name, width, at_least, k_limit, reached, half_width(sequence, reached or len(sequence)))

print("confidenceSequence: half-widths in standard deviations, tuned at 100, level .95")
rho2 = (-2 * log(0.05) + log(-2 * log(0.05) + 1)) / 100
for n in (20, 100, 1000):
    print(n, sqrt(2 * (n * rho2 + 1) / (n * n * rho2) * log(sqrt(n * rho2 + 1) / 0.05)))

print("eliminationConstant")
for k, n0 in [(10, 10), (5, 20), (2, 10)]:
    eta = 0.5 * ((2 * 0.05 / (k - 1)) ** (-2 / (n0 - 1)) - 1)
    print(k, n0, eta, 2 * eta * (n0 - 1))

print("allocateBudget: the equations of Chen et al. solved by scaling")
for means, sds, budget in [([1, 2, 3, 4, 5], [1] * 5, 1000), ([4, 1.5, 1, 2.2], [2, 0.5, 1, 0.7], 500)]:
    best = int(np.argmin(means))
    parts = [0 if i == best else (sds[i] / (means[i] - means[best])) ** 2 for i in range(len(means))]
    parts[best] = sds[best] * sqrt(sum((part / sd) ** 2 for part, sd in zip(parts, sds)))
    print(np.array(parts) / sum(parts) * budget)
