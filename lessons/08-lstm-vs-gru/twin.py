"""Lesson 08 in PyTorch: an LSTM and a GRU of almost as many parameters, a few steps of training each."""

import torch

# region: twin
steps, batch, classes = 10, 4, 4
numbers = torch.arange(steps * batch)  # symbols that any language can write down
x = torch.nn.functional.one_hot((numbers * numbers + 3 * numbers) % 7 % 6, 6).float()
x = x.reshape(steps, batch, 6)  # [T][B][I], as in the temporal order task
target = torch.tensor([0, 1, 2, 3])


def train(cell):
    readout = torch.nn.Linear(cell.hidden_size, classes)
    parameters = [*cell.parameters(), *readout.parameters()]
    with torch.no_grad():  # every weight is 0.5 · sin(its place, counted from 1)
        place = 1
        for parameter in parameters:
            count = parameter.numel()
            values = 0.5 * torch.sin(torch.arange(place, place + count, dtype=torch.float64))
            parameter.copy_(values.reshape(parameter.shape))
            place += count
    optimiser = torch.optim.Adam(parameters, lr=0.01)
    losses = []
    for _ in range(5):
        optimiser.zero_grad()
        h, _ = cell(x)
        loss = torch.nn.functional.cross_entropy(readout(h[-1]), target)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)  # after backward, or it does nothing
        optimiser.step()
        losses.append(loss.item())
    return sum(p.numel() for p in cell.parameters()), losses


lstm = train(torch.nn.LSTM(input_size=6, hidden_size=12))
gru = train(torch.nn.GRU(input_size=6, hidden_size=14))
# endregion

for name, (count, losses) in [("lstm", lstm), ("gru", gru)]:
    print(name, count, *losses)
