"""Gradients of states by lag and the Jacobian product of a small RNN, by PyTorch alone."""
import torch

torch.set_default_dtype(torch.float64)


def numbers(rows, columns, scale, phase):
    """Weights that anybody can make again: sines of the squared index."""
    index = torch.arange(rows * columns, dtype=torch.float64)
    return scale * torch.sin(index**2 + phase).reshape(rows, columns)


# region: twin
H, I, T = 6, 3, 12
cell = torch.nn.RNNCell(I, H)
with torch.no_grad():
    cell.weight_ih.copy_(numbers(H, I, 0.6, 0.2))
    cell.weight_hh.copy_(numbers(H, H, 0.6, 0.4))
    cell.bias_ih.copy_(numbers(H, 1, 0.1, 0.6)[:, 0])
    cell.bias_hh.zero_()
x = numbers(T, I, 1.0, 0.8)

h, states = torch.zeros(H), []
product = torch.eye(H)  # dh_T/dh_0, one factor a step
for t in range(T):
    step = torch.autograd.functional.jacobian(lambda past: cell(x[t], past), h)
    product = step.detach() @ product
    h = cell(x[t], h)
    h.retain_grad()
    states.append(h)

h.sum().backward()  # dL/dh_T is a vector of ones
for lag, state in enumerate(reversed(states)):
    print(f"lag {lag:2d}: |dL/dh| = {state.grad.norm():.9e}")
print(f"largest singular value of W: {torch.linalg.matrix_norm(cell.weight_hh, 2):.9e}")
print(f"norm of dh_T/dh_0: {torch.linalg.matrix_norm(product, 2):.9e}")
# endregion
