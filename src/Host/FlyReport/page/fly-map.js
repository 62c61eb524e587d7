// A flight from above: things to scale, the way in colour, contacts, edits, and the map at one time.
const svgSpace = document.getElementById("svg").namespaceURI;

function draw(tag, attributes, title) {
  const one = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  if (title) { const t = document.createElementNS(svgSpace, "title"); t.textContent = title; one.append(t); }
  return one;
}

const speedColours = ["#7b6fd0", "#4f8fd9", "#2ca8b0", "#47b36b", "#b8b02f", "#e08a1e"];
const wayColours = {
  belief: (flight, i) => {
    const held = flight.believed?.[i];
    return held === true ? "var(--held)" : held === false ? "var(--bad)" : "var(--soft)";
  },
  clearance: (flight, i) => {
    const meters = flight.clearance?.[i];
    if (typeof meters !== "number") return "var(--soft)";
    return meters <= 0 ? "var(--bad)" : meters < 0.3 ? "var(--wait)" : "var(--good)";
  },
  speed: (flight, i, course) => speedColours[
    Math.min(5, Math.max(0, Math.floor(6 * flight.speed[i] / Math.max(0.1, course.speed))))],
  state: (flight, i) => ({ Flying: "var(--good)", Slowed: "var(--wait)" })[flight.state[i]] ?? "var(--bad)",
};

function mapFrame(flight, course, width) {
  // Wide pages fly to the right, narrow ones up; north is said on the drawing.
  const lies = width >= 640;
  const side = course.corridor_width / 2 + 2;
  const easts = [...flight.east, -side, side, course.goal_east];
  const norths = [...flight.north, 0, course.goal_north + course.goal_radius];
  // A flight that leaves the course for good would make it too small to see.
  const [w, e] = [Math.max(Math.min(...easts) - 0.5, -side - 8), Math.min(Math.max(...easts) + 0.5, side + 8)];
  const [s, n] = [Math.max(Math.min(...norths) - 1.5, -8), Math.min(Math.max(...norths) + 1, course.goal_north + 8)];
  const scale = width / (lies ? n - s : e - w);
  const height = (lies ? e - w : n - s) * scale;
  const at = (north, east) => lies ? [(north - s) * scale, (east - w) * scale] : [(east - w) * scale, (n - north) * scale];
  return { lies, scale, width, height, at, west: w, east: e, south: s, north: n };
}

function drawThing(frame, thing, place) {
  const [x, y] = frame.at(place?.[0] ?? thing.north, place?.[1] ?? thing.east);
  const fill = !thing.is_solid ? "var(--flat)" : thing.is_novel ? "var(--novel)"
    : thing.kind === "tree" ? "var(--tree)" : "var(--thing)";
  const look = thing.is_solid ? { fill } : { fill: "none", stroke: fill, "stroke-dasharray": "3 2" };
  const title = `${thing.kind}, ${thing.height.toFixed(2)} m high` + (thing.is_solid ? "" : ", no obstacle");
  const isRound = thing.length <= 0 || Math.abs(thing.length - thing.width) < 0.2 * thing.width || thing.kind === "tree";
  if (isRound) return draw("circle", { cx: x, cy: y, r: Math.max(1.5, thing.width / 2 * frame.scale), ...look }, title);
  const [l, w] = [thing.length * frame.scale, thing.width * frame.scale];
  const turn = thing.heading_radians * 180 / Math.PI - (frame.lies ? 0 : 90);
  return draw("rect", { x: x - l / 2, y: y - w / 2, width: l, height: w, transform: `rotate(${turn} ${x} ${y})`, ...look }, title);
}

function drawGround(frame, course) {
  const half = course.corridor_width / 2;
  const [a, b] = [frame.at(frame.south, -half), frame.at(frame.north, half)];
  const parts = [draw("rect", {
    x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]),
    fill: "var(--card)", "fill-opacity": 0.55, stroke: "var(--soft)", "stroke-dasharray": "6 5", "stroke-opacity": 0.6,
  }, `corridor, ${course.corridor_width} m wide`)];
  const goal = frame.at(course.goal_north, course.goal_east);
  parts.push(draw("circle", { cx: goal[0], cy: goal[1], r: course.goal_radius * frame.scale, fill: "var(--good)",
    "fill-opacity": 0.15, stroke: "var(--good)", "stroke-dasharray": "4 3" }, "goal"));
  const bar = 5 * frame.scale, y = frame.height - 10;
  parts.push(draw("path", { d: `M10 ${y - 4}v4h${bar}v-4`, fill: "none", stroke: "var(--ink)" }));
  const label = draw("text", { x: 14, y: y - 5 });
  label.textContent = frame.lies ? "5 m, north is right" : "5 m, north is up";
  return [...parts, label];
}

function drawWay(frame, flight, course, colouring) {
  const parts = [];
  let from = 0;
  const colour = i => wayColours[colouring](flight, i, course);
  for (let i = 1; i <= flight.north.length; i++) {
    if (i < flight.north.length && colour(i) === colour(from)) continue;
    const points = [];
    for (let j = from; j <= Math.min(i, flight.north.length - 1); j++)
      points.push(frame.at(flight.north[j], flight.east[j]).map(v => v.toFixed(1)).join(","));
    parts.push(draw("polyline", { points: points.join(" "), fill: "none", stroke: colour(from), "stroke-width": 3.5,
      "stroke-linejoin": "round", "stroke-linecap": "round" }));
    from = i;
  }
  return parts;
}

// Edits that were begun at one place stand in a row beside it.
function drawEdits(frame, flight) {
  const parts = [];
  let near = null, row = 0;
  for (const edit of flight.edits) {
    if (edit.north === null) continue;
    const here = frame.at(edit.north, edit.east);
    row = near && Math.hypot(here[0] - near[0], here[1] - near[1]) < 9 ? row + 1 : 0;
    if (!row) near = here;
    const x = near[0] + (frame.lies ? 0 : 13 + 9 * row), y = near[1] - (frame.lies ? 13 + 9 * row : 0);
    const isKept = edit.verdict === "kept";
    parts.push(draw("rect", { x: x - 3, y: y - 3, width: 6, height: 6, transform: `rotate(45 ${x} ${y})`,
      fill: isKept ? "var(--edit)" : "var(--card)", stroke: edit.verdict === "waiting" ? "var(--soft)" : "var(--edit)",
    }, `edit ${edit.number}, ${edit.seconds.toFixed(1)} s, ${edit.verdict}: ${edit.words}`));
  }
  return parts;
}

function drawContacts(frame, flight) {
  return flight.contacts.flatMap((contact, i) => {
    const [x, y] = frame.at(contact.north, contact.east);
    const name = draw("text", { x: x + 8, y: y + 4, "font-weight": 700, "paint-order": "stroke", stroke: "var(--card)", "stroke-width": 3 });
    name.textContent = i + 1;
    name.style.fill = "var(--bad)";
    return [draw("path", { d: `M${x - 6} ${y - 6}l12 12m0-12l-12 12`, stroke: "var(--bad)", "stroke-width": 3.5, "stroke-linecap": "round" },
      `hit ${contact.kind} at ${contact.seconds.toFixed(1)} s: ${contact.words}`), name];
  });
}

function drawNow(frame, flight, i) {
  const parts = [];
  for (const [name, north, east, radius, byEdit] of flight.map?.[i] ?? []) {
    const [x, y] = frame.at(north, east);
    parts.push(draw("circle", { cx: x, cy: y, r: Math.max(3, radius * frame.scale), fill: "none",
      stroke: byEdit ? "var(--edit)" : "var(--belief)", "stroke-width": 2, "stroke-dasharray": byEdit ? "none" : "4 2" },
      `the map holds a ${name || "thing without a name"}` + (byEdit ? ", by an edit" : "")));
  }
  for (const [row, way] of Object.entries(flight.moving)) parts.push(drawThing(frame, flight.things[row], way[i]));
  const [x, y] = frame.at(flight.north[i], flight.east[i]);
  const turn = flight.yaw_degrees[i] + (frame.lies ? 90 : 0);
  parts.push(draw("circle", { cx: x, cy: y, r: 0.35 * frame.scale, fill: "var(--ink)", "fill-opacity": 0.18, stroke: "var(--ink)" }, "the vehicle's hull"),
    draw("path", { d: "M0-8L5 6L0 3L-5 6Z", transform: `translate(${x} ${y}) rotate(${turn})`, fill: "var(--ink)" }));
  return parts;
}

function drawMap(host, flight, course, colouring, i) {
  const frame = mapFrame(flight, course, Math.max(280, host.clientWidth));
  const svg = draw("svg", { viewBox: `0 0 ${frame.width} ${frame.height.toFixed(0)}`, role: "img",
    "aria-label": `${flight.arm_words}, layout ${flight.seed}, from above: ${flight.things.length} things, `
      + `${flight.contacts.length} contacts, ${flight.edits.length} edits; ${flight.failure || "came through untouched"}` });
  const isStill = row => !(row in flight.moving);
  svg.append(...drawGround(frame, course), ...flight.things.filter((_, row) => isStill(row)).map(one => drawThing(frame, one)));
  if (flight.north.length) svg.append(...drawWay(frame, flight, course, colouring));
  svg.append(...drawEdits(frame, flight), ...drawContacts(frame, flight));
  const now = draw("g", {});
  svg.append(now);
  const show = k => { if (flight.north.length) now.replaceChildren(...drawNow(frame, flight, k)); };
  show(i);
  host.replaceChildren(svg);
  return show;
}
