"""Write tests/reference/numeric-*.json: points of the elementary functions with correctly rounded values.

Run from the top of the project: python3 scripts/reference/numeric.py [points per function] [folder]
Made with Python 3.11.7 and mpmath 1.3.0, 1200 points a function.

Each file holds little-endian arrays in base64: "x" (and "y" for pow) and "expected" as doubles, and "rest" as signed bytes, the part of
the exact value that rounding cut off, in 250ths of an ulp; so a test can measure the true error, not only the distance in doubles.
"""

import base64
import json
import math
import random
import struct
import sys
from fractions import Fraction

from mpmath import mp, mpf
import mpmath

mp.prec = 250


def exact(value):
    """An mpf as a fraction."""
    sign, mantissa, exponent, _ = value._mpf_
    number = Fraction(int(mantissa)) * Fraction(2) ** exponent
    return -number if sign else number


def rounded(value):
    """The nearest double (ties to even), and what was cut off in 250ths of its ulp; None outside the range."""
    number = exact(value)
    try:
        nearest = number.numerator / number.denominator  # Python divides integers with correct rounding
    except OverflowError:
        return None
    rest = (number - Fraction(nearest)) / Fraction(math.ulp(nearest))
    return nearest, max(-125, min(125, round(rest * 250)))


def logistic(x):
    return 1 / (1 + mpmath.exp(-x))


def log1p(x):
    return mpmath.log(1 + x)


def expm1(x):
    # mpmath's own cancels below the working precision for tiny x.
    return mpmath.expm1(x) if abs(x) > mpf(2) ** -60 else x + x * x / 2 + x**3 / 6


def tanh(x):
    return mpmath.tanh(x) if abs(x) > mpf(2) ** -60 else x - x**3 / 3


def log1p_safe(x):
    return log1p(x) if abs(x) > mpf(2) ** -60 else x - x * x / 2 + x**3 / 3


draw = random.Random("metagovernor numeric reference")


def within(low, high):
    return lambda: draw.uniform(low, high)


def spread(low, high, signed=True):
    """Sizes even in their logarithm, from 2^low to 2^high."""
    return lambda: math.ldexp(draw.uniform(0.5, 1), draw.randint(low + 1, high)) * (
        draw.choice((-1, 1)) if signed else 1
    )


def near_quarter_turn():
    return draw.randint(-63000, 63000) * (math.pi / 2) * (1 + draw.randint(-3, 3) * 2.0**-52)


def base_and_power():
    kind = draw.randint(0, 5)
    if kind == 0:  # results all over the range
        base = spread(-1000, 1000, False)()
        return base, draw.uniform(-745, 709) / (math.log(base) or 1)
    if kind == 1:
        return draw.uniform(0, 3), draw.uniform(-9, 9)
    if kind == 2:
        return draw.uniform(0, 50), float(draw.randint(-12, 12))
    if kind == 3:  # bases next to 1, large powers
        base = 1 + math.ldexp(draw.uniform(-1, 1), -draw.randint(1, 40))
        return base, draw.uniform(-745, 709) / (math.log(base) or 1)
    if kind == 4:
        return -float(draw.randint(1, 90)), float(draw.randint(-99, 99))
    return spread(-1070, 1000, False)(), draw.choice((0.5, -0.5, 1 / 3, 0.25, -1.0, 1.0))


FUNCTIONS = {
    "exp": (mpmath.exp, [within(-745, 709.7), within(-30, 30), within(-1, 1), spread(-60, 0), within(-745, -708)]),
    "expm1": (expm1, [within(-40, 709), within(-1, 1), within(-5, 50), spread(-1000, 0), within(-0.4, 0.4)]),
    "log": (mpmath.log, [spread(-1073, 1023, False), within(0.5, 2), within(0, 1), within(0.98, 1.02), within(0, 1000)]),
    "log1p": (log1p_safe, [within(-1, 1), spread(-1000, 0), within(-0.02, 0.02), spread(-3, 1000, False), within(0, 9)]),
    "tanh": (tanh, [within(-1, 1), within(-22, 22), spread(-1000, 3), within(-0.2, 0.2), within(-3, 3)]),
    "logistic": (logistic, [within(-745, 40), within(-8, 8), within(-1, 1), spread(-60, 5), within(-40, 40)]),
    "sin": (mpmath.sin, [within(-7, 7), within(-1e5, 1e5), within(-1e6, 1e6), spread(-1000, 0), near_quarter_turn]),
    "cos": (mpmath.cos, [within(-7, 7), within(-1e5, 1e5), within(-1e6, 1e6), spread(-60, 0), near_quarter_turn]),
    "pow": (mpmath.power, [base_and_power]),
}


def packed(code, values):
    return base64.b64encode(struct.pack(f"<{len(values)}{code}", *values)).decode()


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1200
    folder = sys.argv[2] if len(sys.argv) > 2 else "tests/reference"
    for name, (function, sources) in FUNCTIONS.items():
        columns = [[], [], []] if name == "pow" else [[], []]
        rests = []
        while len(rests) < count:
            point = sources[len(rests) % len(sources)]()
            point = point if isinstance(point, tuple) else (point,)
            result = rounded(mpmath.mpf(function(*(mpf(value) for value in point))))
            if result is None or not all(math.isfinite(value) for value in point):
                continue
            for column, value in zip(columns, (*point, result[0])):
                column.append(value)
            rests.append(result[1])
        names = ("x", "y", "expected") if name == "pow" else ("x", "expected")
        record = {"function": name, **{key: packed("d", column) for key, column in zip(names, columns)}}
        with open(f"{folder}/numeric-{name}.json", "w") as file:
            json.dump({**record, "rest": packed("b", rests)}, file, indent=0)
            file.write("\n")


main()
