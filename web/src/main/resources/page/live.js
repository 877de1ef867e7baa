import { get } from './api.js';

const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 20000;
const LINGER_MILLIS = 3000;
const MOST_STREAMS = 64;
// A browser does not notice by itself that its network has changed under a socket on which it only listens.
const SILENT_MILLIS = 60000;
const WATCH_MILLIS = 5000;
// After so many attempts in a row that led to nothing, pictures are shown in another way meanwhile.
const HOPELESS = 3;

/**
 * Any number of live streams over one web socket to the media server. It is open while one of them is, and a little longer; lost, it comes back
 * with all of them. A stream's reader has `init(mime)`, `segment(kind, bytes)`, `end(status, sentence)` and `lost()`; init comes first, and
 * again after a loss.
 */
export class LiveSocket {
  #url = '';
  #socket = null;
  #readers = new Map();
  #last = 0;
  #failures = 0;
  #retryAt = 0;
  #retrying = 0;
  #heardAt = 0;
  #lingering = 0;

  constructor() {
    setInterval(() => this.#watch(), WATCH_MILLIS);
  }

  /** Where the media server has it; it moves when that is started on another port. */
  set url(url) {
    if (url && url !== this.#url) {
      this.#url = url;
      this.restart();
    }
  }

  /** False for a while after some attempts in a row have led to nothing. */
  get works() {
    return this.#failures < HOPELESS || performance.now() >= this.#retryAt;
  }

  /** Whether one more stream may be opened now. */
  get ready() {
    return this.#url !== '' && this.#readers.size < MOST_STREAMS && this.works;
  }

  /** Opens a stream, named as in the protocol: device, channel and perhaps profile. Answers the number to close it by. */
  open(stream, reader) {
    const number = ++this.#last;
    this.#readers.set(number, { stream, reader });
    clearTimeout(this.#lingering);
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(`open ${number} ${stream}`);
    } else if (!this.#socket && !this.#retrying) {
      this.#connect();
    }
    return number;
  }

  close(number) {
    if (!this.#readers.delete(number)) {
      return;
    }
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(`close ${number}`);
    }
    if (this.#readers.size === 0) {
      clearTimeout(this.#lingering);
      this.#lingering = setTimeout(() => this.#leave(), LINGER_MILLIS);
    }
  }

  /** Connects anew at once, such as when the server is back. */
  restart() {
    this.#failures = 0;
    this.#retryAt = 0;
    this.#leave();
    if (this.#readers.size > 0) {
      this.#readers.forEach(({ reader }) => reader.lost());
      this.#connect();
    }
  }

  #leave() {
    clearTimeout(this.#retrying);
    this.#retrying = 0;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #connect() {
    this.#retrying = 0;
    if (this.#readers.size === 0) {
      return;
    }
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#heardAt = performance.now();
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      if (socket === this.#socket) {
        this.#readers.forEach(({ stream }, number) => socket.send(`open ${number} ${stream}`));
      }
    });
    socket.addEventListener('message', message => {
      if (socket === this.#socket) {
        this.#failures = 0;
        this.#heardAt = performance.now();
        typeof message.data === 'string' ? this.#told(message.data) : this.#received(message.data);
      }
    });
    socket.addEventListener('close', () => socket === this.#socket && this.#lost());
  }

  #told(text) {
    const [, word, number, rest] = /^(init|end) (\d+) ?(.*)$/s.exec(text) ?? [];
    const entry = this.#readers.get(Number(number));
    if (!entry) {
      return;
    }
    if (word === 'init') {
      entry.reader.init(rest);
    } else {
      this.#readers.delete(Number(number));
      const [, status, sentence] = /^(\d*) ?(.*)$/s.exec(rest);
      entry.reader.end(Number(status), sentence);
    }
  }

  #received(data) {
    if (data.byteLength > 5) {
      const head = new DataView(data);
      this.#readers.get(head.getUint32(0))?.reader.segment(head.getUint8(4), new Uint8Array(data, 5));
    }
  }

  /** Gives up a socket on which nothing comes any more although somebody reads. */
  #watch() {
    if (this.#socket && this.#readers.size > 0 && performance.now() - this.#heardAt > SILENT_MILLIS) {
      const socket = this.#socket;
      this.#lost();
      socket.close();
    }
  }

  #lost() {
    this.#socket = null;
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#failures++) * (0.5 + Math.random() / 2);
    this.#retryAt = performance.now() + wait;
    this.#readers.forEach(({ reader }) => reader.lost());
    if (this.#readers.size > 0) {
      this.#retrying = setTimeout(async () => {
        // Leads to the login page when that is the reason.
        await get('/session').catch(() => null);
        this.#retrying = 0;
        // Something else may have connected meanwhile.
        if (this.#socket === null) {
          this.#connect();
        }
      }, wait);
    }
  }
}
