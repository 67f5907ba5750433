"""Lesson 10 in PyTorch: both directions, and an encoder with a decoder, taught and greedy."""

import torch


def fill(module):  # every weight is 0.5 · sin(its place, counted from 1)
    place = 1
    for parameter in module.parameters():
        count = parameter.numel()
        values = 0.5 * torch.sin(torch.arange(place, place + count, dtype=torch.float64))
        parameter.data = values.float().reshape(parameter.shape)
        place += count


def symbols(indices, count):  # [T][B] of indices to [T][B][count]
    return torch.nn.functional.one_hot(torch.tensor(indices), count).float()


# region: twin
# Both directions: the features of a step are both states, forward first.
both = torch.nn.ModuleList([torch.nn.GRU(3, 4, bidirectional=True), torch.nn.Linear(8, 4)])
fill(both)
x = symbols([[0, 1], [2, 2], [2, 1], [1, 0]], 3)  # marks and blanks, [T][B][I]
features, _ = both[0](x)
tags = both[1](features)  # an answer at every step

# Encoder and decoder: the last state of the one is the first of the other.
encoder = torch.nn.ModuleList([torch.nn.GRU(5, 6)])
decoder = torch.nn.ModuleList([torch.nn.GRU(6, 6), torch.nn.Linear(6, 5)])
fill(encoder), fill(decoder)
source = [[0, 4], [3, 1], [2, 2]]
answers = torch.tensor(source).flip(0)  # said backwards
_, h = encoder[0](symbols(source, 5))

start = torch.zeros(1, 2, 6)
start[:, :, 0] = 1
told = torch.cat([torch.zeros(2, 2, 1), symbols(answers[:-1].tolist(), 5)], 2)
out, _ = decoder[0](torch.cat([start, told]), h)  # teacher forcing
loss = torch.nn.functional.cross_entropy(decoder[1](out).flatten(0, 1), answers.flatten())
loss.backward()  # through the decoder into the encoder

said, word, state = [], start, h
for _ in range(3):  # greedy decoding
    out, state = decoder[0](word, state)
    scores = decoder[1](out)
    said.append(scores)
    word = torch.cat([torch.zeros(1, 2, 1), symbols(scores.argmax(2).tolist(), 5)], 2)
# endregion

for value in tags.flatten().tolist():
    print("tag", value)
print("loss", loss.item())
for module in (encoder, decoder):
    print("gradient", torch.cat([p.grad.flatten() for p in module.parameters()]).norm().item())
for value in torch.cat(said).flatten().tolist():
    print("greedy", value)
