"""Whole training steps of this engine, PyTorch and JAX, in alternation on the same machine.

    pip install torch numpy jax
    swift build -c release --product unrolled
    python3 Tests/Peers/speed.py [--rounds 3] [--seconds 1] [--cells lstm,gru] [--rows 0,1]
                                 [--wait 60] [--json FILE]

A step: forward, back-propagation through time, global-norm clip, Adam; one layer with two biases, readout of
the last step to one output, mean squared error. Single precision everywhere. In each round every
contestant runs for some seconds and gives the median of its steps; the best round counts. PyTorch
runs with 1 and 2 threads and with its fused and its foreach Adam, JAX with its scan rolled and unrolled
and with the inputs' product in it and before it: the fastest of each counts. Other work on the machine
spoils the figures of all: the load is printed first and should be near 0. With --wait, each
measurement waits until the cores have been idle for a moment.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Inputs, hidden units, batch, length.
TABLE = [(2, 32, 32, 100), (2, 64, 32, 200), (2, 128, 32, 200), (10, 128, 50, 750), (1, 256, 64, 784)]
GATES = {"rnn": 1, "lstm": 4, "gru": 3}
RATE, LIMIT = 1e-3, 1.0


def missing(package):
    sys.exit(f"{package} is missing: pip install torch numpy jax")


try:
    import numpy as np
    import torch
except ImportError as error:
    missing(error.name)
try:
    import jax
    import jax.numpy as jnp
except ImportError as error:
    missing(error.name)


def median_of_steps(step, seconds):
    """Median milliseconds of a step that has been warmed up, over at least three steps."""
    times = []
    end = time.perf_counter() + seconds
    while len(times) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def wait_for_quiet(limit):
    """Waits until the cores are nearly idle (Linux), at most for some seconds."""
    def idle_and_all():
        ticks = list(map(int, pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:]))
        return ticks[3] + ticks[4], sum(ticks)

    end = time.perf_counter() + limit
    while time.perf_counter() < end:
        idle, total = idle_and_all()
        time.sleep(0.5)
        now_idle, now_total = idle_and_all()
        if now_idle - idle > 0.93 * (now_total - total):
            return


class Torch:
    """nn.RNN, nn.LSTM or nn.GRU with a linear readout."""

    def __init__(self, cell, inputs, hidden, batch, length, threads, fused):
        torch.manual_seed(0)
        self.threads = threads
        kind = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}[cell]
        self.recurrent = kind(inputs, hidden)
        self.readout = torch.nn.Linear(hidden, 1)
        self.weights = [*self.recurrent.parameters(), *self.readout.parameters()]
        options = {"fused": True} if fused else {"foreach": True}
        self.optimiser = torch.optim.Adam(self.weights, lr=RATE, **options)
        self.x = torch.randn(length, batch, inputs)
        self.target = torch.randn(batch, 1)

    def step(self):
        self.optimiser.zero_grad(set_to_none=True)
        features, _ = self.recurrent(self.x)
        loss = torch.nn.functional.mse_loss(self.readout(features[-1]), self.target)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, LIMIT, foreach=True)
        self.optimiser.step()

    def measure(self, seconds):
        torch.set_num_threads(self.threads)
        self.step()
        return median_of_steps(self.step, seconds)


class Jax:
    """The same step as one compiled function with donated buffers.

    W_x x can be one product before the scan or a product in each of its steps, and the scan can be
    unrolled; which is faster depends on cell and size.
    """

    def __init__(self, cell, inputs, hidden, batch, length, unroll, hoisted):
        random = np.random.default_rng(0)
        rows, bound = GATES[cell] * hidden, hidden**-0.5

        def uniform(*shape):
            return jnp.asarray(random.uniform(-bound, bound, shape), jnp.float32)

        weights = {
            "W_x": uniform(inputs, rows), "W_h": uniform(hidden, rows), "b_x": uniform(rows),
            "b_h": uniform(rows), "W_y": uniform(hidden, 1), "b_y": uniform(1),
        }
        zeros = jax.tree.map(jnp.zeros_like, weights)
        self.state = (weights, zeros, jax.tree.map(jnp.zeros_like, weights), jnp.float32(0))
        self.x = jnp.asarray(random.normal(size=(length, batch, inputs)), jnp.float32)
        self.target = jnp.asarray(random.normal(size=(batch, 1)), jnp.float32)
        self.compiled = jax.jit(
            self.training_step(cell, hidden, unroll, hoisted), donate_argnums=0)

    @staticmethod
    def training_step(cell, hidden, unroll, hoisted):
        sigmoid = jax.nn.sigmoid

        def forward(weights, x):
            zeros = jnp.zeros((x.shape[1], hidden), jnp.float32)

            def from_x(x):
                return x @ weights["W_x"] + weights["b_x"]

            def rnn(h, a):
                return jnp.tanh(a + h @ weights["W_h"] + weights["b_h"])

            def lstm(state, a):
                h, c = state
                a = a + h @ weights["W_h"] + weights["b_h"]
                i, f, g, o = jnp.split(a, 4, axis=1)
                c = sigmoid(f) * c + sigmoid(i) * jnp.tanh(g)
                return sigmoid(o) * jnp.tanh(c), c

            def gru(h, a):
                r_x, z_x, n_x = jnp.split(a, 3, axis=1)
                r_h, z_h, n_h = jnp.split(h @ weights["W_h"] + weights["b_h"], 3, axis=1)
                z = sigmoid(z_x + z_h)
                n = jnp.tanh(n_x + sigmoid(r_x + r_h) * n_h)
                return (1 - z) * n + z * h

            step = {"rnn": rnn, "lstm": lstm, "gru": gru}[cell]
            state = (zeros, zeros) if cell == "lstm" else zeros
            if hoisted:
                state, _ = jax.lax.scan(
                    lambda state, a: (step(state, a), None), state, from_x(x), unroll=unroll)
            else:
                state, _ = jax.lax.scan(
                    lambda state, x_t: (step(state, from_x(x_t)), None), state, x, unroll=unroll)
            h = state[0] if cell == "lstm" else state
            return h @ weights["W_y"] + weights["b_y"]

        def loss(weights, x, target):
            return jnp.mean((forward(weights, x) - target) ** 2)

        def training_step(state, x, target):
            weights, m, v, n = state
            value, gradient = jax.value_and_grad(loss)(weights, x, target)
            norm = jnp.sqrt(sum(jnp.sum(g * g) for g in jax.tree.leaves(gradient)))
            scale = jnp.minimum(1, LIMIT / norm)
            n = n + 1
            m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * scale * g, m, gradient)
            v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * (scale * g) ** 2, v, gradient)
            one, two = 1 - 0.9**n, 1 - 0.999**n
            weights = jax.tree.map(
                lambda w, m, v: w - RATE * (m / one) / (jnp.sqrt(v / two) + 1e-8), weights, m, v)
            return (weights, m, v, n), value

        return training_step

    def step(self):
        self.state, value = self.compiled(self.state, self.x, self.target)
        value.block_until_ready()

    def measure(self, seconds):
        self.step()
        return median_of_steps(self.step, seconds)


class Ours:
    """`unrolled bench` for one cell and row."""

    def __init__(self, program, cell, row, threads):
        names = ("--input", "--hidden", "--batch", "--length")
        sizes = [text for pair in zip(names, map(str, row)) for text in pair]
        self.command = [program, "bench", "--cell", cell, *sizes, "--threads", str(threads), "--json"]
        self.entry = None

    def measure(self, seconds):
        done = subprocess.run(self.command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(self.command)} failed:\n{done.stderr or done.stdout}")
        entry = json.loads(done.stdout)[0]
        if self.entry is None or entry["milliseconds"] < self.entry["milliseconds"]:
            self.entry = entry
        return entry["milliseconds"]


def best(contestants, rounds, seconds, wait):
    """The fastest round of each, in alternation; of variants that are clearly slower only one round."""
    def measure(contestant):
        wait_for_quiet(wait)
        return contestant.measure(seconds)

    times = {name: measure(contestant) for name, contestant in contestants.items()}
    families = {name: name.split()[0] for name in times}
    for _ in range(rounds - 1):
        for name, contestant in contestants.items():
            fastest = min(t for other, t in times.items() if families[other] == families[name])
            if times[name] <= 1.4 * fastest:
                times[name] = min(times[name], measure(contestant))
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.0, help="per contestant and round")
    parser.add_argument("--cells", default="rnn,lstm,gru")
    parser.add_argument("--rows", default=",".join(map(str, range(len(TABLE)))))
    parser.add_argument("--threads", type=int, default=2, help="this engine's threads")
    parser.add_argument("--wait", type=float, default=0, help="seconds to wait for idle cores")
    parser.add_argument("--unrolled", default=str(ROOT / ".build/release/unrolled"))
    parser.add_argument("--peers-only", action="store_true")
    parser.add_argument("--json", help="a file for all measurements")
    options = parser.parse_args()
    if not options.peers_only and not pathlib.Path(options.unrolled).exists():
        sys.exit(f"{options.unrolled} is missing: swift build -c release --product unrolled")

    print(f"PyTorch {torch.__version__}, JAX {jax.__version__}; milliseconds a training step; "
          f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'cell':5}{'I':>4}{'H':>5}{'B':>4}{'T':>5}{'PyTorch':>10}{'JAX':>10}{'ours':>10}"
          f"{'ratio':>8}{'of peak':>9}   fastest variants")
    kept = []
    for cell in options.cells.split(","):
        for index in map(int, options.rows.split(",")):
            row = TABLE[index]
            contestants = {} if options.peers_only else {
                "ours": Ours(options.unrolled, cell, row, options.threads)}
            for threads in (1, 2):
                for fused in (True, False):
                    name = f"PyTorch {threads} {'fused' if fused else 'foreach'}"
                    contestants[name] = Torch(cell, *row, threads, fused)
            for unroll in (1, 4):
                for hoisted in (True, False):
                    name = f"JAX unroll {unroll} {'hoisted' if hoisted else 'inside'}"
                    contestants[name] = Jax(cell, *row, unroll, hoisted)
            times = best(contestants, options.rounds, options.seconds, options.wait)
            peers = {
                family: min((t, name) for name, t in times.items() if name.startswith(family))
                for family in ("PyTorch", "JAX")}
            entry = {"cell": cell, "row": row, "times": times}
            line = f"{cell:5}{row[0]:4}{row[1]:5}{row[2]:4}{row[3]:5}"
            line += f"{peers['PyTorch'][0]:10.2f}{peers['JAX'][0]:10.2f}"
            if "ours" in times:
                ratio = min(t for t, _ in peers.values()) / times["ours"]
                share = contestants["ours"].entry.get("peakShare")
                entry |= {"ratio": ratio, "peakShare": share}
                line += f"{times['ours']:10.3f}{ratio:8.1f}" + (f"{share:9.0%}" if share else " " * 9)
            else:
                line += " " * 27
            print(line + "   " + ", ".join(name for _, name in peers.values()), flush=True)
            kept.append(entry)
            if options.json:
                pathlib.Path(options.json).write_text(json.dumps(kept, indent=1) + "\n")
    ratios = [entry["ratio"] for entry in kept if "ratio" in entry]
    if ratios:
        print(f"smallest ratio {min(ratios):.1f}, largest {max(ratios):.1f}")


if __name__ == "__main__":
    main()
