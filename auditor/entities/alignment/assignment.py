"""The best one-to-one assignment of a sparse bipartite graph."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count

Edge = tuple[int, int]


def assign(scores: Mapping[Edge, float]) -> list[Edge]:
    """Return the one-to-one pairs whose sum of scores is greatest; scores must be positive.

    Every connected component is solved on its own with the Hungarian algorithm in its shortest-augmenting-path form
    (Kuhn 1955; Jonker and Volgenant 1987), so that the cost follows the few candidates of a name, not the square of all names.
    """
    return sorted(pair for component in _components(scores) for pair in _solve(component))


def _components(scores: Mapping[Edge, float]) -> Iterator[dict[Edge, float]]:
    neighbours: dict[tuple[str, int], list[Edge]] = defaultdict(list)
    for left, right in scores:
        neighbours["left", left].append((left, right))
        neighbours["right", right].append((left, right))
    seen: set[Edge] = set()
    for edge in sorted(scores):
        if edge not in seen:
            frontier, component = [edge], {}
            while frontier:
                left, right = pair = frontier.pop()
                if pair not in seen:
                    seen.add(pair)
                    component[pair] = scores[pair]
                    frontier += neighbours["left", left] + neighbours["right", right]
            yield component


def _solve(scores: Mapping[Edge, float]) -> list[Edge]:
    if len(scores) == 1:
        return list(scores)
    lefts, rights = sorted({left for left, _ in scores}), sorted({right for _, right in scores})
    # A dummy column per row lets a row stay alone at cost 0; a real pair costs less than nothing.
    costs = [[-scores.get((left, right), 0.0) for right in rights] + [0.0] * len(lefts) for left in lefts]
    chosen = _shortest_augmenting_paths(costs)
    return [
        (lefts[row], rights[column]) for row, column in enumerate(chosen) if column < len(rights) and (lefts[row], rights[column]) in scores
    ]


def _shortest_augmenting_paths(costs: list[list[float]]) -> list[int]:
    """Return the column of each row in the assignment of least total cost; there are at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        path = _augment(costs, row_of, row_potential, column_potential)
        column = path[0]
        for before in path[1:]:
            row_of[column] = row_of[before]
            column = before
    chosen = [0] * rows
    for column in range(1, columns + 1):
        if row_of[column]:
            chosen[row_of[column] - 1] = column - 1
    return chosen


def _augment(costs: list[list[float]], row_of: list[int], row_potential: list[float], column_potential: list[float]) -> list[int]:
    """Return the columns of a shortest path from a free column back to column 0, and update the potentials."""
    columns = len(column_potential)
    shortest, before, used = [float("inf")] * columns, [0] * columns, [False] * columns
    column = 0
    for _ in count():
        used[column] = True
        row, nearest, following = row_of[column], float("inf"), 0
        for other in range(1, columns):
            if used[other]:
                continue
            reduced = costs[row - 1][other - 1] - row_potential[row] - column_potential[other]
            if reduced < shortest[other]:
                shortest[other], before[other] = reduced, column
            if shortest[other] < nearest:
                nearest, following = shortest[other], other
        for other in range(columns):
            if used[other]:
                row_potential[row_of[other]] += nearest
                column_potential[other] -= nearest
            else:
                shortest[other] -= nearest
        column = following
        if row_of[column] == 0:
            break
    path = [column]
    while column:
        column = before[column]
        path.append(column)
    return path
