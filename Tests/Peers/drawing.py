"""Three of the course's figures drawn by matplotlib from the same numbers, and the times beside ours.

    pip install matplotlib
    swift build -c release --product unrolled
    python3 Tests/Peers/drawing.py [--rounds 7] [--keep FOLDER] [--json FILE]

The figures: learning curves with bands (05-lstm, adding-curves), gate traces as heatmaps (05-lstm,
gate-traces), eigenvalues with the unit circle (02-gradients, eigenvalues). Each is drawn at 800 points
width and two pixels a point with the same panels, series, bands, markers, tick labels, titles, colour
bars and names, from numbers in memory to the bytes of a PNG file in memory; the numbers come from the
CSV files beside the reports. The Agg backend, matplotlib's fastest, is used; imports, fonts and a
first drawing do not count. Both sides tell the time that the processor spent, as the median of some
rounds; other programs lengthen it a little, so the load is printed. --keep writes matplotlib's pictures, to be looked at.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

try:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from matplotlib.colors import Normalize
    import numpy as np
except ImportError as error:
    sys.exit(f"{error.name} is missing: pip install matplotlib")

LOOKS = {
    "LSTM": ("#0072B2", "-", "o"), "LSTM, chrono": ("#56B4E9", "-.", "D"), "GRU": ("#009E73", (0, (8, 2.4)), "s"),
    "tanh RNN": ("#D55E00", "--", "^"), "tanh RNN, $W_{hh} = Q$": ("#D55E00", ":", "D"),
    "tanh RNN, $W_{hh} = I$": ("#D55E00", "-.", "P"),
}


def rows(lesson, figure):
    with open(ROOT / "output" / lesson / "figures" / f"{figure}.csv", newline="") as file:
        return list(csv.DictReader(file))


def figure(height, *layout, **options):
    """800 points wide; a point of ours is one of matplotlib's 72 to the inch."""
    return plt.subplots(*layout, figsize=(800 / 72, height / 72), dpi=144, **options)


def learning_curves():
    """Medians over quartile bands of six networks on a log axis, two base lines, names at the ends."""
    series = {}
    for row in rows("05-lstm", "adding-curves"):
        values = series.setdefault(row["arm"], ([], [], [], []))
        for column, name in zip(values, ["step", "lower quartile", "median", "upper quartile"]):
            column.append(float(row[name]))

    def draw():
        picture, axes = figure(440)
        axes.set_yscale("log")
        for level, words in [(1 / 6, "best constant answer, 1/6"), (1 / 12, "knows one number, 1/12")]:
            axes.axhline(level, color="#565D66", linestyle="--", linewidth=1.2)
            axes.annotate(words, (0.98, level), xycoords=("axes fraction", "data"), ha="right", va="bottom")
        for name, (x, low, middle, high) in series.items():
            colour, dash, marker = LOOKS[name]
            axes.fill_between(x, low, high, color=colour, alpha=0.2, linewidth=0)
            axes.plot(x, middle, color=colour, linestyle=dash, marker=marker, markevery=0.125, linewidth=2)
            axes.annotate(name, (1.01, middle[-1]), xycoords=("axes fraction", "data"), color=colour, va="center")
        axes.set_xlabel("Training step")
        axes.set_title("Test error (mean squared)", loc="left")
        axes.grid(True, color="#E3E6EA")
        axes.spines[["top", "left", "right"]].set_visible(False)
        picture.subplots_adjust(left=0.06, right=0.82, top=0.93, bottom=0.12)
        return picture

    return draw


def gate_traces():
    """The marked value and the memory as bars, three gates and the cell state as heatmaps with colour bars."""
    table = rows("05-lstm", "gate-traces")
    steps = max(int(row["step"]) for row in table)
    units = max(int(row["unit"]) for row in table)

    def matrix(name):
        values = np.empty((units, steps))
        for row in table:
            values[int(row["unit"]) - 1, int(row["step"]) - 1] = float(row[name])
        return values

    first = [row for row in table if row["unit"] == "1"]
    value = [float(row["value"]) for row in first]
    marked = [int(row["step"]) for row in first if float(row["mark"]) > 0]
    memory = matrix("c")
    largest = np.abs(memory).max()
    maps = [(f"${name}_t$", matrix(name), "cividis", Normalize(0, 1)) for name in "ifo"]
    maps.append(("$c_t$", memory, "RdBu_r", Normalize(-largest, largest)))

    def draw():
        picture, grid = figure(700, 6, 2, width_ratios=[1, 0.015])
        axes, bars = grid[:, 0], grid[:, 1]
        x = np.arange(1, steps + 1)
        for panel, bar, (heights, words) in zip(axes, bars, [(value, "value $x_t$"), (memory[0], "$c_t$, first unit")]):
            panel.bar(x, heights, color=["#D55E00" if step in marked else "#565D66" for step in x], width=0.7)
            panel.set_ylabel(words, rotation=0, ha="right", va="center")
            panel.grid(True, color="#E3E6EA")
            bar.remove()
        for panel, bar, (words, values, colours, scale) in zip(axes[2:], bars[2:], maps):
            image = panel.imshow(
                values, cmap=colours, norm=scale, aspect="auto", interpolation="nearest",
                extent=(0.5, steps + 0.5, units + 0.5, 0.5))
            for step in marked:
                panel.axvline(step - 0.5, color="#565D66", linewidth=1.1)
                panel.axvline(step + 0.5, color="#565D66", linewidth=1.1)
            panel.set_yticks([])
            panel.set_ylabel(words, rotation=0, ha="right", va="center")
            picture.colorbar(image, cax=bar)
        for panel in axes:
            panel.set_xlim(0.5, steps + 0.5)
            panel.tick_params(labelbottom=panel is axes[-1])
        axes[-1].set_xlabel("Time step $t$")
        picture.subplots_adjust(left=0.16, right=0.93, top=0.98, bottom=0.08, wspace=0.04, hspace=0.15)
        return picture

    return draw


def eigenvalues():
    """The eigenvalues of four matrices, a panel each, with the unit circle."""
    kinds = {}
    for row in rows("02-gradients", "eigenvalues"):
        real, imaginary = kinds.setdefault(row["matrix"], ([], []))
        real.append(float(row["real part"]))
        imaginary.append(float(row["imaginary part"]))
    angles = np.linspace(0, 2 * np.pi, 181)
    looks = list(zip(["#56B4E9", "#CC79A7", "#009E73", "#E69F00"], ["v", "D", "^", "P"]))

    def draw():
        picture, axes = figure(790, 2, 2)
        for panel, (name, (real, imaginary)), (colour, marker) in zip(axes.flat, kinds.items(), looks):
            panel.plot(np.cos(angles), np.sin(angles), color="#565D66", linestyle="--", linewidth=1.2)
            panel.plot(
                real, imaginary, linestyle="none", marker=marker, color=colour, markeredgecolor="white",
                markersize=8)
            panel.set_aspect("equal", adjustable="datalim")
            panel.set_title(f"{name}: $s_{{\\max}}$, $\\rho$", loc="left")
            panel.set_xlabel("Real part")
            panel.set_ylabel("Imaginary part")
            panel.grid(True, color="#E3E6EA")
        picture.subplots_adjust(left=0.08, right=0.98, top=0.95, bottom=0.07, hspace=0.25)
        return picture

    return draw


FIGURES = [
    ("05-lstm", "adding-curves", learning_curves), ("05-lstm", "gate-traces", gate_traces),
    ("02-gradients", "eigenvalues", eigenvalues),
]


def png(draw):
    picture = draw()
    file = io.BytesIO()
    picture.savefig(file, format="png")
    plt.close(picture)
    return file.getvalue()


def milliseconds(draw, rounds):
    png(draw)
    times = []
    for _ in range(rounds):
        start = time.process_time()
        png(draw)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="drawings of each figure by matplotlib")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for matplotlib's pictures")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the times")
    arguments = parser.parse_args()
    program = os.environ.get("UNROLLED", ROOT / ".build/release/unrolled")
    print(f"matplotlib {matplotlib.__version__}, load {os.getloadavg()[0]:.1f}")
    ours = json.loads(
        subprocess.run(
            [program, "bench", "--figures", "--json", "--output", ROOT / "output"], check=True, capture_output=True,
            text=True).stdout)
    found = []
    for lesson, name, make in FIGURES:
        draw = make()
        theirs = milliseconds(draw, arguments.rounds)
        mine = next(row["milliseconds"] for row in ours if row["lesson"] == lesson and row.get("figure") == name)
        found.append({"lesson": lesson, "figure": name, "ours": mine, "matplotlib": theirs})
        print(f"{lesson} {name}: ours {mine:.1f} ms, matplotlib {theirs:.1f} ms, {theirs / mine:.1f} times")
        if arguments.keep:
            arguments.keep.mkdir(parents=True, exist_ok=True)
            (arguments.keep / f"{name}.png").write_bytes(png(draw))
    for row in ours:
        if row.get("figure") is None:
            print(f"{row['lesson']}: {row['files']} files in {row['milliseconds']:.0f} ms")
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
