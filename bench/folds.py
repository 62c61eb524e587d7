#!/usr/bin/env python3
"""Leave-scenes-out figures of `droneseal learn` on a folder of labelled pictures.

Scenes, sorted by name, are dealt into folds in turn (index mod FOLDS). For every fold and seed the pictures of the other
folds are streamed once, unlabelled, with a card fitted without the fold, and the fold's own pictures are scored. Python's
standard library only. Example:

    bench/folds.py --data ../shared/data --weights ../shared/weights/yolox_nano_coco.safetensors --seeds 3 --out build/folds
"""
import argparse, json, os, pathlib, statistics, subprocess, sys

def parse():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", type=pathlib.Path, required=True, help="folder with cones, coco_val, coco_train, confusers")
    p.add_argument("--weights", type=pathlib.Path, required=True)
    p.add_argument("--out", type=pathlib.Path, required=True)
    p.add_argument("--folds", type=int, default=3)
    p.add_argument("--only-fold", type=int)
    p.add_argument("--seeds", type=int, default=3, help="seeds 0..N-1")
    p.add_argument("--name", default="clean", help="names this set of runs")
    p.add_argument("--droneseal", default="./droneseal")
    p.add_argument("--no-base", action="store_true", help="leave coco_val out of the scoring")
    p.add_argument("--long", type=int, help="stream this many pictures, made of the fold's own (long_stream.py); then the stream gives the anchors")
    p.add_argument("learn", nargs="*", help="after --: more options of learn, such as --corrupt 0.2")
    return p.parse_args()

def labels_of(data, scenes):
    full = json.loads((data / "cones" / "instances_cones.json").read_text())
    images = [i for i in full["images"] if i["scene"] in scenes]
    ids = {i["id"] for i in images}
    return dict(full, images=images, annotations=[a for a in full["annotations"] if a["image_id"] in ids])

def lay_out(args, fold):
    """Folders of links: stream/ and score/, and the two labels files."""
    scenes = sorted({i["scene"] for i in json.loads((args.data / "cones" / "instances_cones.json").read_text())["images"]})
    here = args.out / f"fold{fold}"
    for part, chosen in (("stream", lambda i: i % args.folds != fold), ("score", lambda i: i % args.folds == fold)):
        labels = labels_of(args.data, {s for i, s in enumerate(scenes) if chosen(i)})
        (here / part).mkdir(parents=True, exist_ok=True)
        for image in labels["images"]:
            link = here / part / image["file_name"]
            if not link.exists():
                link.symlink_to((args.data / "cones" / "images" / image["file_name"]).resolve())
        (here / f"{part}.json").write_text(json.dumps(labels))
    return here

def run(args, *words):
    done = subprocess.run([args.droneseal, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"droneseal {words[0]} ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
    return done.stdout

def fit_cards(args):
    cards = args.out / "cards"
    if not (cards / "fold0").exists():
        out = run(args, "critic", "fit", "--images", args.data / "cones" / "images", "--labels", args.data / "cones" / "instances_cones.json",
                  "--without", args.data / "confusers" / "images", "--without", args.data / "coco_train" / "images",
                  "--scored-only", args.data / "coco_val" / "images", "--weights", args.weights, "--write-folds", cards,
                  "--json", args.out / "critic.json")
        (args.out / "critic.txt").write_text(out)
    return cards

def long_stream(args, here, fold):
    """250 pictures in 320 show the fold's scenes; the rest are the first of coco_train and confusers."""
    from long_stream import lay_out as lengthen
    names = [image["file_name"] for image in json.loads((here / "stream.json").read_text())["images"]]
    others = [path for name, share in (("coco_train", 45 / 320), ("confusers", 25 / 320))
              for path in sorted((args.data / name / "images").iterdir())[:round(args.long * share)]]
    pictures = [args.data / "cones" / "images" / name for name in names]
    return ["--images", lengthen(here / f"stream{args.long}", pictures, others, args.long, fold)]

def learn(args, cards, here, fold, seed):
    name = here / f"{args.name}-seed{seed}.json"
    if name.exists():
        return json.loads(name.read_text())
    store = here / f"{args.name}-seed{seed}.store"
    base = [] if args.no_base else ["--score-anchors", args.data / "coco_val" / "images", "--score-anchor-labels", args.data / "coco_val" / "instances_coco_val.json"]
    stream = ["--images", here / "stream", "--anchors", args.data / "coco_train" / "images", "--stream-labels", here / "stream.json"]
    run(args, "learn", *(long_stream(args, here, fold) if args.long else stream), "--weights", args.weights, "--store", store, "--seed", seed,
        "--cards", cards / f"fold{fold}", "--score-images", here / "score", "--score-labels", here / "score.json", *base,
        "--json", name, "--report", name.with_suffix(".html"), *args.learn)
    return json.loads(name.read_text())

def figure(result, path):
    for key in path.split("."):
        result = None if result is None else result.get(key)
    return result

FIGURES = ["cone.ap50_after", "cone.recall_at_p90_after", "verified.ap50_after", "verified.recall_at_p90_after", "critic.ap50", "critic.recall_at_p90",
           "cone.misnamed_before", "cone.misnamed_after", "base.ap50_before", "base.ap50_after", "base.precision_before", "base.precision_after",
           "base.recall_before", "base.recall_after", "base.novel_boxes_per_picture", "edits.proposed", "edits.kept", "edits.reverted", "edits.waiting",
           "seconds_per_edit_median", "bytes_per_edit", "corrupt.taught", "corrupt.refused"]

def main():
    args = parse()
    args.out.mkdir(parents=True, exist_ok=True)
    cards = fit_cards(args)
    folds = range(args.folds) if args.only_fold is None else [args.only_fold]
    by_seed = [[] for _ in range(args.seeds)]
    for seed in range(args.seeds):
        for fold in folds:
            by_seed[seed].append(learn(args, cards, lay_out(args, fold), fold, seed))
            r = by_seed[seed][-1]
            print(f"{args.name} fold {fold} seed {seed}: AP50 {r['cone']['ap50_after']:.3f} critic {r['critic']['ap50']:.3f} kept {r['edits']['kept']}/{r['edits']['proposed']}", file=sys.stderr, flush=True)
    print(f"| {args.name}: figure | mean | lowest seed | highest seed |\n|---|---|---|---|")
    for path in FIGURES:
        means = [statistics.mean(v) for rows in by_seed if (v := [x for x in (figure(r, path) for r in rows) if x is not None])]
        if means:
            print(f"| {path} | {statistics.mean(means):.4f} | {min(means):.4f} | {max(means):.4f} |")
    arms = {a["name"] for rows in by_seed for r in rows for a in r["arms"]}
    for arm in sorted(arms):
        rows = [a for seed in by_seed for r in seed for a in r["arms"] if a["name"] == arm]
        text = [f"{key} {statistics.mean(v):.3f}" for key in ("ap50", "recall_at_p90", "base_ap50") if (v := [a[key] for a in rows if a[key] is not None])]
        print(f"arm {arm}: {', '.join(text)}")

if __name__ == "__main__":
    main()
