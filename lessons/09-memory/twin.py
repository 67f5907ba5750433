"""Lesson 09 in PyTorch: the next symbols of two words aⁿbⁿ of different length, in one batch."""

import torch

# region: twin
lstm = torch.nn.LSTM(input_size=3, hidden_size=4)
readout = torch.nn.Linear(4, 3)
parameters = [*lstm.parameters(), *readout.parameters()]

with torch.no_grad():  # every weight is 0.5 · sin(its place, counted from 1)
    place = 1
    for parameter in parameters:
        count = parameter.numel()
        values = 0.5 * torch.sin(torch.arange(place, place + count, dtype=torch.float64))
        parameter.copy_(values.reshape(parameter.shape))
        place += count

A, B, EDGE = 0, 1, 2  # the edge is read as the start sign and asked for as the end sign
words = [1, 3]  # n of each word
length = 2 * max(words) + 1
x = torch.zeros(length, len(words), 3)  # [T][B][I]
target = torch.full((length, len(words)), -1)  # -1: behind the end, not scored
for column, n in enumerate(words):
    word = [A] * n + [B] * n
    for t, (read, following) in enumerate(zip([EDGE, *word], [*word, EDGE])):
        x[t, column, read] = 1
        target[t, column] = following

scores = readout(lstm(x)[0])  # many to many: an answer at every step
loss = torch.nn.functional.cross_entropy(scores.reshape(-1, 3), target.flatten(), ignore_index=-1)
loss.backward()
# endregion

print("loss", loss.item())
print("gradient", *torch.cat([p.grad.flatten() for p in parameters]).tolist())
