#!/usr/bin/env python3
"""The agent for hours, in its three processes and by the real clock, editing all the while: does anything grow?

    bench/agent_soak.py --hours 8 --out build/soak [--course orange-cones] [--droneseal ./droneseal]

Vision sees pictures of a course again and again, the learner edits on what it is handed, flight's loop turns on the
ground against the built-in autopilot and feeds the watchdog. Every ten seconds: resident memory, threads and handles
of each process, live tensors of the learner, bytes in the store, edits, and the longest wait for a watchdog datagram.
Goes to OUT/samples.jsonl; at the end OUT/summary.json. Exit code 0 where no process ended, no watchdog was missed,
the ledger verifies and the agent ends when it is asked to. Python's standard library only.
"""
import argparse, json, os, pathlib, signal, socket, statistics, subprocess, sys, threading, time

WATCHDOG_S = 15  # as in deploy/jetson/droneseal.service
SAMPLE_S = 10
MIB = 1 << 20


def settings(args, port):
    out = args.out
    return f"""state: {out}/state
run: {out}/run
model: {{weights: {args.weights}, threads: 1}}
camera: {{source: "dir://{out}/pictures", rate_hz: {args.rate}}}
autopilot: {{link: "tcp:127.0.0.1:{port}"}}
learning: {{on_ground: true, store_mb: {args.store_mb}}}
watch: {{flight_silence_s: {args.silence}, vision_silence_s: {args.silence}, learner_silence_s: 600, start_s: 300}}
limits: {{pause_celsius: 110, resume_celsius: 109, disk_free_mb: 1}}
log: {{level: warning}}
"""


class Watchdog(threading.Thread):
    """Listens as systemd would, and keeps the longest time without a word."""

    def __init__(self, path):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(path))
        self.last = self.ready = None
        self.longest = self.missed = self.words = 0

    def run(self):
        while True:
            text = self.socket.recv(4096).decode()
            now = time.monotonic()
            if "READY=1" in text:
                self.ready = now
            if "WATCHDOG=1" in text:
                self.words += 1
                if self.last is not None:
                    self.longest = max(self.longest, now - self.last)
                    self.missed += now - self.last > WATCHDOG_S
                self.last = now


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def read(path):
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return None


def bytes_below(folder):
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_blocks * 512 if path.is_file() else 0
        except OSError:
            pass  # gone meanwhile
    return total


def process(pid):
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
        fields = dict(line.split(":", 1) for line in status.splitlines())
        return {"pid": pid, "rss_mib": int(fields["VmRSS"].split()[0]) / 1024, "threads": int(fields["Threads"]),
                "handles": len(os.listdir(f"/proc/{pid}/fd"))}
    except (OSError, KeyError):
        return None


def sample(args, agent, watchdog, begun):
    health = read(args.out / "run" / "health.json") or {}
    processes = {"agent": process(agent.pid)}
    for name, one in health.get("processes", {}).items():
        processes[name] = {**(process(one["process_id"]) or {}), "starts": one["starts"], "crashes": one["crashes"]}
    learner, vision = health.get("learner") or {}, health.get("vision") or {}
    return {
        "minutes": round((time.monotonic() - begun) / 60, 2), "healthy": health.get("is_healthy"),
        "processes": processes, "live_tensors": learner.get("live_tensors"), "editing": health.get("editing"),
        "pictures": learner.get("pictures"), "kept": learner.get("kept"), "reverted": learner.get("reverted"),
        "waiting": learner.get("waiting"), "retired_mib": (learner.get("retired_bytes") or 0) / MIB,
        "frames": vision.get("frames"), "swaps": vision.get("swaps"),
        "state_mib": bytes_below(args.out / "state") / MIB, "run_mib": bytes_below(args.out / "run") / MIB,
        "watchdog_words": watchdog.words, "watchdog_longest_s": round(watchdog.longest, 2),
        "watchdog_missed": watchdog.missed,
    }


def slope(points):
    """Growth an hour of (minutes, value) by Theil and Sen: the median over pairs, which single peaks do not move."""
    points = points[:: max(1, len(points) // 150)]
    pairs = [(b[1] - a[1]) / (b[0] - a[0]) for i, a in enumerate(points) for b in points[i + 1:] if b[0] > a[0]]
    return statistics.median(pairs) * 60 if pairs else None


def summary(samples, code, verified):
    """Growth is taken over the last two thirds, when everything has been used once."""
    late, last = samples[len(samples) // 3:], samples[-1]
    result = {"minutes": last["minutes"], "agent_exit_code": code, "ledger_verifies": verified,
              **{key: last[key] for key in ("frames", "pictures", "kept", "reverted", "waiting", "swaps", "state_mib",
                                            "retired_mib", "watchdog_words", "watchdog_longest_s", "watchdog_missed")}}
    for name in ("agent", "flight", "vision", "learner"):
        for field in ("rss_mib", "handles", "threads"):
            points = [(s["minutes"], s["processes"][name][field]) for s in late
                      if (s["processes"].get(name) or {}).get(field) is not None]
            result[f"{name}.{field}"] = {"first": points[0][1], "last": points[-1][1], "most": max(p[1] for p in points),
                                         "growth_an_hour": slope(points)} if points else None
    tensors = [(s["minutes"], s["live_tensors"]) for s in late if s["live_tensors"] is not None]
    result["live_tensors"] = {"first": tensors[0][1], "last": tensors[-1][1], "growth_an_hour": slope(tensors)} if tensors else None
    result["state_mib_growth_an_hour"] = slope([(s["minutes"], s["state_mib"]) for s in late])
    result["starts"] = {name: one.get("starts") for name, one in last["processes"].items() if name != "agent"}
    result["unhealthy_samples"] = sum(not s["healthy"] for s in late)
    return result


def soak(args, command):
    port, end = free_port(), time.monotonic() + args.hours * 3600
    config = args.out / "agent.yaml"
    config.write_text(settings(args, port))
    watchdog = Watchdog(args.out / "notify")
    watchdog.start()
    (args.out / "autopilot").mkdir(exist_ok=True)
    autopilot = subprocess.Popen(
        [*command, "autopilot-standin", "--folder", args.out / "autopilot", "--seed", "1", "--listen",
         f"tcpin:127.0.0.1:{port}", "--built-in", "wellset"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    agent = subprocess.Popen(
        [*command, "agent", "--config", config], stdout=(args.out / "agent.log").open("w"), stderr=subprocess.STDOUT,
        env={**os.environ, "NOTIFY_SOCKET": str(args.out / "notify"), "WATCHDOG_USEC": str(WATCHDOG_S * 1000000),
             "DOTNET_GCgen0size": "0x1000000"})  # these three as in deploy/jetson/droneseal.service
    samples, begun = [], time.monotonic()
    try:
        with (args.out / "samples.jsonl").open("w") as file:
            while time.monotonic() < end and agent.poll() is None:
                time.sleep(SAMPLE_S)
                samples.append(sample(args, agent, watchdog, begun))
                file.write(json.dumps(samples[-1]) + "\n")
                file.flush()
                if len(samples) % 6 == 0:
                    print(json.dumps({key: value for key, value in samples[-1].items() if key != "processes"}), flush=True)
        agent.send_signal(signal.SIGTERM)
        code = agent.wait(240)
    finally:
        agent.kill()
        autopilot.kill()
    return samples, code


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--hours", type=float, default=8)
    parser.add_argument("--rate", type=float, default=8, help="pictures a second")
    parser.add_argument("--course", default="orange-cones")
    parser.add_argument("--seeds", type=int, default=4, help="layouts of it, 60 pictures each")
    parser.add_argument("--weights", type=pathlib.Path, default=pathlib.Path("models/rendered.safetensors"))
    parser.add_argument("--store-mb", type=int, default=128, help="small, so that retention is met")
    parser.add_argument("--silence", type=float, default=3, help="seconds without a sign after which one is killed; more where the machine is shared")
    parser.add_argument("--droneseal", default="./droneseal")
    args = parser.parse_args()
    args.out, args.weights = args.out.resolve(), args.weights.resolve()
    (args.out / "pictures").mkdir(parents=True)
    command = args.droneseal.split()
    for seed in range(1, args.seeds + 1):
        folder = args.out / f"seed{seed}"
        subprocess.run([*command, "course", "show", args.course, "--seed", str(seed), "--frames", "60", "--out", folder],
                       check=True, stdout=subprocess.DEVNULL)
        for path in sorted(folder.glob("*.png")):
            path.rename(args.out / "pictures" / f"{seed}-{path.name}")
    samples, code = soak(args, command)
    verify = subprocess.run([*command, "edits", "verify", "--store", args.out / "state" / "store"], capture_output=True)
    result = summary(samples, code, verify.returncode == 0)
    (args.out / "summary.json").write_text(json.dumps(result, indent=1))
    print(json.dumps(result, indent=1))
    is_fine = (code == 0 and result["ledger_verifies"] and result["watchdog_missed"] == 0
               and all(starts == 1 for starts in result["starts"].values()))
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
