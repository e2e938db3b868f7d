"""
Trains the page model's network, of lambda/pipeline/clean/page/, on what test/eval/export-pages.ts wrote.

    pip install numpy==2.4.6 torch==2.15.0
    python test/eval/train-page-network.py DATA-FOLDER lambda/pipeline/clean/page/network-weights.ts   trains on all pages and writes the module
    python test/eval/train-page-network.py DATA-FOLDER --held-out [sites | pages]                      trains without a third of the sites (or pages), scores it, for each

A convolutional network over a page's blocks votes for each block, the one of clean/network.ts: it knows the blocks around and the whole page. AdamW (Loshchilov
& Hutter 2019), one cycle of the learning rate (Smith & Topin 2018). One thread and fixed seeds: the same data gives the same table on one kind of machine.
"""

import json
import sys

import numpy
import torch
from network import Network, Scale, batches, table, write_module
from torch import nn

CHANNELS = 24
GAPS = [1, 2, 4, 8]
EPOCHS = 15
RATE = 2e-3
DECAY = 1e-3
DROPPED = 0.1
BLOCKS = 3000
"""Blocks in a step of training, those that fill up the shorter pages counted."""
PARTS = 3
"""Parts that the sites are cut into to be held out."""
SEED = 7


class Page:
    """A page as it is, or as it is without the names of its containers: class names lead on the sites they were seen on and astray on others."""

    def __init__(self, row, figures):
        self.corpus, self.site = row["corpus"], row["site"]
        self.labels, self.weights, self.words = (numpy.array(row[name], numpy.float32) for name in ("labels", "weights", "words"))
        self.gold = row["goldWords"]
        self.figures = figures


class Data:
    """What export-pages.ts wrote: pages.jsonl (a row a page) and figures.f32, nameless.f32 (a row a block)."""

    def __init__(self, folder):
        with open(f"{folder}/pages.jsonl") as rows:
            rows = [json.loads(row) for row in rows]
        blocks = sum(len(row["labels"]) for row in rows)
        named, nameless = (numpy.memmap(f"{folder}/{name}.f32", numpy.float32, "r").reshape(blocks, -1) for name in ("figures", "nameless"))
        self.scale = Scale(named[::7])
        self.pages, self.nameless = [], []
        for figures, pages in ((self.scale.apply(named), self.pages), (self.scale.apply(nameless), self.nameless)):
            at = 0
            for row in rows:
                pages.append(Page(row, figures[at : at + len(row["labels"])]))
                at += len(row["labels"])


def padded(batch):
    longest = max(len(page.labels) for page in batch)
    figures = numpy.zeros((len(batch), batch[0].figures.shape[1], longest), numpy.float32)
    there = numpy.zeros((len(batch), 1, longest), numpy.float32)
    labels, weights = numpy.zeros((2, len(batch), longest), numpy.float32)
    for row, page in enumerate(batch):
        n = len(page.labels)
        figures[row, :, :n] = page.figures.T
        there[row, 0, :n] = 1
        labels[row, :n] = page.labels
        weights[row, :n] = page.weights
    return map(torch.from_numpy, (figures, there, labels, weights))


def train(pages):
    """Pages of which no block's label is known teach nothing."""
    pages = [page for page in pages if page.weights.any()]
    torch.manual_seed(SEED)
    random = numpy.random.default_rng(SEED)
    network = Network(pages[0].figures.shape[1], CHANNELS, GAPS, 1, DROPPED)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    in_batches = lambda: batches(pages, lambda page: len(page.labels), 20, BLOCKS, random)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=int((len(in_batches()) + 10) * EPOCHS * 1.1))
    for epoch in range(EPOCHS):
        network.train()
        total = 0.0
        for batch in in_batches():
            figures, there, labels, weights = padded(batch)
            votes = network(figures, there)[:, 0]
            loss = (nn.functional.binary_cross_entropy_with_logits(votes, labels, reduction="none") * weights).sum() / len(batch) / 10
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1} of {EPOCHS}: {total:.2f}", flush=True)
    return network.eval()


def scores(network, pages):
    """Word F1 of each page whose body is known: near the shingle F1, and quick."""
    found = {}
    for page in pages:
        if not page.gold:
            continue
        figures, there, *_ = padded([page])
        with torch.no_grad():
            kept = network(figures, there)[0, 0].numpy() >= 0
        words, hit = page.words[kept].sum(), page.words[kept & (page.labels == 1)].sum()
        found.setdefault(page.corpus, []).append(2 * hit / (words + page.gold) if words else 0)
    return found


def tell(name, found):
    mean = lambda values: f"{numpy.mean(values):.4f}"
    everything = [value for values in found.values() for value in values]
    print(f"{name}: all {mean(everything)}  " + "  ".join(f"{corpus} {mean(values)}" for corpus, values in sorted(found.items())), flush=True)


def main():
    folder, target = sys.argv[1:3]
    torch.set_num_threads(1)
    data = Data(folder)
    if target != "--held-out":
        network = train(data.pages + data.nameless)
        write_module(target, "page model", "features.ts", "train-page-network.py", "web pages", "pageNetwork", table(data.scale, network))
        tell("on the pages trained on", scores(network, data.pages))
        return
    sites = sorted({page.site for page in data.pages})
    by_page = "pages" in sys.argv
    part_of = [(at if by_page else sites.index(page.site)) % PARTS for at, page in enumerate(data.pages)]
    everything = {}
    for part in range(PARTS):
        network = train([page for pages in (data.pages, data.nameless) for page, own in zip(pages, part_of, strict=True) if own != part])
        held = scores(network, [page for page, own in zip(data.pages, part_of, strict=True) if own == part])
        tell(f"part {part}", held)
        for corpus, values in held.items():
            everything.setdefault(corpus, []).extend(values)
    tell("all parts", everything)


if __name__ == "__main__":
    main()
