#!/usr/bin/env python3
"""What a learner beside it costs the frame path: the agent in its three processes, by the real clock, edits off and on.

    bench/frame_path.py --out build/frame-path [--pairs 4] [--seconds 60] [--rate 10] [--droneseal ./droneseal]

Runs the agent on pictures of a course, in turn without and with a learner; each run begins with an empty store, and what
vision says of itself at its end (from a picture being here to its batch being written, over all frames) is compared.
Prints one line a run and the median of the pairs' ratios; goes to OUT/result.json. Python's standard library only.
"""
import argparse, json, os, pathlib, signal, statistics, subprocess, sys, time

from agent_soak import free_port, read


def settings(args, folder, port, is_editing):
    return f"""state: {folder}/state
run: {folder}/run
model: {{weights: {args.weights}, threads: {args.threads}}}
camera: {{source: "dir://{args.out}/pictures", rate_hz: {args.rate}}}
autopilot: {{link: "tcp:127.0.0.1:{port}"}}
learning: {{enabled: {str(is_editing).lower()}, on_ground: true}}
processes: {{learner: {{nice: 19}}}}
watch: {{flight_silence_s: 60, vision_silence_s: 60, learner_silence_s: 600, start_s: 300}}
limits: {{pause_celsius: 110, resume_celsius: 109, disk_free_mb: 1}}
log: {{level: warning}}
"""


def run(args, command, name, is_editing):
    folder, port = args.out / name, free_port()
    (folder / "autopilot").mkdir(parents=True)
    config = folder / "agent.yaml"
    config.write_text(settings(args, folder, port, is_editing))
    autopilot = subprocess.Popen(
        [*command, "autopilot-standin", "--folder", folder / "autopilot", "--seed", "1", "--listen",
         f"tcpin:127.0.0.1:{port}", "--built-in", "wellset"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    agent = subprocess.Popen([*command, "agent", "--config", config], stdout=(folder / "agent.log").open("w"),
                             stderr=subprocess.STDOUT, env={**os.environ, "DOTNET_GCgen0size": "0x1000000"})
    try:
        health, begun, end = {}, time.monotonic(), None
        while end is None or time.monotonic() < end:
            time.sleep(0.5)
            if agent.poll() is not None or time.monotonic() > begun + 300 + args.seconds:
                sys.exit(f"frame_path: the agent did not run as it should: see {folder / 'agent.log'}")
            health = read(folder / "run" / "health.json") or health
            seen = (health.get("vision") or {}).get("frames") or 0
            pictures = (health.get("learner") or {}).get("pictures") or 0
            if end is None and seen > 0 and (pictures > 0 or not is_editing):
                end = time.monotonic() + args.seconds
        agent.send_signal(signal.SIGTERM)
        agent.wait(240)
    finally:
        agent.kill()
        autopilot.kill()
    vision, learner = health["vision"], health.get("learner") or {}
    return {"editing": is_editing, "frames": vision["frames"], "dropped": vision["dropped"], "swaps": vision["swaps"],
            "p50_ms": vision["look_p50_milliseconds"], "p99_ms": vision["look_p99_milliseconds"],
            "kept": learner.get("kept"), "reverted": learner.get("reverted"), "load": os.getloadavg()[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--pairs", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=10, help="pictures a second")
    parser.add_argument("--threads", type=int, default=1, help="of the detector")
    parser.add_argument("--course", default="orange-cones")
    parser.add_argument("--weights", type=pathlib.Path, default=pathlib.Path("models/rendered.safetensors"))
    parser.add_argument("--droneseal", default="./droneseal")
    args = parser.parse_args()
    args.out, args.weights = args.out.resolve(), args.weights.resolve()
    command = args.droneseal.split()
    subprocess.run([*command, "course", "show", args.course, "--seed", "1", "--frames", "120", "--out", args.out / "pictures"],
                   check=True, stdout=subprocess.DEVNULL)
    runs = []
    for pair in range(args.pairs):
        for is_editing in (False, True) if pair % 2 == 0 else (True, False):
            runs.append(run(args, command, f"{pair}-{'on' if is_editing else 'off'}", is_editing))
            print(json.dumps(runs[-1]), flush=True)
    result = {"runs": runs}
    for key in ("p50_ms", "p99_ms"):
        off, on = ([one[key] for one in runs if one["editing"] == is_editing] for is_editing in (False, True))
        ratios = [b / a for a, b in zip(off, on)]
        result[key] = {"off": statistics.median(off), "on": statistics.median(on), "ratio": statistics.median(ratios),
                       "least": min(ratios), "most": max(ratios)}
    (args.out / "result.json").write_text(json.dumps(result, indent=1))
    print(json.dumps({key: result[key] for key in ("p50_ms", "p99_ms")}, indent=1))


if __name__ == "__main__":
    main()
