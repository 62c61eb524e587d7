'use strict';
// The independent peer of the ground station's tests, on node-mavlink. The project's own messages it reads from
// the dialect's definition by itself. "decode" reads one frame a line (hexadecimal) and prints what each says.
// "order" reads {order, editId, nonce, key, stampMs} a line and prints an EDIT_COMMAND frame, signed where there is
// a key. "tlog FILE" writes a telemetry log of a flying vehicle.
const fs = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');
const { PassThrough } = require('node:stream');
const mavlink = require('node-mavlink');
const { MavLinkData, MavLinkPacketField } = require('mavlink-mappings');

const sizes = { uint8_t: 1, int8_t: 1, char: 1, uint16_t: 2, int16_t: 2, uint32_t: 4, int32_t: 4, float: 4,
  uint64_t: 8, int64_t: 8, double: 8 };

function attribute(tag, name) {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag) || [])[1];
}

// https://mavlink.io/en/guide/serialization.html: larger types first, and a seed of the check sum from the names.
function crcExtra(name, fields) {
  let crc = 0xffff;
  const add = (byte) => {
    let tmp = byte ^ (crc & 0xff);
    tmp = (tmp ^ (tmp << 4)) & 0xff;
    crc = ((crc >> 8) ^ (tmp << 8) ^ (tmp << 3) ^ (tmp >> 4)) & 0xffff;
  };
  const text = (words) => [...Buffer.from(words)].forEach(add);
  text(`${name} `);
  for (const field of fields) {
    text(`${field.type} `);
    text(`${field.name} `);
    if (field.length > 0) {
      add(field.length);
    }
  }
  return (crc & 0xff) ^ (crc >> 8);
}

function dialect(file) {
  const registry = {};
  const text = fs.readFileSync(file, 'utf8');
  for (const [, head, body] of text.matchAll(/<message( [^>]*)>([\s\S]*?)<\/message>/g)) {
    const fields = [...body.matchAll(/<field( [^>]*)>/g)].map(([, tag]) => {
      const [, type, length] = /^(\w+?)(?:\[(\d+)\])?$/.exec(attribute(tag, 'type'));
      return { name: attribute(tag, 'name'), type, length: Number(length || 0), size: sizes[type] };
    });
    fields.sort((a, b) => b.size - a.size);
    let offset = 0;
    const placed = fields.map((field) => {
      const at = offset;
      offset += field.size * (field.length || 1);
      const type = field.length > 0 && field.type !== 'char' ? `${field.type}[]` : field.type;
      return new MavLinkPacketField(field.name, field.name, at, false, field.size,
        field.type === 'char' && field.length > 0 ? 'char[]' : type, '', field.length);
    });
    const message = class extends MavLinkData {};
    Object.assign(message, {
      MSG_ID: Number(attribute(head, 'id')),
      MSG_NAME: attribute(head, 'name'),
      PAYLOAD_LENGTH: offset,
      MAGIC_NUMBER: crcExtra(attribute(head, 'name'), fields),
      FIELDS: placed,
    });
    registry[message.MSG_ID] = message;
  }
  return registry;
}

const own = dialect(path.join(__dirname, '../../../docs/dialect/droneseal.xml'));
const registry = {
  ...mavlink.minimal.REGISTRY, ...mavlink.standard.REGISTRY, ...mavlink.common.REGISTRY,
  ...mavlink.ardupilotmega.REGISTRY, ...own,
};
const magic = Object.fromEntries(Object.values(registry).map((message) => [message.MSG_ID, message.MAGIC_NUMBER]));

function print(value) {
  process.stdout.write(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? v.toString() : v)) + '\n');
}

function decode() {
  const bytes = new PassThrough();
  bytes.pipe(new mavlink.MavLinkPacketSplitter({}, { magicNumbers: magic }))
    .pipe(new mavlink.MavLinkPacketParser())
    .on('data', (packet) => {
      const message = registry[packet.header.msgid];
      const data = message ? packet.protocol.data(packet.payload, message) : {};
      print({ id: packet.header.msgid, name: message && message.MSG_NAME, sender: packet.header.compid,
        signed: packet.signature !== null, data });
    });
  createInterface({ input: process.stdin })
    .on('line', (line) => bytes.write(Buffer.from(line, 'hex')))
    .on('close', () => bytes.end());
}

function order() {
  const message = Object.values(own).find((one) => one.MSG_NAME === 'EDIT_COMMAND');
  let sequence = 0;
  createInterface({ input: process.stdin }).on('line', (line) => {
    const asked = JSON.parse(line);
    const data = new message();
    Object.assign(data, { target_system: 1, target_component: 191, order: asked.order,
      edit_id: BigInt(asked.editId), nonce: BigInt(asked.nonce) });
    const flags = asked.key ? mavlink.MavLinkProtocolV2.IFLAG_SIGNED : 0;
    const protocol = new mavlink.MavLinkProtocolV2(253, 190, flags);
    const plain = protocol.serialize(data, sequence++);
    const frame = asked.key ? protocol.sign(plain, 7, Buffer.from(asked.key, 'hex'), asked.stampMs) : plain;
    print({ hex: frame.toString('hex') });
  });
}

function tlog(file) {
  const protocol = new mavlink.MavLinkProtocolV2(1, 1);
  const begun = 1780000000000;
  const pieces = [];
  let sequence = 0;
  const add = (seconds, message, values) => {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(Math.round((begun + seconds * 1000) * 1000)));
    pieces.push(stamp, protocol.serialize(Object.assign(new message(), values), sequence++ & 0xff));
  };
  for (let i = 0; i < 40; i++) {
    const t = i / 4;
    if (i % 4 === 0) {
      add(t, mavlink.minimal.Heartbeat, { type: 2, autopilot: 3, baseMode: 0x81 | 0x08, customMode: 4,
        systemStatus: 4, mavlinkVersion: 3 });
      add(t, mavlink.common.SysStatus, { voltageBattery: 15800 - i, currentBattery: 1210, batteryRemaining: 87 });
      add(t, mavlink.common.GpsRawInt, { fixType: 3, satellitesVisible: 14, lat: 473977420, lon: 85455940 });
    }
    add(t, mavlink.common.GlobalPositionInt, { timeBootMs: 250 * i, lat: 473977420 + 10 * i, lon: 85455940,
      alt: 500000, relativeAlt: 12000, vx: 320, vy: 0, vz: 0, hdg: 9000 });
  }
  fs.writeFileSync(file, Buffer.concat(pieces));
}

({ decode, order, tlog: () => tlog(process.argv[3]) })[process.argv[2]]();
