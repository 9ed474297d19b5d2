"""The table that simulate.py prints, with the limit of each row."""

import math
import statistics


class Table:
    def __init__(self):
        self.rows = []
        self.broken = False

    def often(self, question, case, verdict, found, true=False, at_most=None, at_least=None):
        """A row about how often `verdict` is stated. `true`: whether it is right."""
        if not found:
            return
        count, total = sum(found), len(found)
        low, high = wilson(count, total)
        limit, state = "", ""
        if at_most is not None:
            limit, state = f"at most {at_most:.0%}", judge(count / total <= at_most, low <= at_most)
        if at_least is not None:
            limit, state = f"at least {at_least:.0%}", judge(count / total >= at_least, high >= at_least)
        text = f"{count / total:.1%} ({count} of {total})"
        self.add(question, case, verdict, "" if true else text, text if true else "", limit, state)

    def difference(self, question, case, verdict, values, at_most=0.02):
        """A row about the mean of `values`, which should be 0."""
        if len(values) < 2:
            return
        mean, error = statistics.fmean(values), statistics.stdev(values) / math.sqrt(len(values))
        self.bias(question, case, verdict, mean, error, f"{len(values)}", at_most)

    def bias(self, question, case, verdict, mean, error, count, at_most=0.02):
        text = f"{100 * mean:+.1f} ± {196 * error:.1f} points ({count})"
        state = judge(abs(mean) <= at_most, abs(mean) - 1.96 * error <= at_most)
        self.add(question, case, verdict, "", text, f"within {100 * at_most:.0f} points", state)

    def add(self, *cells):
        self.rows.append(cells)
        self.broken |= cells[-1] == "NOT ok"

    def show(self):
        head = ("scenario", "search", "stated", "when false", "when true", "limit", "")
        widths = [max(len(row[column]) for row in [head, *self.rows]) for column in range(len(head))]
        for row in [head, tuple("-" * width for width in widths), *self.rows]:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def judge(kept, perhaps):
    return "ok" if kept else "unsure" if perhaps else "NOT ok"


def wilson(count, total, z=1.96):
    share = count / total
    middle = share + z * z / (2 * total)
    width = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (middle - width) / (1 + z * z / total), (middle + width) / (1 + z * z / total)
