#!/usr/bin/env python3
"""`kill -9` at random moments of `droneseal learn`; after each, the store must load and the ledger's chain must verify.

    bench/kill_soak.py --images DIR --weights FILE --kills 200 --out build/kills

Every run goes on with the same store, so that the kills meet a store with a past. Python's standard library only.
"""
import argparse, json, pathlib, random, subprocess, sys, time

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--images", type=pathlib.Path, required=True)
    p.add_argument("--weights", type=pathlib.Path, required=True)
    p.add_argument("--out", type=pathlib.Path, required=True)
    p.add_argument("--kills", type=int, default=200)
    p.add_argument("--longest", type=float, default=8.0, help="latest moment of a kill, seconds after the start")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--droneseal", default="./droneseal")
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    store, check, chance = args.out / "store", args.out / "verify.json", random.Random(args.seed)
    rows, damaged, ended = 0, 0, 0
    for i in range(args.kills):
        learn = subprocess.Popen(
            [args.droneseal, "learn", "--images", args.images, "--weights", args.weights, "--store", store, "--seed", str(i)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            learn.wait(chance.uniform(0.1, args.longest))
            ended += 1
        except subprocess.TimeoutExpired:
            learn.kill()
            learn.wait()
        if not (store / "edits.db").exists():
            continue
        verify = subprocess.run([args.droneseal, "edits", "verify", "--store", store, "--json", check], capture_output=True, text=True)
        now = json.loads(check.read_text())["good_rows"] if verify.returncode == 0 else -1
        if verify.returncode != 0 or now < rows:
            damaged += 1
            print(f"kill {i}: {verify.stdout} {verify.stderr}", file=sys.stderr)
        rows = max(rows, now)
    print(f"{args.kills} kills ({ended} runs ended before theirs), {rows} ledger rows, {damaged} damaged or shorter than before")
    return 1 if damaged else 0

if __name__ == "__main__":
    sys.exit(main())
