// Times ONNX Runtime in a process of its own, on command.
//   node peer.js MODEL THREADS
//   "run N"   -> one line of JSON: the milliseconds of N passes, one after the other
//   "output"  -> one line of JSON: path of a file with the last pass's output, float32
//   "quit"    -> ends
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const readline = require('readline');
const ort = require('onnxruntime-node');

const side = 416;

// The same picture as the C# side's.
function picture() {
  const data = new Float32Array(3 * side * side);
  for (let i = 0; i < data.length; i++) {
    data[i] = (i * 37) % 256;
  }
  return new ort.Tensor('float32', data, [1, 3, side, side]);
}

async function main() {
  const [model, threads] = process.argv.slice(2);
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: Number(threads),
    interOpNumThreads: 1,
  });
  const feeds = { [session.inputNames[0]]: picture() };
  let last = await session.run(feeds);
  console.log(JSON.stringify({ ready: true, version: require('onnxruntime-node/package.json').version }));

  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [command, count] = line.trim().split(' ');
    if (command === 'quit') {
      return;
    } else if (command === 'run') {
      const times = [];
      for (let i = 0; i < Number(count); i++) {
        const start = process.hrtime.bigint();
        last = await session.run(feeds);
        times.push(Number(process.hrtime.bigint() - start) / 1e6);
      }
      console.log(JSON.stringify(times));
    } else if (command === 'output') {
      const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'droneseal-bench-')), 'output.f32');
      const data = last[session.outputNames[0]].data;
      fs.writeFileSync(file, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      console.log(JSON.stringify(file));
    } else {
      console.log(JSON.stringify({ error: `unknown command ${command}` }));
    }
  }
}

main().then(() => process.exit(0), (fault) => {
  console.error(String(fault));
  process.exit(1);
});
