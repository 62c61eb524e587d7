// Reads a telemetry log with node-mavlink and writes one line a frame: message number, stamp in milliseconds.
// A frame whose check sum is wrong ends the run with an error.
const fs = require('fs')
const { MavLinkTLogPacketSplitter, MavLinkPacketParser } = require('node-mavlink')

const onCrcError = () => {
  console.error('wrong check sum')
  process.exit(1)
}

fs.createReadStream(process.argv[2])
  .pipe(new MavLinkTLogPacketSplitter({}, { onCrcError }))
  .pipe(new MavLinkPacketParser())
  .on('data', packet => console.log(`${packet.header.msgid} ${packet.header.timestamp}`))
