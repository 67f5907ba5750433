"""Lesson 04 in PyTorch: a gradient's way back through RNNs that differ in activation and gain.

Needs PyTorch. Prints, for each activation, gain and lag, the norm of dL/dh at that lag, L being the
sum of the last state. All weights and inputs are given by formulas, so the numbers can be compared.
"""

import torch

torch.set_default_dtype(torch.float64)

# region: gradient-by-lag
H, T = 8, 50
v = torch.sin(torch.arange(1, H + 1))
W_hx = torch.cos(torch.arange(1, H + 1))
mirror = torch.eye(H) - 2 * torch.outer(v, v) / v.dot(v)  # orthogonal


def gradient_by_lag(phi, gain):
    h = torch.zeros(H, requires_grad=True)
    states = [h]
    for t in range(1, T + 1):
        h = phi(W_hx * torch.sin(torch.tensor(float(t))) + gain * mirror @ h)
        states.append(h)
    gradients = torch.autograd.grad(h.sum(), states)
    return [g.norm().item() for g in reversed(gradients)]


for name, phi in [("tanh", torch.tanh), ("relu", torch.relu), ("sigmoid", torch.sigmoid)]:
    for gain in [1, 4]:
        norms = gradient_by_lag(phi, gain)
        for lag in [0, 10, 50]:
            print(name, gain, lag, f"{norms[lag]:.12e}")
# endregion
