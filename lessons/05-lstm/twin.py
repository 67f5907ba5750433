"""Lesson 05 in PyTorch: an LSTM on one small batch, with weights that any language can write down."""

import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).parents[1] / "Shared"))
from known_numbers import known_batch, print_numbers, write_known_weights

# region: twin
lstm = torch.nn.LSTM(input_size=2, hidden_size=4)  # weights: rows i, f, g, o; two biases
readout = torch.nn.Linear(4, 1)
parameters = [*lstm.parameters(), *readout.parameters()]
write_known_weights(parameters)
x, target = known_batch()

h, (h_T, c_T) = lstm(x)  # h_t of every step, [T][B][H]; the last h and c
y = readout(h[-1])  # many to one
loss = torch.nn.functional.mse_loss(y, target)
loss.backward()
# endregion

print_numbers(loss, y, parameters)
