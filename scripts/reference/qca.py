"""Write tests/reference/qca.json: Lipset's fuzzy data and what qualitative comparative analysis makes of them.

Run from the top of the project: python3 scripts/reference/qca.py [folder]
Made with Python 3.11.2. Fractions throughout, so the numbers are those of the decimal memberships, rounded once.

The data are Lipset's (1959) as calibrated by Ragin (2009) in "Configurational comparative methods", chapter 5; the R package QCA
has them as LF. Everything is done the plain way: all 3^k terms are tried, then all choices of terms of each number.
"""

import itertools
import json
import sys
from fractions import Fraction

CONDITIONS = ["DEV", "URB", "LIT", "IND", "STB"]
CASES = """
AU 0.81 0.12 0.99 0.73 0.43 0.05
BE 0.99 0.89 0.98 1.00 0.98 0.95
CZ 0.58 0.98 0.98 0.90 0.91 0.89
EE 0.16 0.07 0.98 0.01 0.91 0.12
FI 0.58 0.03 0.99 0.08 0.58 0.77
FR 0.98 0.03 0.99 0.81 0.95 0.95
DE 0.89 0.79 0.99 0.96 0.31 0.05
GR 0.04 0.09 0.13 0.36 0.43 0.06
HU 0.07 0.16 0.88 0.07 0.13 0.42
IE 0.72 0.05 0.98 0.01 0.95 0.92
IT 0.34 0.10 0.41 0.47 0.58 0.05
NL 0.98 1.00 0.99 0.94 0.99 0.95
PL 0.02 0.17 0.59 0.00 0.00 0.12
PT 0.01 0.02 0.01 0.11 0.01 0.05
RO 0.01 0.03 0.17 0.00 0.84 0.21
ES 0.03 0.30 0.09 0.21 0.20 0.06
SE 0.95 0.13 0.99 0.67 0.91 0.95
UK 0.98 0.99 0.99 1.00 0.98 0.95
"""


def read():
    rows = [line.split() for line in CASES.strip().splitlines()]
    columns = {name: [Fraction(row[1 + i]) for row in rows] for i, name in enumerate([*CONDITIONS, "SURV"])}
    return [row[0] for row in rows], columns


def member(term, case):
    """Membership of one case in a term: a tuple of 1, 0 or None (not named), one a condition."""
    return min(value if wanted else 1 - value for wanted, value in zip(term, case) if wanted is not None)


def fit(sets, outcome):
    both = sum(min(x, y) for x, y in zip(sets, outcome))
    contradiction = sum(min(x, y, 1 - y) for x, y in zip(sets, outcome))
    return {
        "consistency": float(both / sum(sets)),
        "pri": float((both - contradiction) / (sum(sets) - contradiction)),
        "coverage": float(both / sum(outcome)),
    }


def write(term):
    return "*".join(name if wanted else "~" + name for name, wanted in zip(CONDITIONS, term) if wanted is not None)


def holds(term, row):
    return all(wanted is None or wanted == bit for wanted, bit in zip(term, row))


def minimise(present, absent, cases, outcome):
    """All smallest choices of shortest terms that hold of each present row and of no absent one."""
    terms = [term for term in itertools.product((1, 0, None), repeat=len(CONDITIONS)) if any(t is not None for t in term)]
    terms = [term for term in terms if not any(holds(term, row) for row in absent)]
    primes = []
    for term in terms:
        shorter = [term[:i] + (None,) + term[i + 1 :] for i, wanted in enumerate(term) if wanted is not None]
        if not any(other in terms for other in shorter) and any(holds(term, row) for row in present):
            primes.append(term)
    size = 1
    while True:
        choices = [
            choice
            for choice in itertools.combinations(primes, size)
            if all(any(holds(term, row) for term in choice) for row in present)
        ]
        if choices:
            break
        size += 1
    models = []
    for choice in choices:
        sets = {term: [member(term, case) for case in cases] for term in choice}
        whole = fit([max(values) for values in zip(*sets.values())], outcome)
        described = []
        for term in choice:
            others = [sets[other] for other in choice if other != term]
            without = fit([max(values) for values in zip(*others)], outcome)["coverage"] if others else 0
            described.append({"text": write(term), **fit(sets[term], outcome), "unique": whole["coverage"] - without})
        models.append({"terms": sorted(described, key=lambda term: term["text"]), **whole})
    return sorted(models, key=lambda model: [term["text"] for term in model["terms"]])


def analyse(columns, outcome, inclusion):
    cases = list(zip(*(columns[name] for name in CONDITIONS)))
    rows = []
    for row in itertools.product((0, 1), repeat=len(CONDITIONS)):
        n = sum(member(row, case) > Fraction(1, 2) for case in cases)
        found = fit([member(row, case) for case in cases], outcome) if n > 0 else {}
        code = "remainder" if n == 0 else "1" if found["consistency"] >= inclusion else "0"
        rows.append({"row": row, "n": n, "code": code, **found})
    present = [row["row"] for row in rows if row["code"] == "1"]
    absent = [row["row"] for row in rows if row["code"] == "0"]
    everything = [row["row"] for row in rows if row["code"] != "1"]
    return {
        "inclusion": inclusion,
        "rows": [
            {"configuration": list(row["row"]), "n": row["n"], "code": row["code"], "consistency": row["consistency"], "pri": row["pri"]}
            for row in rows
            if row["n"] > 0
        ],
        "conservative": minimise(present, everything, cases, outcome),
        "parsimonious": minimise(present, absent, cases, outcome),
    }


def necessity(sets, outcome):
    both = [min(x, y) for x, y in zip(sets, outcome)]
    return {
        "consistency": float(sum(both) / sum(outcome)),
        "coverage": float(sum(both) / sum(sets)),
        "relevance": float(sum(1 - x for x in sets) / sum(1 - x for x in both)),
    }


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "tests/reference"
    names, columns = read()
    survived = columns["SURV"]
    failed = [1 - value for value in survived]
    both = [min(x, y) for x, y in zip(columns["LIT"], columns["STB"])]
    either = [max(x, 1 - y) for x, y in zip(columns["DEV"], columns["LIT"])]
    crisp = {name: [Fraction(int(value > Fraction(1, 2))) for value in values] for name, values in columns.items()}
    result = {
        "cases": names,
        "columns": {name: [float(value) for value in values] for name, values in columns.items()},
        "necessity": {
            **{name: necessity(columns[name], survived) for name in CONDITIONS},
            "LIT*STB": necessity(both, survived),
            "DEV + ~LIT": necessity(either, survived),
        },
        "survived": [analyse(columns, survived, cut) for cut in (0.8, 0.7)],
        "failed": analyse(columns, failed, 0.8),
        "crisp": analyse(crisp, crisp["SURV"], 0.8),
    }
    with open(f"{folder}/qca.json", "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
