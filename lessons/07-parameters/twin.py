"""Lesson 07 in PyTorch: it counts the parameters of its own modules, tensor by tensor."""

import torch

# region: twin
lstm = torch.nn.LSTM(input_size=2, hidden_size=32)
for name, tensor in lstm.named_parameters():
    print(name, tuple(tensor.shape), tensor.numel())

lstm = torch.nn.LSTM(2, 32, num_layers=2, bidirectional=True)
readout = torch.nn.Linear(2 * 32, 1)
print("total", sum(p.numel() for p in [*lstm.parameters(), *readout.parameters()]))
# endregion

# region: grid
cells = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}
for cell, module in cells.items():
    for inputs, hidden in [(1, 1), (2, 32), (3, 5), (10, 64)]:
        for layers in [1, 2, 3]:
            for both in [False, True]:
                readout = torch.nn.Linear(2 * hidden if both else hidden, 3)
                for bias in [False, True]:
                    net = module(inputs, hidden, layers, bias=bias, bidirectional=both)
                    count = sum(p.numel() for p in [*net.parameters(), *readout.parameters()])
                    print("count", cell, count)
# endregion
