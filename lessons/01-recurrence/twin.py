"""Lesson 01 in PyTorch: the loop that nn.RNN hides, and gradients that add up over the steps.

Needs PyTorch. All weights and inputs are given by formulas, so the numbers can be compared.
"""

import torch

torch.set_default_dtype(torch.float64)


def sines(rows, columns, scale, phase):
    return scale * torch.sin(torch.arange(rows * columns) ** 2 + phase).reshape(rows, columns)


# region: unrolled
I, H, T = 3, 5, 7
x = sines(T, I, 1, 0.8)
rnn = torch.nn.RNN(I, H)
with torch.no_grad():
    rnn.weight_ih_l0[:] = sines(H, I, 0.6, 0.2)
    rnn.weight_hh_l0[:] = sines(H, H, 0.6, 0.4)
    rnn.bias_ih_l0[:] = 0
    rnn.bias_hh_l0[:] = 0

h = torch.zeros(H)
copies = []  # the same matrix, but one leaf of the graph for each step
for t in range(T):
    W_hh = rnn.weight_hh_l0.detach().clone().requires_grad_()
    copies.append(W_hh)
    h = torch.tanh(rnn.weight_ih_l0 @ x[t] + W_hh @ h)
h.sum().backward()
terms = [W_hh.grad for W_hh in copies]

output, last = rnn(x.unsqueeze(1))
rnn.zero_grad()
last.sum().backward()

print("loop", h.sum().item())
print("nn.RNN", last.sum().item())
for t in range(T):
    print("step", t + 1, terms[t].norm().item())
print("sum of the steps", sum(terms).norm().item())
print("nn.RNN's gradient", rnn.weight_hh_l0.grad.norm().item())
# endregion
