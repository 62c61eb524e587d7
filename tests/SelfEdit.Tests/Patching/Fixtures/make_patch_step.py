"""Writes patch_step.json: what PyTorch makes of FormulaBatch.cs (4 samples, windows of 7x7 cells).

Run with PyTorch 1.13 on one thread: python3 tests/SelfEdit.Tests/Patching/Fixtures/make_patch_step.py
Nothing of the product's code takes part; the step is bench/patch_step.py, the inputs are the formula again.
"""
import json
import pathlib
import sys

import numpy as np
import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[3] / "bench"))
from patch_step import LEVELS, NAMES, STRIDES, Step, answer, decode  # noqa: E402

COUNT, SIDE, MIDDLE = 4, 7, 208
LOG_SIZES = ((1.75, 2.125), (1.125, 1.375), (0.375, 0.75))
ENTRIES = 8


def values(length, stream):
    """The formula: multiples of 1/1024 in [-2, 2)."""
    bits = np.arange(length, dtype=np.uint32) + np.uint32(stream * 0x9E3779B9 & 0xFFFFFFFF)
    bits = (bits ^ (bits >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    bits = (bits ^ (bits >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    bits ^= bits >> np.uint32(16)
    return ((bits >> np.uint32(20)).astype(np.int64) - 2048).astype(np.float32) / np.float32(1024)


def shape(name):
    """A parameter's shape."""
    if "conv." in name:
        return (64,) if name.endswith("bias") else (64, 1, 3, 3) if "dconv" in name else (64, 64, 1, 1)
    kind, last = name.split(".")[0], name.split(".")[-1]
    return {"logit": {"weight": (1, 128), "bias": (1,)}, "objectness": {"weight": (1,)},
            "box": {"weight": (4, 64), "bias": (4,)},
            "colour": {"weight": (24, 57) if "down" in name else (1, 24), "bias": (24,)}}[kind][last]


def window(sample, level):
    """One window's arrays by name."""
    first, stream = MIDDLE // STRIDES[level] - SIDE // 2, 10 * (3 * sample + level)
    rows, columns = np.mgrid[:SIDE, :SIDE]
    reach = np.maximum(abs(rows - SIDE // 2), abs(columns - SIDE // 2))
    owned = (reach <= 1) & (sample < COUNT // 2)
    to_middle = MIDDLE / STRIDES[level] - first
    raw = np.stack([to_middle - columns, to_middle - rows, np.full_like(rows, 0), np.full_like(rows, 0)], -1)
    raw = raw + np.array([0, 0, *LOG_SIZES[level]])
    raw = raw + 0.125 * values(SIDE * SIDE * 4, stream + 2).reshape(SIDE, SIDE, 4)
    box = [MIDDLE - 24 - sample, MIDDLE - 32, MIDDLE + 24, MIDDLE + 32 + sample]
    return dict(
        stem=values(SIDE * SIDE * 64, stream).reshape(SIDE, SIDE, 64).transpose(2, 0, 1),
        objectness=values(SIDE * SIDE, stream + 1).reshape(SIDE, SIDE) - 2, raw_boxes=raw,
        counts=(reach <= SIDE // 2 - 2) | (level == 2), weight=owned * (0.5 + 0.0625 * sample),
        taught=owned & (sample % 2 == 0), cells=np.stack([first + columns, first + rows], -1),
        targets=np.broadcast_to(box, (SIDE, SIDE, 4)),
        colours=0.25 * values(SIDE * SIDE * 57, stream + 3).reshape(SIDE, SIDE, 57))


def batch():
    """Everything `Step` reads."""
    arrays = {}
    for level in range(LEVELS):
        windows = [window(sample, level) for sample in range(COUNT)]
        for name in windows[0]:
            stacked = np.stack([one[name] for one in windows]).astype(np.float32)
            arrays[f"{name}.{level}"] = torch.from_numpy(stacked)
    for place, name in enumerate(NAMES):
        scale = np.float32(0.25 if "dconv.conv.weight" in name else 0.125)
        flat = scale * values(int(np.prod(shape(name))), 1000 + place)
        arrays[f"weights/{name}"] = torch.from_numpy(flat.reshape(shape(name)))
    return arrays


def digest(slopes):
    """A gradient in a few numbers: length, projection on the formula's stream 7, largest and some entries."""
    flat = slopes.detach().numpy().ravel().astype(np.float64)
    picked = [float(flat[i * len(flat) // ENTRIES]) for i in range(ENTRIES)]
    return dict(length=float(np.linalg.norm(flat)), projection=float(flat @ values(len(flat), 7)),
                largest=float(abs(flat).max()), entries=picked)


def main():
    """Writes the fixture."""
    torch.set_num_threads(1)
    step = Step(batch(), is_jit=False, is_nhwc=False)
    loss = float(step.gradient().detach())
    levels = []
    for level in range(LEVELS):
        inputs = step.inputs[11 * level:11 * level + 11]
        logits, deltas = answer(inputs, step.weights[21 * level:21 * level + 21], step.weights[-3:])
        boxes = decode(inputs[6] + deltas, inputs[7], STRIDES[level])
        levels.append(dict(logits=logits.tolist(), boxes=boxes.flatten().tolist()))
    fixture = dict(origin=f"PyTorch {torch.__version__}, make_patch_step.py", loss=loss, levels=levels,
                   gradients={name: digest(weight.grad) for name, weight in zip(NAMES, step.weights)})

    def rounded(value):
        if isinstance(value, float):
            return float(f"{value:.8g}")
        if isinstance(value, list):
            return [rounded(one) for one in value]
        return {key: rounded(one) for key, one in value.items()} if isinstance(value, dict) else value

    (HERE / "patch_step.json").write_text(json.dumps(rounded(fixture), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
