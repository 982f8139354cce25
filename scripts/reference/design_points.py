"""Write tests/reference/design-points.json: points of Sobol' and Halton sequences by SciPy.

Run from the top of the project: python3 scripts/reference/design_points.py
Made with SciPy 1.10.1 and NumPy 1.24.2.

Each case holds the SHA-256 of all coordinates as little-endian doubles, point after point, and some coordinates of its last point.
"""

import hashlib
import json
import warnings

from scipy.stats import qmc

warnings.simplefilter("ignore")  # SciPy wants powers of two

# Count, dimensions, points left out; 1024 dimensions are the most of ours, and 2^30 points the most of SciPy's default.
SOBOL = [(1024, 1, 0), (1024, 21, 0), (300, 512, 1), (256, 1024, 0), (33, 1024, 12345), (8, 16, 2**30 - 8)]
HALTON = [(1000, 10, 0), (200, 300, 0), (50, 1024, 1), (40, 12, 987654321)]
SHOWN = [0, 1, 2, 15, 511, 1022, 1023]


def case(engine, count, dimensions, skip):
    points = engine(dimensions, scramble=False)
    if engine is qmc.Halton:
        points.num_generated = skip  # its fast_forward would draw and hold all the points
    elif skip > 0:
        points.fast_forward(skip)
    values = points.random(count)
    return {
        "count": count,
        "dimensions": dimensions,
        "skip": skip,
        "sha256": hashlib.sha256(values.astype("<f8").tobytes()).hexdigest(),
        "last": [[j, float(values[-1, j])] for j in SHOWN if j < dimensions],
    }


def main():
    record = {
        "sobol": [case(qmc.Sobol, *each) for each in SOBOL],
        "halton": [case(qmc.Halton, *each) for each in HALTON],
    }
    with open("tests/reference/design-points.json", "w") as file:
        json.dump(record, file, indent=1)
        file.write("\n")


main()
