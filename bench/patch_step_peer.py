"""PyTorch's side of the patch-step benchmark: lives as long as the benchmark and answers a line for a line.

    load FILE       reads the batch (safetensors); answers with versions, threads and the BLAS in use
    run MODE N      N steps back to back, MODE eager, eager-nhwc, jit or jit-nhwc; answers with milliseconds
    gradient FILE   writes the start's gradient, float32, in the order of the names; answers with the loss
    quit            ends
"""
import json
import os
import sys
import time

import numpy as np
import torch

from patch_step import NAMES, Step, read_tensors


def timed(step, count):
    """Milliseconds of steps run back to back."""
    times = []
    for _ in range(count):
        start = time.perf_counter()
        step.run()
        times.append(1e3 * (time.perf_counter() - start))
    return times


def write_gradient(arrays, path):
    """Writes the start's gradient; gives the loss."""
    step = Step(arrays, is_jit=False, is_nhwc=False)
    loss = float(step.gradient().detach())
    slopes = [step.weights[NAMES.index(name)].grad.numpy().ravel() for name in sorted(NAMES)]
    np.concatenate(slopes).astype(np.float32).tofile(path)
    return loss


def libraries():
    """Versions, and the BLAS that is really mapped."""
    with open("/proc/self/maps") as maps:
        blas = {os.path.basename(line.split()[-1]) for line in maps if "openblas" in line or "libmkl" in line}
    return dict(torch=torch.__version__, blas=", ".join(sorted(blas)), threads=torch.get_num_threads())


def main():
    """Answers commands until told to quit."""
    torch.set_num_threads(1)
    arrays, steps = {}, {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "quit":
            return
        if command == "load":
            arrays = read_tensors(words[0])
            reply = libraries()
        elif command == "gradient":
            reply = dict(loss=write_gradient(arrays, words[0]))
        else:
            mode = words[0]
            if mode not in steps:
                steps[mode] = Step(arrays, mode.startswith("jit"), mode.endswith("nhwc"))
            reply = timed(steps[mode], int(words[1]))
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
