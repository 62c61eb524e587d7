'use strict';
// node-mavlink's side of the race: for each line of input, all frames of the file once, found, checked and
// decoded. Answers "FRAMES SECONDS", seconds of processor time.
const { createInterface } = require('node:readline');
const { readFileSync } = require('node:fs');
const { PassThrough } = require('node:stream');
const mavlink = require('node-mavlink');

const registry = {
  ...mavlink.minimal.REGISTRY,
  ...mavlink.common.REGISTRY,
  ...mavlink.ardupilotmega.REGISTRY,
};
const bytes = readFileSync(process.argv[2]);
const chunk = 4096;

function round() {
  return new Promise((resolve) => {
    const before = process.cpuUsage();
    let frames = 0;
    const input = new PassThrough();
    const packets = mavlink.createMavLinkStream(input);
    packets.on('data', (packet) => {
      packet.protocol.data(packet.payload, registry[packet.header.msgid]);
      frames++;
    });
    packets.on('end', () => {
      const { user, system } = process.cpuUsage(before);
      resolve(`${frames} ${(user + system) / 1e6}`);
    });
    let at = 0;
    const feed = () => {
      while (at < bytes.length) {
        const more = input.write(bytes.subarray(at, at + chunk));
        at += chunk;
        if (!more) {
          input.once('drain', feed);
          return;
        }
      }
      input.end();
    };
    feed();
  });
}

(async () => {
  for await (const _ of createInterface({ input: process.stdin })) {
    process.stdout.write((await round()) + '\n');
  }
})();
