"""The network of lambda/pipeline/clean/network.ts, as PyTorch trains it: what `train-lines.py` and `train-page-network.py` share."""

import numpy
import torch
from torch import nn

UNIT = 1000
FARTHEST = 4


def compressed(values):
    """As in network.ts."""
    return numpy.sign(values) * numpy.log1p(numpy.abs(values))


class Scale:
    """What figures are on average and how far they stray, from some of the rows; `apply` makes them inputs of the network."""

    def __init__(self, sample):
        sample = compressed(numpy.asarray(sample))
        self.means = numpy.round(sample.mean(0), 3)
        self.spreads = numpy.round(sample.std(0) + 0.001, 3) + 0.001

    def apply(self, raw):
        scaled = numpy.empty(raw.shape, numpy.float16)
        for at in range(0, len(raw), 100_000):
            part = (compressed(numpy.asarray(raw[at : at + 100_000])) - self.means) / self.spreads
            scaled[at : at + 100_000] = numpy.clip(part, -FARTHEST, FARTHEST)
        return scaled


class Network(nn.Module):
    """Items in a row, figures of each: votes for each part of each item. `dropped` is the share of channels that a step of training does without, and (by half) of figures."""

    def __init__(self, figures, channels, gaps, parts, dropped):
        super().__init__()
        self.gaps = gaps
        self.dropped = dropped
        self.entry = nn.Conv1d(figures, channels, 1)
        self.rounds = nn.ModuleList(nn.Conv1d(channels, channels, 3, dilation=gap, padding=gap) for gap in gaps)
        self.overview = nn.Linear(2 * channels, channels)
        self.exit = nn.Conv1d(channels, parts, 1)
        self.dropout = nn.Dropout(dropped)

    def forward(self, figures, there):
        if self.training:
            kept = torch.rand(1, figures.shape[1], 1) > self.dropped / 2
            figures = figures * kept / (1 - self.dropped / 2)
        known = torch.relu(self.entry(figures)) * there
        for at, convolution in enumerate(self.rounds):
            known = (known + torch.relu(convolution(self.dropout(known)))) * there
            if at == len(self.rounds) // 2:
                mean = known.sum(2) / there.sum(2)
                highest = (known - (1 - there) * 1e4).max(2).values
                known = (known + torch.relu(self.overview(torch.cat([mean, highest], 1))).unsqueeze(2)) * there
        return self.exit(self.dropout(known))


def batches(rows, length, slack, most, random):
    """Rows of about the same length together, at most so many items in all (those that fill up the shorter ones counted), in a random order."""
    filled, batch = [], []
    for row in sorted(rows, key=lambda row: length(row) + random.random() * slack):
        if batch and (len(batch) + 1) * max(length(row), length(batch[-1])) > most:
            filled.append(batch)
            batch = []
        batch.append(row)
    if batch:
        filled.append(batch)
    random.shuffle(filled)
    return filled


def whole(row):
    return " ".join(str(round(float(value) * UNIT)) for value in row)


def table(scale, network, transitions=None):
    """The network as `parseNetwork` of network.ts reads it: blocks between blank lines, a row a line, whole thousandths."""

    def layer(one):
        weights = one.weight.detach().numpy()
        # A convolution's weights come as (row, channel, tap); the table has all channels of one tap together.
        rows = (weights.transpose(0, 2, 1) if weights.ndim == 3 else weights).reshape(len(weights), -1)
        return "\n".join(whole([*row, bias]) for row, bias in zip(rows, one.bias.detach().numpy(), strict=True))

    blocks = [
        f"{whole(scale.means)}\n{whole(scale.spreads)}",
        layer(network.entry),
        " ".join(map(str, network.gaps)),
        *map(layer, network.rounds),
        layer(network.overview),
        layer(network.exit),
    ]
    if transitions is not None:
        blocks.append("\n".join(map(whole, transitions.detach().numpy())))
    return "\n\n".join(blocks) + "\n"


MODULE = """/**
 * The %s's network, as `parseNetwork` of ../network.ts reads it; its figures are those of %s, in their order. Written by
 * `test/eval/%s` from public research data (%s with their articles' texts); do not edit by hand.
 */
export const %s = `
%s`;
"""


def write_module(path, model, figures, script, data, name, text):
    """Writes a table as the module that ships."""
    with open(path, "w") as file:
        file.write(MODULE % (model, figures, script, data, name, text))
