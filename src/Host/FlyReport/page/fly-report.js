const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);
const el = (tag, text, cls) => {
  const one = document.createElement(tag);
  if (text !== undefined && text !== null) one.textContent = text;
  if (cls) one.className = cls;
  return one;
};
const isNumber = v => typeof v === "number";
const num = (v, digits = 2) => isNumber(v) ? v.toFixed(digits) : "not measured";
const percent = v => isNumber(v) ? `${(100 * v).toFixed(0)} %` : "not measured";
const none = words => el("p", words, "none");

function table(heads, cls) {
  const room = el("div", null, "scroll"), t = el("table", null, cls);
  const row = t.createTHead().insertRow();
  for (const head of heads) { const th = el("th", null); th.scope = "col"; th.append(head); row.append(th); }
  room.append(t);
  return { room, body: t.createTBody() };
}
const armHead = arm => {
  const head = el("span", null), swatch = el("span", null, "swatch");
  swatch.style.background = `var(--${arm.name})`;
  head.append(swatch, arm.words);
  return head;
};
function cell(row, value, small, cls) {
  const one = row.insertCell();
  one.append(value);
  if (small) one.append(el("small", small));
  if (cls) one.className = cls;
  return one;
}
const between = (range, show) => range ? `${show(range.low)} to ${show(range.high)}` : null;

function facts() {
  const chip = (text, cls = "") => byId("facts").append(el("span", text, `chip ${cls}`));
  if (data.has_passed !== null) chip(`${data.has_passed ? "passes" : "fails"}${data.pass_words ? ": " + data.pass_words : ""}`, data.has_passed ? "good" : "bad");
  chip(`${data.flights.length} ${data.flights.length === 1 ? "layout" : "layouts"}`);
  if (data.course.novel.length) chip(`never shown to the base model: ${data.course.novel.join(", ")}`);
  const learned = data.arms.filter(arm => arm.summary.trust_anchor_unchanged !== null);
  if (learned.length) {
    const same = learned.every(arm => arm.summary.trust_anchor_unchanged);
    chip(same ? "frozen core unchanged" : "FROZEN CORE CHANGED", same ? "good" : "bad");
  }
}

function armsTable() {
  const { room, body } = table(["", ...data.arms.map(armHead)]);
  const add = (name, value, small) => {
    const shown = data.arms.map(arm => [value(arm.summary, arm), small?.(arm.summary, arm)]);
    if (shown.every(one => one[0] === null)) return;
    const row = body.insertRow(), head = el("th", name);
    head.scope = "row";
    row.append(head);
    for (const [text, under] of shown) cell(row, text ?? "not measured", under);
  };
  add("came through untouched", s => percent(s.success), s => between(s.success_interval, percent));
  add("collisions a kilometre", s => num(s.collisions_per_km, 1), s => between(s.collisions_per_km_interval, v => num(v, 1)));
  add("collisions, kilometres flown", s => `${s.collisions} in ${num(s.flown_km, 2)} km`);
  add("least clearance, 5th percentile, m", s => num(s.clearance_m_p5), s => between(s.clearance_m_p5_interval, num));
  add("path excess, median", s => isNumber(s.path_excess) ? num(s.path_excess) : "no flight reached the goal", s => between(s.path_excess_interval, num));
  add("speed to the goal, m/s, median", s => isNumber(s.goal_velocity_mps) ? num(s.goal_velocity_mps) : "no flight reached the goal", s => between(s.goal_velocity_mps_interval, num));
  add(`recall of ${data.class_name || "the class"}, unseen layouts`, s => isNumber(s.cone_recall) ? percent(s.cone_recall) : null, s => between(s.cone_recall_interval, percent));
  add("precision of the same", s => isNumber(s.cone_precision) ? percent(s.cone_precision) : isNumber(s.cone_recall) ? "no box of it" : null);
  add("recall in the flights' own frames", s => isNumber(s.cone_recall_in_flight) ? percent(s.cone_recall_in_flight) : null);
  add("AP50 of the base classes, before → after", s => isNumber(s.base_ap50_before) || isNumber(s.base_ap50_after) ? `${num(s.base_ap50_before, 3)} → ${num(s.base_ap50_after, 3)}` : null,
    s => isNumber(s.base_ap50_after_lowest) ? `lowest of a flight ${num(s.base_ap50_after_lowest, 3)}` : null);
  const edits = s => s.edits.proposed + s.edits.waiting > 0;
  add("edits judged: kept, reverted", s => edits(s) ? `${s.edits.proposed}: ${s.edits.kept}, ${s.edits.reverted}` : "none", s => edits(s) ? `${s.edits.waiting} in shadow only` : null);
  add("kept, and harmful by ground truth", s => !edits(s) ? "none" : isNumber(s.edits.harmful_kept) ? `${s.edits.harmful_kept}` : null);
  add("one edit, median, ms", s => isNumber(s.edits.median_ms) ? num(s.edits.median_ms, 0) : "none");
  add("latency p50, p99, ms", s => s.latency_ms ? `${num(s.latency_ms.p50, 1)}, ${num(s.latency_ms.p99, 1)}` : null);
  byId("arms-table").append(room);
}

const mark = (shape, attributes) => { const s = draw("svg", { viewBox: "0 0 20 14", "aria-hidden": "true" }); s.append(draw(shape, attributes)); return s; };
const wayWords = {
  belief: [["var(--held)", "the map holds the nearest thing"], ["var(--bad)", "it does not"], ["var(--soft)", `nothing within ${data.near_meters} m`]],
  clearance: [["var(--good)", "0.3 m and more"], ["var(--wait)", "less"], ["var(--bad)", "touches"]],
  speed: speedColours.map((c, i) => [c, i ? `from ${(i * data.course.speed / 6).toFixed(1)}` : "slowest, m/s"]),
  state: [["var(--good)", "flying"], ["var(--wait)", "slowed"], ["var(--bad)", "holding or landing"]],
};
function mapLegend(colouring) {
  const legend = el("div", null, "legend");
  const add = (picture, words) => { const one = el("span", null); one.append(picture, words); legend.append(one); };
  for (const [colour, words] of wayWords[colouring]) add(mark("path", { d: "M1 7h18", stroke: colour, "stroke-width": 4 }), words);
  if (data.shown.some(f => f.contacts.length)) add(mark("path", { d: "M5 2l10 10m0-10l-10 10", stroke: "var(--bad)", "stroke-width": 3 }), "contact");
  if (data.shown.some(f => f.edits.length)) {
    add(mark("rect", { x: 6, y: 3, width: 8, height: 8, transform: "rotate(45 10 7)", fill: "var(--edit)" }), "edit kept");
    add(mark("rect", { x: 6, y: 3, width: 8, height: 8, transform: "rotate(45 10 7)", fill: "none", stroke: "var(--edit)" }), "reverted");
    add(mark("rect", { x: 6, y: 3, width: 8, height: 8, transform: "rotate(45 10 7)", fill: "none", stroke: "var(--soft)" }), "in shadow");
  }
  if (data.course.novel.length) add(mark("circle", { cx: 10, cy: 7, r: 5, fill: "var(--novel)" }), data.course.novel.join(", "));
  if (data.shown.some(f => f.map)) add(mark("circle", { cx: 10, cy: 7, r: 5, fill: "none", stroke: "var(--belief)", "stroke-width": 2, "stroke-dasharray": "4 2" }), "the map then");
  if (data.shown.some(f => f.map?.some(m => m.some(o => o[4])))) add(mark("circle", { cx: 10, cy: 7, r: 5, fill: "none", stroke: "var(--edit)", "stroke-width": 2 }), "owed to an edit");
  return legend;
}

const maps = [];
let colouring = data.shown.some(flight => flight.believed) ? "belief" : "speed";
function addMap(flight) {
  const card = el("div", null, "map"), host = el("div"), time = el("div", null, "time"), now = el("div", null, "now");
  card.append(el("h3", `${flight.arm_words}: ${flight.success ? "came through untouched" : flight.failure}`), host);
  byId("maps").append(card);
  const one = { host, flight, i: 0, show: null };
  maps.push(one);
  if (!flight.north.length) { card.append(none("No place was written down.")); return; }
  const slider = el("input");
  Object.assign(slider, { type: "range", min: 0, max: flight.north.length - 1, step: 1 });
  slider.setAttribute("aria-label", `time in the flight, ${flight.arm_words}`);
  const play = el("button", "play", "play");
  const first = flight.contacts[0]?.seconds ?? flight.seconds[Math.floor(flight.seconds.length / 2)];
  const go = i => {
    one.i = i; slider.value = i; one.show?.(i);
    const clearance = flight.clearance?.[i];
    const edits = flight.edits.filter(edit => edit.swapped_seconds !== null && edit.swapped_seconds <= flight.seconds[i]).length;
    now.textContent = `${flight.seconds[i].toFixed(1)} s · ${flight.speed[i].toFixed(1)} m/s · ${flight.state[i]}`
      + (isNumber(clearance) ? ` · ${clearance.toFixed(2)} m clear` : "") + (flight.map ? ` · ${flight.map[i].length} in the map` : "")
      + (flight.edits.length ? ` · ${edits} edits flying` : "");
    slider.setAttribute("aria-valuetext", now.textContent);
  };
  let timer = null;
  const stop = () => { clearInterval(timer); timer = null; play.textContent = "play"; };
  play.onclick = () => {
    if (timer) return stop();
    if (one.i >= flight.north.length - 1) go(0);
    play.textContent = "stop";
    timer = setInterval(() => one.i >= flight.north.length - 1 ? stop() : go(one.i + 1), 100);
  };
  slider.oninput = () => { stop(); go(+slider.value); };
  time.append(play, slider);
  card.append(time, now);
  go(Math.max(0, flight.seconds.findLastIndex(s => s <= first)));
  if (flight.contacts.length) {
    const list = el("ol");
    for (const c of flight.contacts) list.append(el("li", `${c.seconds.toFixed(1)} s, ${c.kind}: ${causeWords[c.cause] ?? c.cause}; ${c.words}`));
    card.append(list);
  }
}
function drawMaps() { for (const one of maps) if (one.flight.north.length || one.flight.things.length) one.show = drawMap(one.host, one.flight, data.course, colouring, one.i); }

function above() {
  if (!data.shown.length) { byId("maps").append(none("No flight was written down from above.")); return; }
  const seeds = [...new Set(data.shown.map(flight => flight.seed))].join(", ");
  byId("above-lead").textContent = `Layout ${seeds}, everything to scale. Move the time to see what the obstacle map held then.`;
  const choice = el("select"), label = el("label", "colour of the way: ");
  const names = { belief: "what the map believed", clearance: "clearance", speed: "speed", state: "state of the flight" };
  for (const key of Object.keys(names)) {
    if ((key === "belief" || key === "clearance") && !data.shown.some(flight => flight.clearance)) continue;
    const one = el("option", names[key]); one.value = key; choice.append(one);
  }
  choice.value = colouring;
  label.append(choice);
  const legend = el("div");
  legend.append(mapLegend(colouring));
  choice.onchange = () => { colouring = choice.value; legend.replaceChildren(mapLegend(colouring)); drawMaps(); };
  byId("map-controls").append(label, legend);
  data.shown.forEach(addMap);
}

function shot(frame, side) {
  const figure = el("figure"), room = el("div", null, "shot"), img = el("img");
  const boxes = frame[side], found = frame[side === "before" ? "found_before" : "found_after"];
  img.src = frame.picture;
  img.loading = "lazy";
  img.alt = `${side} the edits, ${frame.seconds.toFixed(1)} s: `
    + (boxes.length ? boxes.map(b => `${b.name} ${b.score.toFixed(2)}`).join(", ") : "no box");
  const svg = draw("svg", { viewBox: `0 0 ${frame.width} ${frame.height}`, "aria-hidden": "true" });
  for (const b of [...boxes].sort((a, c) => a.score - c.score)) addBox(svg, b, frame);
  if (side === "after") for (const b of frame.missed) svg.append(draw("rect", { x: b.left, y: b.top, width: b.right - b.left, height: b.bottom - b.top, fill: "none", stroke: "#fff", "stroke-width": 2, "stroke-dasharray": "4 4" }));
  room.append(img, svg);
  figure.append(room, el("figcaption", `${side}: ${found} of ${frame.there} found`));
  return figure;
}
const sameName = (a, b) => a.trim().toLowerCase().replace(/[-_]/g, " ") === b.trim().toLowerCase().replace(/[-_]/g, " ");
function addBox(svg, b, frame) {
  const colour = sameName(b.name, data.class_name) ? "#ff8a1e" : "#58a6ff";
  svg.append(draw("rect", { x: b.left, y: b.top, width: b.right - b.left, height: b.bottom - b.top, fill: "none", stroke: colour, "stroke-width": 3 }));
  if (b.bottom - b.top < 0.07 * frame.height) return;
  const text = draw("text", { x: Math.min(Math.max(2, b.left), frame.width - 110), y: Math.max(16, b.top - 5) });
  text.textContent = `${b.name} ${b.score.toFixed(2)}`;
  text.style.fill = colour;
  svg.append(text);
}
function strip() {
  if (!data.strip) { byId("strip-lead").textContent = "No flight was filmed."; return; }
  byId("strip-lead").textContent = `${data.strip.words}, layout ${data.strip.seed}. Of every eighth of the film the frame that shows most of the class. `
    + "Before: the adapters that were released at take-off; after: those in use. Dashed: there by ground truth, and missed."
    + (data.film_name ? ` The whole flight: ${data.film_name}, beside this page.` : "");
  for (const frame of data.strip.frames) {
    const pair = el("div", null, "pair"), both = el("div");
    both.append(shot(frame, "before"), shot(frame, "after"));
    pair.append(both, el("figcaption", `${frame.seconds.toFixed(1)} s, ${frame.edits} ${frame.edits === 1 ? "edit" : "edits"} kept`));
    byId("strip-frames").append(pair);
  }
}

const causeWords = { Missed: "missed", Misnamed: "misnamed, and so at a wrong range", WrongRange: "wrong range under the right name", Planner: "planner" };
const causeHelp = {
  Missed: "the map held nothing there", Misnamed: "the map held another kind, elsewhere", WrongRange: "the right kind, elsewhere",
  Planner: "the map held it where it stands",
};
function causes() {
  if (!data.arms.some(arm => arm.summary.collisions)) { byId("causes-table").append(none("No flight of any arm touched anything.")); return; }
  const { room, body } = table(["cause", ...data.arms.map(armHead)]);
  for (const cause of Object.keys(causeWords)) {
    const row = body.insertRow();
    cell(row, causeWords[cause], causeHelp[cause]);
    for (const { summary: s } of data.arms) {
      const count = s.causes[cause] ?? 0;
      cell(row, `${count}`, s.collisions && count ? percent(count / s.collisions) : null);
    }
  }
  byId("causes-table").append(room);
}

function critics() {
  const rows = data.arms.flatMap(arm => arm.summary.critics.map(critic => ({ arm, critic })));
  if (!rows.length) { byId("critics-table").append(none("No critic ran in these flights.")); return; }
  const { room, body } = table(["arm", "critic", "right", "wrong", "missed", "precision", "recall"]);
  for (const { arm, critic } of rows) {
    const row = body.insertRow();
    cell(row, armHead(arm));
    cell(row, critic.name);
    for (const v of [critic.right, critic.wrong, critic.missed]) cell(row, `${v}`);
    for (const v of [critic.precision, critic.recall]) cell(row, isNumber(v) ? num(v, 3) : "none to judge");
  }
  byId("critics-table").append(room);
}

function ledgerRows(only) {
  const { room, body } = table(["edit", "verdict", "gain ± band", "by ground truth", "ms", "KB", "why"], "wide");
  for (const { edit, evidence } of data.ledger.edits.filter(one => !only || one.edit.verdict === only)) {
    const row = body.insertRow();
    const add = (head, value, small, cls) => { cell(row, value, small, cls).dataset.head = head; };
    cell(row, `${edit.number}, ${edit.seconds.toFixed(1)} s`, edit.zone);
    cell(row, el("span", edit.verdict, edit.verdict), edit.swapped_seconds === null ? null : `flew from ${edit.swapped_seconds.toFixed(1)} s`);
    add("gain", edit.verdict === "waiting" ? "not judged" : `${edit.gain >= 0 ? "+" : ""}${num(edit.gain, 4)} ± ${num(edit.noise_band, 4)}`);
    add("truth", isNumber(edit.truth_gain) ? `${edit.truth_gain >= 0 ? "+" : ""}${num(edit.truth_gain, 3)} AP50` : "not judged", edit.is_harmful ? "harmful" : null);
    add("ms", num(edit.measured_ms, 0));
    add("KB", num(edit.bytes / 1024, 1));
    const why = cell(row, el("div", edit.words), null, "why"), crops = el("div", null, "crops");
    for (const one of evidence) {
      const figure = el("figure");
      if (one.crop) { const img = el("img"); img.src = one.crop; img.alt = `evidence: ${one.words}`; img.loading = "lazy"; figure.append(img); }
      figure.append(el("div", one.words));
      crops.append(figure);
    }
    why.append(crops);
  }
  byId("ledger-table").replaceChildren(room);
}
function ledger() {
  if (!data.ledger) { byId("ledger-table").append(none("Nothing was edited in the flights shown here.")); return; }
  byId("ledger-lead").textContent = `Every edit of the flight shown above, ${data.ledger.words}, layout ${data.ledger.seed}.`
    + (data.ledger.edits.some(one => one.evidence.length) ? "" : data.ledger.has_store ? " Its store holds no evidence for them." : " This run kept no store, so there are no evidence pictures.");
  for (const [name, only] of [["all", null], ["kept", "kept"], ["reverted", "reverted"], ["in shadow only", "waiting"]]) {
    const button = el("button", `${name} ${data.ledger.edits.filter(one => !only || one.edit.verdict === only).length}`);
    button.setAttribute("aria-pressed", only === null);
    button.onclick = () => { ledgerRows(only); for (const other of byId("ledger-filter").children) other.setAttribute("aria-pressed", other === button); };
    byId("ledger-filter").append(button);
  }
  ledgerRows(null);
}

function flights() {
  const { room, body } = table(["layout", ...data.arms.map(armHead)]);
  for (const flight of data.flights) {
    const row = body.insertRow();
    cell(row, `${flight.seed}`);
    for (const arm of data.arms) {
      const one = flight.arms[arm.name];
      if (!one) { cell(row, "not flown"); continue; }
      const small = [isNumber(one.clearance) ? `${num(one.clearance)} m clear` : null, isNumber(one.seconds_to_goal) ? `${num(one.seconds_to_goal, 1)} s` : null,
        one.kept ? `${one.kept} edits kept` : null, isNumber(one.novel_recall) && one.kept ? `recall ${percent(one.novel_recall)}` : null];
      cell(row, el("span", one.success ? "came through" : one.failure, one.success ? "good" : "bad"), small.filter(Boolean).join(" · "));
    }
  }
  const details = el("details"), summary = el("summary", `${data.flights.length} layouts`);
  details.open = data.flights.length <= 12;
  details.append(summary, room);
  byId("flights-table").append(details);
}

function record() {
  const { room, body } = table(["what", "value"]);
  const add = (name, value) => { const row = body.insertRow(); cell(row, name); cell(row, el("code", value)); };
  const seeds = data.flights.map(flight => flight.seed);
  add("command", data.command);
  add("course", `${data.course.name}: ${data.course.about}`);
  add("seeds of the layouts", seeds.length > 12 ? `${seeds[0]} to ${seeds[seeds.length - 1]}, ${seeds.length} of them` : seeds.join(", "));
  add("held-out frames for judging adapters", data.held_out_frames ? `${data.held_out_frames}` : "none in this run");
  for (const [name, value] of Object.entries(data.identity)) add(name, value);
  if (data.ledger) {
    add("frozen core before the first edit of the flight shown", data.ledger.anchor_sha256_before ?? "not measured");
    add("frozen core after its last", data.ledger.anchor_sha256_after ?? "not measured");
    add("adapters at its end", data.ledger.adapter_sha256 ?? "none");
  }
  byId("record-table").append(room);
}

facts(); armsTable(); above(); strip(); recallPlot(data.arms); clearancePlot(data.shown); latencyPlot(data.latency, data.latency_width_ms);
causes(); critics(); ledger(); flights(); record();
const drawAll = () => { drawMaps(); drawPlots(); };
drawAll();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
let lastWidth = innerWidth, pending = 0;
addEventListener("resize", () => { if (innerWidth !== lastWidth) { lastWidth = innerWidth; clearTimeout(pending); pending = setTimeout(drawAll, 150); } });
