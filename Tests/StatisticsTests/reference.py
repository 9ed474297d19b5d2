"""The numbers that the Swift tests compare with, calculated by independent libraries.

    python3 -m venv .venv
    .venv/bin/pip install scipy==1.17.1 statsmodels==0.15.0 lifelines==0.30.3
    .venv/bin/python Tests/StatisticsTests/reference.py

writes Tests/StatisticsTests/Reference/*.json, one case per line. The files are committed: the Swift
tests read them and need no Python. Run it again after changing a case here; the same versions write
the same numbers. What matters twice is computed twice and compared on the way, so that a mistake in
one source would show.
"""

import itertools
import json
import math
import random
import warnings
from fractions import Fraction
from pathlib import Path

import numpy
import pandas
from lifelines import AalenJohansenFitter
from scipy.optimize import brentq
from scipy.stats import betabinom, norm
from statsmodels.duration.survfunc import CumIncidenceRight
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.simplefilter("ignore")  # logarithms of shares of 0 or 1; those intervals are not written
FOLDER = Path(__file__).parent / "Reference"


def write(name, rows):
    lines = ",\n".join(json.dumps(row) for row in rows)
    (FOLDER / f"{name}.json").write_text(f"[\n{lines}\n]\n")


def normal():
    """SciPy's norm: from far in one tail to far in the other."""
    probabilities = [10.0**-e for e in (300, 100, 50, 20, 12, 9, 6, 4, 3)]
    probabilities += [0.005, 0.01, 0.02425, 0.025, 0.05, 0.074, 0.075, 0.076, 0.1, 0.25, 0.4, 0.5]
    probabilities += [1 - p for p in probabilities if 1e-12 <= p < 0.5]
    for p in probabilities:
        yield {"p": p, "z": float(norm.ppf(p))}


def cumulative():
    """SciPy's norm."""
    for z in (-37, -20, -8, -4, -2.5, -1.96, -1, -0.5, -1e-9, 0, 0.1, 0.7, 1, 1.96, 3, 5, 8, 9):
        yield {"z": z, "p": float(norm.cdf(z))}


def wilson():
    """statsmodels' proportion_confint(method="wilson")."""
    for total in (1, 2, 3, 5, 8, 10, 20, 30, 50, 60, 100, 500, 12_765, 1_000_000):
        for count in sorted({0, 1, 2, total // 10, total // 5, total // 2, total - 1, total}):
            for confidence in (0.5, 0.8, 0.95, 0.99, 0.9999):
                if count > total:
                    continue
                low, high = proportion_confint(count, total, 1 - confidence, "wilson")
                yield {
                    "count": count, "total": total, "confidence": confidence,
                    "low": float(low), "high": float(high),
                }


def newcombe():
    """statsmodels' confint_proportions_2indep(method="newcomb"). The p-value is the α at which the
    nearer end of that interval is 0, found by SciPy's brentq."""

    def ends(a, b, alpha):
        return confint_proportions_2indep(*a, *b, method="newcomb", compare="diff", alpha=alpha)

    groups = [(0, 8), (1, 8), (4, 8), (8, 8), (3, 10), (9, 10), (0, 29), (5, 56), (2, 15), (48, 80),
              (56, 70), (100, 500), (1400, 12_765)]
    for a, b in itertools.product(groups, groups):
        difference = Fraction(*a) - Fraction(*b)
        if difference == 0:
            significance = 1.0
        else:
            inner = 0 if difference > 0 else 1
            def end(z):
                return ends(a, b, 2 * norm.sf(z))[inner]
            significance = float(2 * norm.sf(brentq(end, 1e-9, 35, xtol=1e-14, rtol=1e-14)))
        for confidence in (0.8, 0.95, 0.999):
            low, high = ends(a, b, 1 - confidence)
            yield {
                "a": a, "b": b, "confidence": confidence, "low": float(low), "high": float(high),
                "significance": significance,
            }


def holm():
    """statsmodels' multipletests(method="holm")."""
    draw = random.Random(1)
    lists = [[0.01, 0.04, 0.03, 0.005], [0.02, 0.02, 0.02], [1.0, 1.0], [0.0, 0.04], [0.06], [0.05]]
    for count in (2, 3, 5, 8, 13, 21, 55):
        lists.append([round(draw.random() ** 4, 3) for _ in range(count)])  # rounded: with ties
        lists.append([draw.random() ** 6 for _ in range(count)])
    for significances in lists:
        rejected, adjusted, _, _ = multipletests(significances, 0.05, "holm")
        yield {
            "significances": significances,
            "adjusted": [float(p) for p in adjusted],
            "rejected": [bool(r) for r in rejected],
        }


def cumulative_incidence():
    """statsmodels' CumIncidenceRight, with its standard error. The interval is the log-log one; where no two
    observations end at one time, lifelines' AalenJohansenFitter must give the same. The median is the first time at
    which the sum, as an exact fraction, is one half or more."""
    draw = random.Random(2)
    sets = [
        [(1, 1), (2, 0), (3, 1), (4, 2), (5, 0)],
        [(3, 1)] * 4 + [(3, 0)] * 4,
        [(0, 1)] * 6,
        [(0, 0), (1, 2), (4, 2), (9, 0)],
        [(0, 1), (0, 0), (2, 1), (2, 2), (2, 0), (9, 1), (9, 2)],
        [(t, 1) for t in range(1, 11)],
        [(t, 1 + t % 2) for t in range(1, 21)],
    ]
    for count in (2, 6, 12, 25, 40, 60, 100, 250):
        for ends in ([0, 1], [0, 1, 1, 2], [1, 2], [0, 0, 0, 1, 2]):
            sets.append([(int(draw.expovariate(1 / 15)), draw.choice(ends)) for _ in range(count)])
    for days in (20, 60, 90):
        times = draw.sample(range(200), days)
        sets.append([(time, draw.choice([0, 1, 1, 2])) for time in times])
    for observations in sets:
        times, ends = (numpy.array(column) for column in zip(*observations))
        fit = CumIncidenceRight(times, ends)
        # It numbers the kinds of ends from 0, without those that never occur.
        kinds = sorted({end for end in ends.tolist() if end})
        share, free, median = Fraction(0), Fraction(1), None
        for time in sorted(set(times.tolist())):
            at_risk = sum(1 for t in times if t >= time)
            share += free * Fraction(sum(1 for t, e in observations if (t, e) == (time, 1)), at_risk)
            free *= 1 - Fraction(sum(1 for t, e in observations if t == time and e), at_risk)
            if share >= Fraction(1, 2) and median is None:
                median = time
        shares = []
        for time in sorted({0, 1, 7, 14, 30, 60, *times[:5].tolist()}):
            place = int(numpy.searchsorted(fit.times, time, side="right")) - 1
            row = {"by": time, "share": 0.0}
            if 1 in kinds and place >= 0:
                f, error = float(fit.cinc[0][place]), float(fit.cinc_se[0][place])
                row["share"] = f
                if math.isnan(error):
                    continue  # It divides by 0 once no one is left.
                if 1e-12 < f < 1 - 1e-12:
                    width = norm.ppf(0.975) * error / (f * math.log(f))
                    row |= {"low": f ** math.exp(-width), "high": f ** math.exp(width)}
            shares.append(row)
        if 1 in kinds and len(set(times.tolist())) == len(times):
            other = AalenJohansenFitter(calculate_variance=True).fit(times, ends, event_of_interest=1)
            bounds = other.confidence_interval_
            for row in (row for row in shares if "low" in row):
                low, high = (float(x) for x in bounds[bounds.index <= row["by"]].iloc[-1])
                # Its variance divides by 0 once no one is left.
                assert math.isnan(low) or numpy.allclose(
                    [row["low"], row["high"]], [low, high], rtol=1e-6), (observations, row, low, high)
        yield {"observations": observations, "median": median, "shares": shares}


def longest_run():
    """The sum in exact fractions; for up to 12 trials checked against every arrangement."""

    def exact(length, successes, trials):
        total = 0
        for j in range(1, successes + 2):
            if trials - j * length < successes:
                break
            ways = math.comb(successes + 1, j) * math.comb(trials - j * length, successes)
            total += ways if j % 2 else -ways
        return Fraction(total, math.comb(trials, successes))

    def enumerated(length, successes, trials):
        long = arrangements = 0
        for places in itertools.combinations(range(trials), successes):
            ends = [-1, *places, trials]
            long += any(b - a - 1 >= length for a, b in itertools.pairwise(ends))
            arrangements += 1
        return Fraction(long, arrangements)

    cases = []
    for trials in range(1, 13):
        for successes in range(trials + 1):
            for length in range(1, trials + 1):
                assert exact(length, successes, trials) == enumerated(length, successes, trials)
                if trials in (1, 2, 5, 9, 12):
                    cases.append((length, successes, trials))
    cases += [(30, 6, 60), (20, 6, 60), (16, 6, 60), (40, 3, 100), (15, 20, 100), (10, 80, 300)]
    # From a few expected gaps of that length to many, in journals up to the largest.
    for trials in (60, 250, 1000, 3000, 10_000):
        for successes in (1, 3, 10, 30, 100, 300, 1000, 2500, trials // 2, trials - 1):
            if successes >= trials:
                continue
            mean = trials / (successes + 1)
            for gaps in (0.001, 0.1, 0.5, 1, 2, 4, 7, 10, 13, 16, 19, 20, 21, 25, 60):
                # A gap is r or longer with a probability of about exp(-r / mean).
                length = round(mean * math.log(max(1.001, (successes + 1) / gaps)))
                if 0 < length <= trials:
                    cases.append((length, successes, trials))
    for length, successes, trials in dict.fromkeys(cases):
        probability = float(exact(length, successes, trials))
        yield {
            "length": length, "successes": successes, "trials": trials, "probability": probability,
        }


def beta_binomial():
    """SciPy's betabinom; if α and β are whole, exact fractions, with which SciPy is compared."""

    def exact(alpha, beta, trials, count):
        f = math.factorial
        return Fraction(
            math.comb(trials, count) * f(count + alpha - 1) * f(trials - count + beta - 1)
            * f(alpha + beta - 1),
            f(alpha + beta + trials - 1) * f(alpha - 1) * f(beta - 1))

    def central_range(probabilities, mass):
        limit = (1 - mass) / 2
        counts = range(len(probabilities))
        low = max(c for c in counts if sum(probabilities[:c]) <= limit)
        high = min(c for c in counts if sum(probabilities[c + 1:]) <= limit)
        return [low, high]

    cases = [(1, 5, 10), (1, 1, 9), (1, 1, 1), (2, 3, 0), (0.5, 0.5, 12), (0.2, 3.7, 25)]
    for k, n in ((0, 5), (0, 40), (1, 12), (6, 60), (30, 30), (25, 200), (1400, 12_765)):
        cases.append((k + 1, n - k + 4, 10))
    cases += [(3, 20, 100), (40, 3, 60)]
    for alpha, beta, trials in cases:
        counts = range(trials + 1)
        scipy = [float(p) for p in betabinom.pmf(counts, trials, alpha, beta)]
        if isinstance(alpha, int):
            probabilities = [exact(alpha, beta, trials, count) for count in counts]
            assert sum(probabilities) == 1
            assert numpy.allclose(scipy, [float(p) for p in probabilities], rtol=0, atol=1e-9)
        else:
            probabilities = scipy
        yield {
            "alpha": alpha, "beta": beta, "trials": trials,
            "probabilities": [float(p) for p in probabilities],
            "central80": central_range(probabilities, Fraction(8, 10)),
            "central95": central_range(probabilities, Fraction(95, 100)),
        }


def running_median():
    """pandas' rolling(window, min_periods).median()."""
    draw = random.Random(3)
    for count, window, least in ((0, 7, 1), (1, 7, 1), (25, 7, 1), (30, 7, 10), (30, 4, 4), (9, 1, 3)):
        values = [float(draw.randint(1, 5)) for _ in range(count)]
        medians = pandas.Series(values, dtype=float).rolling(window, min_periods=1).median()
        yield {
            "values": values, "window": window, "least": least,
            "medians": [None if i + 1 < least else float(m) for i, m in enumerate(medians)],
        }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, cases in {
        "normal-quantile": normal, "normal-cumulative": cumulative, "wilson": wilson,
        "newcombe": newcombe, "holm": holm, "cumulative-incidence": cumulative_incidence, "longest-run": longest_run,
        "beta-binomial": beta_binomial, "running-median": running_median,
    }.items():
        write(name, cases())
