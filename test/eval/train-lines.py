"""
Trains the line model of lambda/pipeline/clean/dump/ on what test/eval/export-lines.ts wrote.

    pip install numpy==2.4.6 numba==0.68.1 torch==2.15.0
    python test/eval/train-lines.py DATA-FOLDER lambda/pipeline/clean/dump/weights.ts   trains on all sites and writes the module
    python test/eval/train-lines.py DATA-FOLDER TABLE --held-out                        writes a table for each fold of the sites, trained on the others: TABLE.0, …

A convolutional network over a dump's lines votes for each line's part, and a conditional random field (Lafferty, McCallum & Pereira 2001) over the votes
decides for the whole dump: the network is the one of clean/network.ts, the field the one of dump/field.ts. Two losses are summed: the field's (is the whole
labelling right?) and the votes' own (is the line right? weighed by its words, as a text's score is). AdamW (Loshchilov & Hutter 2019), one cycle of the
learning rate (Smith & Topin 2018). One thread and fixed seeds: the same data gives the same table on one kind of machine.
"""

import json
import sys
import time

import numba
import numpy
import torch
from network import Network, Scale, batches, table, write_module
from torch import nn

CHANNELS = 64
GAPS = [1, 2, 4, 8, 16, 32]
EPOCHS = 15
RATE = 2e-3
DECAY = 1e-4
DROPPED = 0.1
"""Share of channels that a step of training does without, and (by half) of figures."""
LINES = 4000
"""Lines in a step of training, those that fill up the shorter dumps counted."""
VOTES = 0.5
"""What the votes' own loss counts beside the field's."""
SEED = 7

# Parts in the order of `parts` in dump/field.ts: outside, headline, preamble, body, interruption.
PARTS = 5
MAY_FOLLOW = numpy.array([[1, 1, 0, 1, 0], [0, 0, 1, 1, 0], [0, 0, 1, 1, 0], [1, 1, 0, 1, 1], [0, 0, 0, 1, 1]], bool)
MAY_START = numpy.array([1, 1, 0, 1, 0], bool)
MAY_END = numpy.array([1, 0, 0, 1, 0], bool)


class Data:
    """What export-lines.ts wrote: dumps.jsonl (id, fold, weight, lines, allowed parts as bits) and figures.f32 (a row a line)."""

    def __init__(self, folder):
        with open(f"{folder}/dumps.jsonl") as rows:
            self.dumps = [json.loads(row) for row in rows]
        raw = numpy.memmap(f"{folder}/figures.f32", dtype=numpy.float32, mode="r")
        lines = sum(dump["lines"] for dump in self.dumps)
        raw = raw.reshape(lines, -1)
        self.scale = Scale(raw[::37])
        self.figures = self.scale.apply(raw)
        self.words = numpy.array(raw[:, 0])
        at = 0
        for dump in self.dumps:
            dump["at"] = slice(at, at + dump["lines"])
            at += dump["lines"]
            bits = numpy.array(dump["allowed"], numpy.uint8)
            dump["allowed"] = ((bits[:, None] >> numpy.arange(PARTS)) & 1).astype(bool)
            dump["cost"] = self.cost(dump)

    def cost(self, dump):
        """What each line's own vote counts: by its words, by being a line, and a headline by being one."""
        words = self.words[dump["at"]] + 2
        headline = dump["allowed"][:, 1] & (dump["allowed"].sum(1) == 1)
        return dump["weight"] * (words / words.sum() + 0.3 / len(words) + 0.05 * headline)

    def batches(self, dumps, random):
        """Dumps of about the same length together, in a random order."""
        return map(self.padded, batches(dumps, lambda dump: dump["lines"], 30, LINES, random))

    def padded(self, batch):
        longest = max(dump["lines"] for dump in batch)
        figures = numpy.zeros((len(batch), self.figures.shape[1], longest), numpy.float32)
        there = numpy.zeros((len(batch), 1, longest), numpy.float32)
        allowed = numpy.zeros((len(batch), PARTS, longest), numpy.float32)
        cost = numpy.zeros((len(batch), longest), numpy.float32)
        for row, dump in enumerate(batch):
            n = dump["lines"]
            figures[row, :, :n] = self.figures[dump["at"]].T
            there[row, 0, :n] = 1
            allowed[row, :, :n] = dump["allowed"].T
            cost[row, :n] = dump["cost"]
        return batch, *map(torch.from_numpy, (figures, there, allowed, cost))


class LineNetwork(Network):
    """Votes, and what a part is worth after another."""

    def __init__(self, figures):
        super().__init__(figures, CHANNELS, GAPS, PARTS, DROPPED)
        self.transitions = nn.Parameter(torch.zeros(PARTS, PARTS))


@numba.njit
def log_sum(a, b):
    if a == -numpy.inf:
        return b
    if b == -numpy.inf:
        return a
    return a + numpy.log1p(numpy.exp(b - a)) if a > b else b + numpy.log1p(numpy.exp(a - b))


@numba.njit
def marginals(votes, transitions, allowed, may_follow, may_start, may_end, parts, pairs):
    """Adds the chance of each part on each line, and of each pair, by forward-backward over the labellings that are allowed; their log sum."""
    n, count = votes.shape
    forward = numpy.full((n, count), -numpy.inf)
    backward = numpy.full((n, count), -numpy.inf)
    for k in range(count):
        if may_start[k] and allowed[0, k]:
            forward[0, k] = votes[0, k]
        if may_end[k] and allowed[n - 1, k]:
            backward[n - 1, k] = 0
    for i in range(1, n):
        for k in range(count):
            if not allowed[i, k]:
                continue
            total = -numpy.inf
            for above in range(count):
                if may_follow[above, k]:
                    total = log_sum(total, forward[i - 1, above] + transitions[above, k])
            forward[i, k] = total + votes[i, k]
    for i in range(n - 2, -1, -1):
        for k in range(count):
            if not allowed[i, k]:
                continue
            total = -numpy.inf
            for below in range(count):
                if may_follow[k, below] and allowed[i + 1, below]:
                    total = log_sum(total, transitions[k, below] + votes[i + 1, below] + backward[i + 1, below])
            backward[i, k] = total
    everything = -numpy.inf
    for k in range(count):
        everything = log_sum(everything, forward[n - 1, k] + backward[n - 1, k])
    if everything == -numpy.inf:
        return everything
    for i in range(n):
        for k in range(count):
            if forward[i, k] == -numpy.inf:
                continue
            parts[i, k] = numpy.exp(forward[i, k] + backward[i, k] - everything)
            if i == n - 1:
                continue
            for below in range(count):
                if may_follow[k, below] and allowed[i + 1, below]:
                    pairs[k, below] += numpy.exp(forward[i, k] + transitions[k, below] + votes[i + 1, below] + backward[i + 1, below] - everything)
    return everything


def field_gradients(batch, votes, transitions):
    """The gradients of the field's negative log-likelihood, by votes and by transitions."""
    by_votes = numpy.zeros(votes.shape, numpy.float32)
    by_transitions = numpy.zeros((PARTS, PARTS))
    rules = MAY_FOLLOW, MAY_START, MAY_END
    for row, dump in enumerate(batch):
        n = dump["lines"]
        own = votes[row, :, :n].T.astype(numpy.float64)
        right, free = numpy.zeros((2, n, PARTS))
        right_pairs, free_pairs = numpy.zeros((2, PARTS, PARTS))
        if marginals(own, transitions, dump["allowed"], *rules, right, right_pairs) == -numpy.inf:
            continue
        marginals(own, transitions, numpy.ones((n, PARTS), bool), *rules, free, free_pairs)
        share = dump["weight"] / numpy.sqrt(n) / 4 / len(batch)
        by_votes[row, :, :n] = ((free - right) * share).T
        by_transitions += (free_pairs - right_pairs) * share
    return torch.from_numpy(by_votes), torch.from_numpy(by_transitions.astype(numpy.float32))


def train(data, dumps):
    torch.manual_seed(SEED)
    random = numpy.random.default_rng(SEED)
    network = LineNetwork(data.figures.shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = sum(1 for _ in data.batches(dumps, numpy.random.default_rng(SEED)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=int((steps + 12) * EPOCHS * 1.1))
    begun = time.time()
    for epoch in range(EPOCHS):
        network.train()
        total = 0.0
        for batch, figures, there, allowed, cost in data.batches(dumps, random):
            votes = network(figures, there)
            wrong = -torch.logsumexp(torch.log_softmax(votes, 1) + (allowed + 1e-12).log(), 1)
            own = (wrong * cost).sum() / len(batch)
            by_votes, by_transitions = field_gradients(batch, votes.detach().numpy(), network.transitions.detach().numpy().astype(numpy.float64))
            loss = VOTES * own + (votes * by_votes).sum() + (network.transitions * by_transitions).sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += own.item()
        print(f"epoch {epoch + 1} of {EPOCHS}: {total / steps:.4f}, {time.time() - begun:.0f} s", flush=True)
    return network


def main():
    folder, path = sys.argv[1:3]
    torch.set_num_threads(1)
    data = Data(folder)
    if "--held-out" not in sys.argv:
        network = train(data, data.dumps)
        write_module(path, "line model", "figures.ts", "train-lines.py", "text dumps of web pages", "lineNetwork", table(data.scale, network, network.transitions))
        return
    for fold in sorted({dump["fold"] for dump in data.dumps}):
        print(f"without fold {fold}", flush=True)
        network = train(data, [dump for dump in data.dumps if dump["fold"] != fold])
        with open(f"{path}.{fold}", "w") as file:
            file.write(table(data.scale, network, network.transitions))


if __name__ == "__main__":
    main()
