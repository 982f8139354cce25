"""Write tests/reference/boxes.json: points, and the boxes that peeling and pasting find in them, done the plain way.

Run from the top of the project: python3 scripts/reference/boxes.py [folder]
Made with Python 3.11.2 and SciPy 1.10.1 (binomial tails). No package with the method was at hand, so this is the method as
Friedman & Fisher (1999) describe it, written a second time: sets of points and fractions, every slice tried on the list of points.
"""

import json
import sys
from fractions import Fraction
from math import floor, inf

from scipy.stats import binom

PEEL, PASTE, LEAST = Fraction(1, 5), Fraction(1, 20), Fraction(1, 10)


def make_points(count):
    state = 21

    def draw(bound):
        nonlocal state
        state = (1103515245 * state + 12345) % 2**31
        return (state >> 8) % bound

    points = []
    for _ in range(count):
        point = {"x": draw(1000) / 1000, "y": draw(5), "w": "abc"[draw(3)], "z": draw(1000) / 1000}
        inside = point["x"] > 0.45 and point["y"] <= 2 and point["w"] != "b"
        point["isCase"] = int(draw(100) < (75 if inside else 20))
        points.append(point)
    return points


def density(points):
    return Fraction(sum(point["isCase"] for point in points), len(points))


def is_inside(point, box, skip=None):
    for factor, limit in box.items():
        if factor == skip:
            continue
        if isinstance(limit, set):
            if point[factor] in limit:
                return False
        elif not limit[0] <= point[factor] <= limit[1]:
            return False
    return True


def slices(points, box):
    step = max(1, floor(PEEL * len(points)))
    for factor in ["x", "y", "w", "z"]:
        if factor == "w":
            words = sorted({point["w"] for point in points}, key=ORDER.index)
            if len(words) > 1:
                for word in words:
                    yield {**box, "w": box.get("w", set()) | {word}}
            continue
        values = sorted(point[factor] for point in points)
        low, high = box.get(factor, (-inf, inf))
        kept = [value for value in values if value >= values[min(step, len(values) - 1)]]
        if len(kept) == len(values):
            kept = [value for value in values if value > values[0]]
        if kept:
            outside = max(value for value in values if value < kept[0])
            yield {**box, factor: ((outside + kept[0]) / 2, high)}
        kept = [value for value in values if value <= values[max(len(values) - 1 - step, 0)]]
        if len(kept) == len(values):
            kept = [value for value in values if value < values[-1]]
        if kept:
            outside = min(value for value in values if value > kept[-1])
            yield {**box, factor: (low, (kept[-1] + outside) / 2)}


def peel(points, total, objective):
    box, inside, steps = {}, points, [({}, points, "whole")]
    while density(inside) < 1:
        best = None
        for candidate in slices(inside, box):
            left = [point for point in inside if is_inside(point, candidate)]
            if len(left) < LEAST * total:
                continue
            gain = density(left) - density(inside)
            score = gain / (len(inside) - len(left)) if gain > 0 and objective == "gainPerMass" else gain
            if best is None or score > best[0]:
                best = (score, candidate, left)
        if best is None:
            break
        _, box, inside = best
        steps.append((box, inside, "peel"))
    return steps


def paste(points, steps):
    box, inside, _ = steps[-1]
    while True:
        best = None
        step = max(1, floor(PASTE * len(inside)))
        for factor in ["x", "y", "w", "z"]:
            free = [point for point in points if is_inside(point, box, factor)]
            candidates = []
            if factor == "w":
                candidates = [box["w"] - {word} for word in sorted(box.get("w", set()), key=ORDER.index)]
            elif factor in box:
                low, high = box[factor]
                below = sorted((point[factor] for point in free if point[factor] < low), reverse=True)
                if below:
                    last = below[min(step, len(below)) - 1]
                    further = [value for value in below if value < last]
                    candidates.append(((further[0] + last) / 2 if further else -inf, high))
                above = sorted(point[factor] for point in free if point[factor] > high)
                if above:
                    last = above[min(step, len(above)) - 1]
                    further = [value for value in above if value > last]
                    candidates.append((low, (further[0] + last) / 2 if further else inf))
            for limit in candidates:
                candidate = {**box, factor: limit}
                grown = [point for point in points if is_inside(point, candidate)]
                if density(grown) > (best[0] if best else density(inside)):
                    best = (density(grown), candidate, grown)
        if best is None:
            return steps
        _, box, inside = best
        steps.append((box, inside, "paste"))


def describe(box, inside, phase, points):
    limits = {}
    for factor, limit in box.items():
        if isinstance(limit, set):
            if limit:
                limits[factor] = {"texts": [word for word in ORDER if word not in limit]}
        elif limit != (-inf, inf):
            limits[factor] = {
                **({"low": limit[0]} if limit[0] > -inf else {}),
                **({"high": limit[1]} if limit[1] < inf else {}),
            }
    cases = sum(point["isCase"] for point in inside)
    values = {}
    for factor in limits:
        others = [point for point in points if is_inside(point, box, factor)]
        values[factor] = float(binom.sf(cases - 1, len(inside), float(density(others))))
    return {
        "phase": phase,
        "points": len(inside),
        "cases": cases,
        "coverage": cases / sum(point["isCase"] for point in points),
        "limits": limits,
        "pValues": values,
    }


POINTS = make_points(150)
ORDER = list(dict.fromkeys(point["w"] for point in POINTS))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "tests/reference"
    result = {"points": {name: [point[name] for point in POINTS] for name in POINTS[0]}}
    for objective in ["gainPerMass", "density"]:
        steps = paste(POINTS, peel(POINTS, len(POINTS), objective))
        result[objective] = [describe(*step, POINTS) for step in steps]
    with open(f"{folder}/boxes.json", "w", encoding="utf-8") as file:
        json.dump(result, file)
        file.write("\n")


if __name__ == "__main__":
    main()
