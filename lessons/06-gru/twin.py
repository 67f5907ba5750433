"""Lesson 06 in PyTorch: a GRU on one small batch, with weights that any language can write down."""

import torch

# region: twin
gru = torch.nn.GRU(input_size=2, hidden_size=4)  # weights: rows r, z, n; two biases
readout = torch.nn.Linear(4, 1)
parameters = [*gru.parameters(), *readout.parameters()]

with torch.no_grad():  # every weight is 0.5 · sin(its place, counted from 1)
    place = 1
    for parameter in parameters:
        count = parameter.numel()
        values = 0.5 * torch.sin(torch.arange(place, place + count, dtype=torch.float64))
        parameter.copy_(values.reshape(parameter.shape))
        place += count

steps, batch = 6, 3
x = torch.cos(torch.arange(1, steps * batch * 2 + 1, dtype=torch.float64)).float()
x = x.reshape(steps, batch, 2)  # [T][B][I]
target = torch.tensor([[0.5], [-0.25], [0.125]])

h, _ = gru(x)  # h_t of every step, [T][B][H]
y = readout(h[-1])  # many to one
loss = torch.nn.functional.mse_loss(y, target)
loss.backward()
# endregion

print("loss", loss.item())
print("outputs", *y.flatten().tolist())
print("gradient", *torch.cat([p.grad.flatten() for p in parameters]).tolist())
