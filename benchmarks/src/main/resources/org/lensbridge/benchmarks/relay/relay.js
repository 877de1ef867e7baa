// A relay in Node.js: what comes from the camera is written to each reader. Argument: the stream's target at the camera. Prints its port; takes the
// orders of BoundRelay.
const http = require('http');
const net = require('net');
const lines = require('readline').createInterface({ input: process.stdin });
let wanted = 0;
let camera = 0;
let readers = [];

function begin() {
  const session = readers;
  readers = [];
  wanted = 0;
  const request = http.get({ host: '127.0.0.1', port: camera, path: process.argv[2] }, (answer) => {
    const end = () => {
      request.destroy();
      session.forEach((reader) => reader.destroy());
    };
    session.forEach((reader) => {
      reader.on('close', end);
      reader.write('HTTP/1.1 200 OK\r\nContent-Type: ' + answer.headers['content-type'] + '\r\n\r\n');
    });
    answer.on('data', (chunk) => session.forEach((reader) => reader.write(chunk)));
  });
  request.on('error', () => {});
}

const server = net.createServer((reader) => {
  reader.setNoDelay(true);
  reader.on('error', () => {});
  reader.resume();
  readers.push(reader);
  if (readers.length === wanted) begin();
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
lines.on('line', (line) => {
  [camera, wanted] = line.split(' ').map(Number);
  console.log('waiting');
});
lines.on('close', () => process.exit());
