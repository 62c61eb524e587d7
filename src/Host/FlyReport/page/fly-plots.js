// The plots, in the page's colours, as wide as their cards.
const plotsMade = [];
const dashes = { off: [7, 5], critic: [2, 4], kept: [9, 3, 2, 3], oracle: [12, 4], truth: [3, 3] };
const colourOf = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const armColour = arm => colourOf(`--${arm}`) || colourOf("--ink");

function plotLegend(arms) {
  const legend = document.createElement("div");
  legend.className = "legend";
  for (const [name, words] of arms) {
    const one = document.createElement("span"), line = draw("svg", { viewBox: "0 0 20 14", "aria-hidden": "true" });
    line.append(draw("path", { d: "M0 7h20", stroke: `var(--${name}, var(--ink))`, "stroke-width": 3, "stroke-dasharray": dashes[name]?.join(" ") ?? "none" }));
    one.append(line, words);
    legend.append(one);
  }
  return legend;
}

function addPlot(title, words, arms, make) {
  const card = document.createElement("figure");
  card.className = "plot";
  card.style.margin = 0;
  const head = document.createElement("h3");
  head.textContent = title;
  const caption = document.createElement("figcaption");
  caption.textContent = words;
  document.getElementById("plots").append(card);
  card.append(head);
  if (!make) { card.append(caption); return; }
  const room = document.createElement("div");
  room.setAttribute("role", "img");
  room.setAttribute("aria-label", `${title}. ${words}`);
  card.append(plotLegend(arms), room, caption);
  plotsMade.push({ room, make, plot: null });
}

function axes(x, y) {
  const look = { stroke: colourOf("--soft"), grid: { stroke: colourOf("--line"), width: 1 }, ticks: { stroke: colourOf("--line") } };
  return [{ ...look, label: x, labelSize: 22 }, { ...look, label: y, labelSize: 22, size: 48 }];
}

function drawPlots() {
  for (const one of plotsMade) {
    one.plot?.destroy();
    const { options, rows } = one.make();
    one.plot = new uPlot({ width: Math.max(260, one.room.clientWidth), height: 280, legend: { show: false }, ...options }, rows, one.room);
  }
}

// Rows of several arms over the union of their x values.
function merged(arms, x, ys) {
  const xs = [...new Set(arms.flatMap(x))].sort((a, b) => a - b);
  const rows = arms.flatMap(arm => {
    const own = x(arm);
    return ys.map(y => { const values = y(arm); return xs.map(v => { const i = own.indexOf(v); return i < 0 ? null : values[i]; }); });
  });
  return [xs, ...rows];
}

function recallPlot(arms) {
  const known = arms.filter(arm => arm.recall.length);
  if (!known.length) return addPlot("Recall against edits", "No frame of a flight was held against the truth.");
  const middle = arm => arm.recall.map(bin => (bin.from + bin.to) / 2);
  const end = (bin, side) => bin.recall_interval?.[side] ?? bin.recall;
  const flights = known.map(arm => `${arm.words}: ${arm.trials}`).join(", ");
  addPlot("Recall against edits", "Share of the class's things that were found in the flights' own frames, "
    + `by edits judged so far in the flight, all flights together (${flights}); shaded: 95 % over flights.`, known.map(arm => [arm.name, arm.words]), () => {
    const columns = [middle, arm => arm.recall.map(bin => bin.recall), arm => arm.recall.map(bin => end(bin, "low")), arm => arm.recall.map(bin => end(bin, "high"))];
    const series = [{ label: "edits judged" }], bands = [];
    known.forEach(arm => {
      const i = series.length, stroke = armColour(arm.name);
      series.push({ label: arm.words, stroke, width: 2.5, dash: dashes[arm.name], spanGaps: true, points: { show: true, size: 6, fill: stroke } },
        { label: `${arm.words}, low`, stroke: "transparent", spanGaps: true, points: { show: false } },
        { label: `${arm.words}, high`, stroke: "transparent", spanGaps: true, points: { show: false } });
      bands.push({ series: [i + 2, i + 1], fill: stroke + "26" });
    });
    return { options: { series, bands, axes: axes("edits judged", "recall"), scales: { x: { time: false }, y: { range: [0, 1] } } },
      rows: merged(known, columns[0], columns.slice(1)) };
  });
}

function clearancePlot(shown) {
  const known = shown.filter(one => one.clearance);
  if (!known.length) return addPlot("Clearance over the flight", "Was not written down in this run.");
  addPlot("Clearance over the flight", "From the hull to the nearest face; below zero it touches. "
    + known.map(one => `${one.arm_words}: least ${Math.min(...one.clearance.filter(v => v !== null)).toFixed(2)} m`).join(", ")
    + ". Seconds since the end of the climb; marks below: edits that were kept.", known.map(one => [one.arm, one.arm_words]), () => ({
    options: {
      series: [{ label: "s" }, ...known.map(one => ({ label: one.arm_words, stroke: armColour(one.arm), width: 2, dash: dashes[one.arm], spanGaps: true, points: { show: false } }))],
      axes: axes("seconds", "metres"), scales: { x: { time: false }, y: { range: (u, low, high) => [Math.min(-0.4, low), Math.max(1, Math.min(5, high))] } },
      hooks: { draw: [u => markPlot(u, known)] },
    },
    rows: merged(known, one => one.seconds.map(v => +(v - one.seconds[0]).toFixed(1)), [one => one.clearance]),
  }));
}

function markPlot(u, known) {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.strokeStyle = colourOf("--bad");
  ctx.beginPath();
  const zero = u.valToPos(0, "y", true);
  ctx.moveTo(bbox.left, zero); ctx.lineTo(bbox.left + bbox.width, zero); ctx.stroke();
  for (const one of known) for (const edit of one.edits) {
    ctx.strokeStyle = armColour(one.arm);
    if (edit.swapped_seconds === null || edit.swapped_seconds < one.seconds[0]) continue;
    const x = u.valToPos(edit.swapped_seconds - one.seconds[0], "x", true);
    ctx.beginPath(); ctx.moveTo(x, bbox.top + bbox.height - 14); ctx.lineTo(x, bbox.top + bbox.height); ctx.stroke();
  }
  ctx.restore();
}

function latencyPlot(bins, width) {
  if (!bins.length) return addPlot("Latency", "Was not measured in this run.");
  const wordsOf = arm => data.arms.find(one => one.name === arm)?.words ?? arm;
  addPlot("Latency of the frame path", "From a picture to its batch of obstacles, without rendering, while trials shared the machine. "
    + `Last bin: all that took longer. ${bins.map(one => `${wordsOf(one.arm)}: ${one.frames} frames`).join(", ")}.`, bins.map(one => [one.arm, wordsOf(one.arm)]), () => {
    const xs = bins[0].shares.map((_, i) => +(i * width).toFixed(2));
    const stepped = uPlot.paths.stepped({ align: 1 });
    return { options: {
      series: [{ label: "ms" }, ...bins.map(one => ({ label: wordsOf(one.arm), stroke: armColour(one.arm), fill: armColour(one.arm) + "26", dash: dashes[one.arm], width: 2, paths: stepped, points: { show: false } }))],
      axes: axes("milliseconds", "share of frames, %"), scales: { x: { time: false } },
    }, rows: [xs, ...bins.map(one => one.shares.map(v => 100 * v))] };
  });
}
