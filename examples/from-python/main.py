"""From an experiment to a plot, in Python: the standard library, and matplotlib for the plot where it is installed."""

import csv
import math
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("out") / "from-python"

# In a project where metagovernor is installed: ["npx", "metagovernor"].
PROGRAM = ["node", str(HERE.parents[1] / "dist" / "cli" / "main.js")]
MARKS = [("o", "#b5540a"), ("^", "#1f5fa8")]


def metagovernor(*words):
    subprocess.run([*PROGRAM, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def read_runs():
    """Run what is missing of the experiment, write its tables, and read the runs."""
    metagovernor("experiment", "run", HERE / "experiment.yaml", "--out", OUT)
    metagovernor("experiment", "merge", OUT, "--formats", "csv")
    with open(OUT / "tables" / "runs.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def paired(runs, first):
    """By strategy and regime, the difference of the rate to the run of the first strategy with the same draws."""
    rates = {(run["strategy"], run["regime"], run["replicate"]): float(run["rate"]) for run in runs}
    differences = defaultdict(list)
    for (strategy, regime, replicate), rate in rates.items():
        if strategy != first:
            differences[strategy, regime].append(100 * (rate - rates[first, regime, replicate]))
    return differences


def estimate(sample):
    """The mean and its 95 % interval; for 60 pairs the normal distribution will do."""
    middle = statistics.fmean(sample)
    half = statistics.NormalDist().inv_cdf(0.975) * statistics.stdev(sample) / math.sqrt(len(sample))
    return middle, middle - half, middle + half


def draw(results, path):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    strategies = list(dict.fromkeys(strategy for strategy, _ in results))
    regimes = list(dict.fromkeys(regime for _, regime in results))
    figure, axes = pyplot.subplots(figsize=(7.5, 3.6), layout="constrained")
    axes.axvline(0, color="0.7", linewidth=1)
    for at, (strategy, (mark, colour)) in enumerate(zip(strategies, MARKS)):
        values = [results[strategy, regime] for regime in regimes]
        places = [row + 0.12 * (2 * at - 1) for row in range(len(regimes))]
        means = [mean for mean, _, _ in values]
        errors = [[mean - low for mean, low, _ in values], [high - mean for mean, _, high in values]]
        axes.errorbar(means, places, xerr=errors, fmt=mark, color=colour, capsize=3, label=strategy)
    axes.set_yticks(range(len(regimes)), regimes)
    axes.set_ylim(len(regimes) - 0.5, -0.5)
    axes.set_xlabel("percentage points added to the share of problems that innovate, 95 % intervals")
    axes.set_title("What each adds to hands off, by regime", fontsize="medium", loc="left")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower right", bbox_to_anchor=(1, 0.12), frameon=False)
    figure.savefig(path)


results = {key: estimate(sample) for key, sample in paired(read_runs(), "handsOff").items()}

print("What each adds to the share of problems that end in innovation, in percentage points [95 % interval]:\n")
print(f"{'regime':<20} {'strategy':<20} {'adds':>6} {'interval':>14}")
for (strategy, regime), (mean, low, high) in results.items():
    print(f"{regime:<20} {strategy:<20} {mean:>+6.1f} {f'[{low:.1f}, {high:.1f}]':>14}")

try:
    draw(results, OUT / "plot.svg")
    print(f"Wrote {OUT / 'plot.svg'}", file=sys.stderr)
except ImportError:
    print("No plot, for matplotlib is not installed: pip install matplotlib", file=sys.stderr)
