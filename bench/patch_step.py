"""One patch step of a class branch in PyTorch: the measure of the product's own step.

Loss, gradient, clip, AdamW, trust region and running mean as src/SelfEdit/Patching has them; batches of
windows come in a safetensors file. All index sets are made before the clock starts, in PyTorch's favour.
"""
import json

import numpy as np
import torch
import torch.nn.functional as F

LEVELS = 3
STRIDES = (8, 16, 32)
NO_FIT, FULL_FIT = 0.4, 0.7
BOX_WEIGHT, TINY, LEAST_POSITIVES = 2.0, 1e-6, 4.0
TOWER_RATE, HEAD_RATE, HEAD_DECAY = 1.5e-3, 5e-3, 1e-2
CLIP_NORM, TRUST_RADIUS, MEAN_DECAY = 1.0, 4.0, 0.97


def read_tensors(path):
    """The float32 arrays of a safetensors file, by name."""
    with open(path, "rb") as file:
        data = file.read()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    arrays = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        values = np.frombuffer(data[start + first:start + last], np.float32)
        arrays[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return arrays


class Level:
    """One level's windows, with everything that does not depend on the weights worked out."""

    def __init__(self, arrays, level, is_nhwc):
        def part(name):
            return arrays[f"{name}.{level}"]

        layout = torch.channels_last if is_nhwc else torch.contiguous_format
        self.stem = part("stem").contiguous(memory_format=layout)
        self.objectness = part("objectness")
        counts = part("counts").reshape(-1)
        weight = part("weight").reshape(-1)
        self.counts = counts.nonzero()[:, 0]
        # Positives by their place among the cells that count.
        self.owned = (weight[self.counts] > 0).nonzero()[:, 0]
        cells = self.counts[self.owned]
        self.colours = 3 * part("colours").reshape(-1, 57)[self.counts]
        self.raw = part("raw_boxes").reshape(-1, 4)[cells]
        self.cell = part("cells").reshape(-1, 2)[cells]
        self.target = part("targets").reshape(-1, 4)[cells]
        self.weight = weight[cells]
        self.box_weight = BOX_WEIGHT * self.weight * part("taught").reshape(-1)[cells]
        self.cells = cells

    def tensors(self):
        """The inputs of `level_loss`, in its order."""
        return (self.stem, self.objectness, self.counts, self.cells, self.colours, self.owned, self.raw,
                self.cell, self.target, self.weight, self.box_weight)


def tower(values, parameters):
    """Two depthwise-and-pointwise units."""
    for unit in range(2):
        depth, depth_bias, point, point_bias = parameters[4 * unit:4 * unit + 4]
        values = F.silu(F.conv2d(values, depth, depth_bias, padding=1, groups=64))
        values = F.silu(F.conv2d(values, point, point_bias))
    return values


def generalized_overlap(boxes, targets):
    """Overlap and GIoU loss of box pairs."""
    first, last, wanted_first, wanted_last = boxes[:, :2], boxes[:, 2:], targets[:, :2], targets[:, 2:]
    shared = (torch.min(last, wanted_last) - torch.max(first, wanted_first)).clamp(min=0).prod(1)
    union = (last - first).prod(1) + (wanted_last - wanted_first).prod(1) - shared + TINY
    hull = (torch.max(last, wanted_last) - torch.min(first, wanted_first)).prod(1) + TINY
    return shared / union, 1 - shared / union + (hull - union) / hull


def answer(inputs, parameters, colour):
    """Novel logits of the cells that count and box corrections of the positive ones."""
    stem, objectness, counts, cells, colours = inputs[:5]
    logit, logit_bias, gain, box, box_bias = parameters[16:]
    classes, boxes = tower(stem, parameters[:8]), tower(stem, parameters[8:16])
    both = torch.cat([classes, boxes], 1)
    logits = F.conv2d(both, logit[..., None, None], logit_bias)[:, 0] + gain * objectness
    down, down_bias, up = colour
    logits = logits.reshape(-1)[counts] + F.linear(F.silu(F.linear(colours, down, down_bias)), up)[:, 0]
    deltas = F.conv2d(boxes, box[..., None, None], box_bias).permute(0, 2, 3, 1).reshape(-1, 4)[cells]
    return logits, deltas


def decode(raw, cell, stride):
    """Boxes in input pixels: centre = (cell + t) * stride, size = exp(t) * stride."""
    centre, half = (raw[:, :2] + cell) * stride, 0.5 * stride * raw[:, 2:].clamp(-8, 5).exp()
    return torch.cat([centre - half, centre + half], 1)


def level_loss(inputs, parameters, colour, stride):
    """Sums over one level: quality focal loss and weighted GIoU loss, and the positives' weight."""
    owned, raw, cell, target, weight, box_weight = inputs[5:]
    logits, deltas = answer(inputs, parameters, colour)
    overlap, box_loss = generalized_overlap(decode(raw + deltas, cell, stride), target)
    overlap = overlap.detach()
    quality = ((overlap - NO_FIT) / (FULL_FIT - NO_FIT)).clamp(0, 1) * weight
    wanted = torch.zeros_like(logits).index_copy(0, owned, quality)
    focus = (wanted - torch.sigmoid(logits).detach()) ** 2
    score = (F.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * focus).sum()
    return score + (box_weight * overlap.clamp(0, 1) * box_loss).sum(), quality.sum()


def level_names(level):
    """A level's parameters in the order of `answer`."""
    units = [f"{tower}.{level}.{unit}.{conv}.conv.{kind}" for tower in ("cls_convs", "reg_convs")
             for unit in (0, 1) for conv in ("dconv", "pconv") for kind in ("weight", "bias")]
    return units + [f"logit.{level}.weight", f"logit.{level}.bias", f"objectness.{level}.weight",
                    f"box.{level}.weight", f"box.{level}.bias"]


COLOUR_NAMES = ["colour.down.weight", "colour.down.bias", "colour.up.weight"]
NAMES = [name for level in range(LEVELS) for name in level_names(level)] + COLOUR_NAMES


def batch_loss(parameters, *inputs):
    """The loss of a batch; `parameters` in the order of NAMES, `inputs` level after level."""
    total, positives = torch.zeros(()), torch.zeros(())
    for level in range(LEVELS):
        own = parameters[21 * level:21 * level + 21]
        loss, weight = level_loss(inputs[11 * level:11 * level + 11], own, parameters[-3:], STRIDES[level])
        total, positives = total + loss, positives + weight
    return total / positives.clamp(min=LEAST_POSITIVES)


class Step:
    """Weights, optimizer and running mean; one call of `run` is one patch step."""

    def __init__(self, arrays, is_jit, is_nhwc):
        levels = [Level(arrays, level, is_nhwc) for level in range(LEVELS)]
        self.inputs = [tensor for level in levels for tensor in level.tensors()]
        self.weights = [arrays[f"weights/{name}"].clone().requires_grad_() for name in NAMES]
        self.start = [weight.detach().clone() for weight in self.weights]
        self.mean = [weight.detach().clone() for weight in self.weights]
        heads = [weight for name, weight in zip(NAMES, self.weights) if "conv." not in name]
        towers = [weight for name, weight in zip(NAMES, self.weights) if "conv." in name]
        self.optimizer = torch.optim.AdamW(
            [dict(params=towers, lr=TOWER_RATE, weight_decay=0),
             dict(params=heads, lr=HEAD_RATE, weight_decay=HEAD_DECAY)], foreach=True)
        self.loss, self.steps = batch_loss, 0
        if is_jit:
            traced = torch.jit.trace(lambda *all: batch_loss(list(all[:len(NAMES)]), *all[len(NAMES):]),
                                     (*self.weights, *self.inputs), check_trace=False)
            self.loss = lambda weights, *inputs: traced(*weights, *inputs)

    def gradient(self):
        """Leaves the gradient in the weights; gives the loss."""
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.weights, *self.inputs)
        loss.backward()
        return loss

    def run(self):
        """Gradient, clip, AdamW, trust region, running mean: what the product's step does."""
        loss = self.gradient()
        torch.nn.utils.clip_grad_norm_(self.weights, CLIP_NORM)
        self.optimizer.step()
        self.steps += 1
        with torch.no_grad():
            away = torch._foreach_sub(self.weights, self.start)
            scale = float(TRUST_RADIUS / torch.norm(torch.stack(torch._foreach_norm(away))))
            if scale < 1:
                for weight, start, distance in zip(self.weights, self.start, away):
                    weight.copy_(start + scale * distance)
            keep = min(MEAN_DECAY, (1 + self.steps) / (10 + self.steps))
            torch._foreach_mul_(self.mean, keep)
            torch._foreach_add_(self.mean, self.weights, alpha=1 - keep)
        return float(loss.detach())
