"""Writes what PyTorch computes for small networks, for the tests of the engine to compare with.

    pip install torch numpy
    python3 Tests/Peers/fixtures.py

Everything is in double precision on random, non-symmetric weights. Weights, inputs, initial states and
value targets are whole numbers of 1024ths, so that they are exact in single precision too; results
have 13 significant digits. Hyperparameters are rounded to single precision as the engine's are.

A case of Fixtures/*.json:
  network      as the engine's own JSON writes it
  loss         its name
  lengths      the steps of each sequence; x is padded with numbers that must have no influence
  x            [T][B][I] in 1024ths
  targets      [T][B][O] in 1024ths, or [T][B] class numbers (only scored steps are meant)
  h0, c0       [layer and direction][B][H] in 1024ths
  parameters   all tensors in order, in 1024ths
  y            [T][B][O], zero where a step is not scored
  hn, cn       final states
  value        the loss
  gradients    with respect to all parameters in order
  dx, dh0, dc0 with respect to inputs and initial states
  training     the first ten losses, initial states zero, for each optimiser
"""

import json
import pathlib

import numpy as np
import torch

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "RecurrentTests" / "Fixtures"
ACTIVATIONS = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "identity": lambda a: a,
    "raisedTanh": lambda a: torch.tanh(a) + 1,
    "centredSigmoid": lambda a: torch.sigmoid(a) - 0.5,
}
LEARNED = {"learned": {}}
torch.set_default_dtype(torch.float64)


def fixed(value):
    return {"fixed": {"at": value}}


def rnn(activation="tanh"):
    return {"kind": "rnn", "activation": activation}


def lstm(candidate="tanh", input=LEARNED, forget=LEARNED, output=LEARNED):
    variant = {"candidate": candidate, "input": input, "forget": forget, "output": output}
    return {"kind": "lstm", "variant": variant}


def gru(candidate="tanh", placement="afterProduct", reset=LEARNED, update=LEARNED):
    variant = {
        "candidate": candidate, "resetPlacement": placement, "reset": reset, "update": update,
    }
    return {"kind": "gru", "variant": variant}


def network(cell, layers=1, inputs=2, hidden=3, outputs=2, biases="two", direction="forward",
            readout="every"):
    width = hidden * (2 if direction == "both" else 1)
    stack = [
        {"cell": cell, "inputs": inputs if layer == 0 else width, "hidden": hidden,
         "biases": biases, "direction": direction}
        for layer in range(layers)
    ]
    steps = {"from": {"step": readout}} if isinstance(readout, int) else {readout: {}}
    return {"layers": stack, "outputs": outputs, "readout": steps}


# What PyTorch has a module for.

def module(net):
    """PyTorch's own module for a network, or None where it has none."""
    layer = net["layers"][0]
    cell, direction = layer["cell"], layer["direction"]
    if direction == "backward" or layer["biases"] == "one":
        return None
    options = {
        "input_size": layer["inputs"], "hidden_size": layer["hidden"],
        "num_layers": len(net["layers"]), "bias": layer["biases"] == "two",
        "bidirectional": direction == "both",
    }
    if cell in (rnn("tanh"), rnn("relu")):
        return torch.nn.RNN(nonlinearity=cell["activation"], **options)
    if cell == lstm():
        return torch.nn.LSTM(**options)
    if cell == gru():
        return torch.nn.GRU(**options)
    return None


class Module(torch.nn.Module):
    """A network of torch.nn.RNN, LSTM or GRU and a readout."""

    def __init__(self, net):
        super().__init__()
        self.recurrent = module(net)
        width = self.recurrent.hidden_size * (2 if self.recurrent.bidirectional else 1)
        self.readout = torch.nn.Linear(width, net["outputs"])

    def weights(self):
        return list(self.recurrent.parameters()) + list(self.readout.parameters())

    def forward(self, x, lengths, h0, c0):
        packed = torch.nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
        if isinstance(self.recurrent, torch.nn.LSTM):
            features, (hn, cn) = self.recurrent(packed, (h0, c0))
        else:
            features, hn = self.recurrent(packed, h0)
            cn = None
        features, _ = torch.nn.utils.rnn.pad_packed_sequence(features, total_length=x.shape[0])
        return self.readout(features), hn, cn


# What PyTorch has no module for, in its elementary operations.

def gate_rows(cell, hidden):
    """The rows of each learned gate, in PyTorch's order."""
    if cell["kind"] == "rnn":
        return [("n", hidden)]
    variant = cell["variant"]
    if cell["kind"] == "lstm":
        names = [("i", "input"), ("f", "forget"), ("g", None), ("o", "output")]
    else:
        names = [("r", "reset"), ("z", "update"), ("n", None)]
    rows = []
    for symbol, field in names:
        if field is None or "learned" in variant[field]:
            rows.append((symbol, hidden))
        elif "shared" in variant[field]:
            rows.append((symbol, 1))
    return rows


class Operations(torch.nn.Module):
    """Any variant of the three cells, one sequence and one step at a time."""

    def __init__(self, net):
        super().__init__()
        self.net = net
        self.tensors = torch.nn.ParameterList()
        for layer in net["layers"]:
            rows = sum(count for _, count in gate_rows(layer["cell"], layer["hidden"]))
            shapes = [(rows, layer["inputs"]), (rows, layer["hidden"])]
            shapes += [(rows,)] * {"none": 0, "one": 1, "two": 2}[layer["biases"]]
            for _ in range(2 if layer["direction"] == "both" else 1):
                self.tensors.extend(torch.nn.Parameter(torch.zeros(shape)) for shape in shapes)
        last = net["layers"][-1]
        width = last["hidden"] * (2 if last["direction"] == "both" else 1)
        self.readout = torch.nn.Linear(width, net["outputs"])

    def weights(self):
        return list(self.tensors) + list(self.readout.parameters())

    def forward(self, x, lengths, h0, c0):
        rows, hn, cn = [], [], []
        for b, length in enumerate(lengths):
            features, h, c = self.sequence(x[:length, b], h0[:, b], c0[:, b])
            padding = torch.zeros(x.shape[0] - length, self.net["outputs"])
            rows.append(torch.cat([self.readout(features), padding]))
            hn.append(h)
            cn.append(c)
        return torch.stack(rows, 1), torch.stack(hn, 1), torch.stack(cn, 1)

    def sequence(self, x, h0, c0):
        tensors = list(self.tensors)
        state, hs, cs = 0, [], []
        for layer in self.net["layers"]:
            joined = []
            directions = {"forward": [1], "backward": [-1], "both": [1, -1]}[layer["direction"]]
            for direction in directions:
                count = 2 + {"none": 0, "one": 1, "two": 2}[layer["biases"]]
                own, tensors = tensors[:count], tensors[count:]
                h, c = h0[state], c0[state]
                outputs = []
                for x_t in x if direction == 1 else x.flip(0):
                    h, c = step(layer["cell"], layer["hidden"], own, x_t, h, c)
                    outputs.append(h)
                joined.append(torch.stack(outputs[::direction]))
                hs.append(h)
                cs.append(c)
                state += 1
            x = torch.cat(joined, 1)
        return x, torch.stack(hs), torch.stack(cs)


def step(cell, hidden, tensors, x, h, c):
    w_x, w_h, b_x, b_h = (list(tensors) + [None, None])[:4]
    from_x = w_x @ x + (b_x if b_x is not None else 0)
    bias_h = b_h if b_h is not None else torch.zeros(len(from_x))
    from_h = w_h @ h + bias_h
    places, start = {}, 0
    for symbol, count in gate_rows(cell, hidden):
        places[symbol] = slice(start, start + count)
        start += count
    if cell["kind"] == "rnn":
        return ACTIVATIONS[cell["activation"]](from_x + from_h), c
    variant = cell["variant"]
    phi = ACTIVATIONS[variant["candidate"]]

    def gate(symbol, field):
        if "fixed" in variant[field]:
            return torch.full_like(h, variant[field]["fixed"]["at"])
        a = (from_x + from_h)[places[symbol]]
        return torch.sigmoid(a.expand_as(h))

    if cell["kind"] == "lstm":
        f = gate("f", "forget")
        i = 1 - f if "complementOfForget" in variant["input"] else gate("i", "input")
        o = gate("o", "output")
        c = f * c + i * phi((from_x + from_h)[places["g"]])
        return o * torch.tanh(c), c
    r, z, n = gate("r", "reset"), gate("z", "update"), places["n"]
    if variant["resetPlacement"] == "afterProduct":
        candidate = phi(from_x[n] + r * from_h[n])
    else:
        candidate = phi(from_x[n] + w_h[n] @ (r * h) + bias_h[n])
    return (1 - z) * candidate + z * h, c


# Losses, training and writing.

def scored(net, lengths):
    """Which (step, sequence) pairs count."""
    readout = net["readout"]
    mask = torch.zeros(max(lengths), len(lengths), dtype=torch.bool)
    for b, length in enumerate(lengths):
        first = length - 1 if "last" in readout else readout.get("from", {"step": 0})["step"]
        mask[first:length, b] = True
    return mask


def loss_of(name, y, targets, mask):
    functions = {
        "meanSquaredError": torch.nn.functional.mse_loss,
        "softmaxCrossEntropy": torch.nn.functional.cross_entropy,
        "sigmoidCrossEntropy": torch.nn.functional.binary_cross_entropy_with_logits,
    }
    return functions[name](y[mask], targets[mask])


def single(value):
    return float(np.float32(value))


def optimisers(weights):
    """Each optimiser with what is done to the gradient before."""
    def norm(limit):
        length = torch.sqrt(sum((w.grad**2).sum() for w in weights))
        if length > limit:
            for w in weights:
                w.grad *= limit / length

    adam = {"lr": single(0.02), "betas": (single(0.9), single(0.999)), "eps": single(1e-8)}
    sgd = {"lr": single(0.1), "momentum": single(0.9)}
    rmsprop = {"lr": single(0.01), "alpha": single(0.99), "eps": single(1e-8)}
    return {
        "adam": (torch.optim.Adam(weights, **adam), lambda: None),
        "sgd": (torch.optim.SGD(weights, **sgd), lambda: None),
        "rmsprop": (torch.optim.RMSprop(weights, **rmsprop), lambda: None),
        "adam, norm 0.125": (torch.optim.Adam(weights, **adam), lambda: norm(0.125)),
        "sgd, value 0.0625": (
            torch.optim.SGD(weights, **sgd),
            lambda: torch.nn.utils.clip_grad_value_(weights, 0.0625)),
    }


def numbers(tensor):
    return [float(f"{value:.13g}") for value in tensor.detach().reshape(-1).tolist()]


def case(net, loss, lengths, seed):
    random = np.random.default_rng(seed)
    torch.manual_seed(seed)

    def draw(*shape):
        whole = random.integers(-768, 769, shape)
        return whole.reshape(-1).tolist(), torch.tensor(whole / 1024)

    length, batch = max(lengths), len(lengths)
    model = Module(net) if module(net) is not None else Operations(net)
    stored = []
    with torch.no_grad():
        for weight in model.weights():
            whole, value = draw(*weight.shape)
            weight.copy_(value)
            stored += whole
    begin = [w.detach().clone() for w in model.weights()]
    states = sum(2 if layer["direction"] == "both" else 1 for layer in net["layers"])
    hidden = net["layers"][0]["hidden"]
    x_whole, x = draw(length, batch, net["layers"][0]["inputs"])
    h_whole, h0 = draw(states, batch, hidden)
    c_whole, c0 = draw(states, batch, hidden)
    if loss == "softmaxCrossEntropy":
        target_whole = random.integers(0, net["outputs"], (length, batch))
        targets = torch.tensor(target_whole)
    else:
        target_whole = random.integers(0, 1025, (length, batch, net["outputs"]))
        targets = torch.tensor(target_whole / 1024)
    mask = scored(net, lengths)
    for tensor in (x, h0, c0):
        tensor.requires_grad_()
    y, hn, cn = model(x, lengths, h0, c0)
    value = loss_of(loss, y, targets, mask)
    value.backward()
    result = {
        "network": net, "loss": loss, "lengths": lengths, "x": x_whole,
        "targets": target_whole.reshape(-1).tolist(), "h0": h_whole, "parameters": stored,
        "y": numbers(y * mask[..., None]), "hn": numbers(hn), "value": float(f"{value.item():.13g}"),
        "gradients": [g for w in model.weights() for g in numbers(w.grad)],
        "dx": numbers(x.grad), "dh0": numbers(h0.grad), "training": {},
    }
    if net["layers"][0]["cell"]["kind"] == "lstm":
        result |= {"c0": c_whole, "cn": numbers(cn), "dc0": numbers(c0.grad)}
    for name, (optimiser, clip) in optimisers(model.weights()).items():
        with torch.no_grad():
            for weight, first in zip(model.weights(), begin):
                weight.copy_(first)
        losses = []
        for _ in range(10):
            optimiser.zero_grad()
            y, _, _ = model(x.detach(), lengths, torch.zeros_like(h0), torch.zeros_like(c0))
            value = loss_of(loss, y, targets, mask)
            value.backward()
            clip()
            optimiser.step()
            losses.append(float(f"{value.item():.13g}"))
        result["training"][name] = losses
    return result


def write(name, cases):
    text = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in cases)
    path = FOLDER / f"{name}.json"
    path.write_text(f"[\n{text}\n]\n")
    print(f"{path.name}: {len(cases)} cases, {path.stat().st_size / 1000:.0f} kB")


def main():
    FOLDER.mkdir(exist_ok=True)
    standard = [rnn("tanh"), rnn("relu"), lstm(), gru()]
    mse, softmax, sigmoid = "meanSquaredError", "softmaxCrossEntropy", "sigmoidCrossEntropy"

    modules = [
        (network(cell, layers, biases=biases, direction=direction), mse, [5, 5])
        for cell in standard for layers in (1, 2) for direction in ("forward", "both")
        for biases in ("two", "none")
    ]
    lengths = [
        (network(cell, layers, direction=direction, readout=readout, outputs=3), loss, [4, 7, 1])
        for cell in standard for layers in (1, 2) for direction in ("forward", "both")
        for readout, loss in (("last", softmax), ("every", sigmoid))
    ]
    variants = [
        (network(cell, biases=biases), mse, [6, 5])
        for biases in ("two", "one", "none")
        for cell in [gru(placement="beforeProduct")]
    ] + [
        (network(cell, biases="one"), mse, [6, 5])
        for cell in (
            standard + [rnn(name) for name in ("sigmoid", "identity", "raisedTanh", "centredSigmoid")]
            + [lstm(name) for name in ACTIVATIONS] + [gru(name) for name in ACTIVATIONS]
            + [
                lstm(input={"complementOfForget": {}}), lstm(input=fixed(1)), lstm(forget=fixed(1)),
                lstm(output=fixed(1)), lstm(input=fixed(0.25), forget=fixed(0.875)),
                gru(reset=fixed(1)), gru(update={"shared": {}}), gru(update=fixed(0.5)),
                gru(reset=fixed(1), update=fixed(0)),
                gru(placement="beforeProduct", update={"shared": {}}),
            ])
    ] + [
        (network(cell, 2, direction=direction, readout=2, biases=biases), mse, [6, 4])
        for cell in (rnn(), lstm(), gru(), gru(placement="beforeProduct"))
        for direction, biases in (("backward", "two"), ("both", "one"))
    ]
    for name, group in (("modules", modules), ("lengths", lengths), ("variants", variants)):
        write(name, [case(*entry, seed) for seed, entry in enumerate(group)])


if __name__ == "__main__":
    main()
