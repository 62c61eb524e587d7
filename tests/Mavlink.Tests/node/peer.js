'use strict';
// The peer of NodeMavlinkTests. "tables" prints what node-mavlink knows, one message a line. "exchange" reads
// one frame a line ({hex, key, stampMs}) and answers what it read in it, and the same message written by
// node-mavlink in each framing.
const { createInterface } = require('node:readline');
const { PassThrough } = require('node:stream');
const mavlink = require('node-mavlink');

const registry = {
  ...mavlink.minimal.REGISTRY,
  ...mavlink.standard.REGISTRY,
  ...mavlink.common.REGISTRY,
  ...mavlink.ardupilotmega.REGISTRY,
};

function print(value) {
  process.stdout.write(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? v.toString() : v)) + '\n');
}

function tables() {
  for (const message of Object.values(registry)) {
    print({
      id: message.MSG_ID,
      name: message.MSG_NAME,
      extra: message.MAGIC_NUMBER,
      length: message.PAYLOAD_LENGTH,
      fields: message.FIELDS.map((field) => ({
        name: field.source,
        type: field.type.replace('[]', '').replace('_mavlink_version', ''),
        count: field.length,
        offset: field.offset,
        extension: field.extension,
      })),
    });
  }
}

function text(value) {
  return typeof value === 'bigint' || typeof value === 'number' ? String(value) : value;
}

function answer(packet, request) {
  const message = registry[packet.header.msgid];
  const data = packet.protocol.data(packet.payload, message);
  const key = Buffer.from(request.key, 'hex');
  const values = {};
  for (const field of message.FIELDS) {
    const value = data[field.name];
    values[field.source] = Array.isArray(value) ? value.map(text) : text(value);
  }
  const { sysid, compid, seq } = packet.header;
  const plain = new mavlink.MavLinkProtocolV2(sysid, compid);
  const signing = new mavlink.MavLinkProtocolV2(sysid, compid, mavlink.MavLinkProtocolV2.IFLAG_SIGNED);
  print({
    id: packet.header.msgid,
    isSigned: packet.signature !== null,
    isRight: packet.signature !== null && packet.signature.matches(key),
    linkId: packet.signature ? packet.signature.linkId : 0,
    values,
    v1: packet.header.msgid < 256
      ? new mavlink.MavLinkProtocolV1(sysid, compid).serialize(data, seq).toString('hex') : '',
    v2: plain.serialize(data, seq).toString('hex'),
    signed: signing.sign(signing.serialize(data, seq), 7, key, request.stampMs).toString('hex'),
  });
}

function exchange() {
  const bytes = new PassThrough();
  const requests = [];
  mavlink.createMavLinkStream(bytes).on('data', (packet) => answer(packet, requests.shift()));
  createInterface({ input: process.stdin }).on('line', (line) => {
    const request = JSON.parse(line);
    requests.push(request);
    bytes.write(Buffer.from(request.hex, 'hex'));
  });
}

if (process.argv[2] === 'tables') {
  tables();
} else {
  exchange();
}
