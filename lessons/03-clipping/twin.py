"""Gradient descent of the one-unit network by PyTorch alone, clipped by its own function."""
import torch

torch.set_default_dtype(torch.float64)


# region: twin
def loss_of(w, b, steps=50):
    h = torch.tensor(0.5)
    for _ in range(steps):
        h = torch.sigmoid(w * h + b)
    return (h - 0.7) ** 2


w = torch.tensor(5.0, requires_grad=True)
b = torch.tensor(-2.2, requires_grad=True)
optimiser = torch.optim.SGD([w, b], lr=0.1)
for step in range(80):
    optimiser.zero_grad()
    loss = loss_of(w, b)
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_([w, b], max_norm=1.0)
    if step % 10 == 0:
        print(f"step {step:2d}: w = {w.item():.6f}, b = {b.item():.6f}, |g| = {norm:.9e}")
    optimiser.step()
print(f"loss after {step + 1} steps: {loss_of(w, b):.9e}")
# endregion
