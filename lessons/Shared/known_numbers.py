"""Weights, inputs and targets that any language can write down, for the twins of gated cells."""

import torch


# region: known-numbers
def write_known_weights(parameters):
    """Every weight is 0.5 · sin(its place), counted from 1 over all parameters."""
    place = 1
    with torch.no_grad():
        for parameter in parameters:
            count = parameter.numel()
            values = 0.5 * torch.sin(torch.arange(place, place + count, dtype=torch.float64))
            parameter.copy_(values.reshape(parameter.shape))
            place += count


def known_batch(steps=6, batch=3, inputs=2):
    """Inputs [T][B][I], which are cosines of their place, and one target a sequence."""
    places = torch.arange(1, steps * batch * inputs + 1, dtype=torch.float64)
    x = torch.cos(places).float().reshape(steps, batch, inputs)
    return x, torch.tensor([[0.5], [-0.25], [0.125]])
# endregion


def print_numbers(loss, y, parameters):
    """A line each: the loss, the outputs, the gradient."""
    print("loss", loss.item())
    print("outputs", *y.flatten().tolist())
    print("gradient", *torch.cat([p.grad.flatten() for p in parameters]).tolist())
