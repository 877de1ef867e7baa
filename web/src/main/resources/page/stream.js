import { get } from './api.js';

const PATH = '/api/v1/events/stream';
const LONGEST_WAIT = 30000;

/**
 * Listens to the event stream and comes back after every loss, from the last event on. `handlers`: event(e), state(e),
 * reset() when events were lost for good, open(), lost().
 */
export class EventStream {
  #handlers;
  #last = '';
  #failures = 0;
  #source = null;

  constructor(handlers) {
    this.#handlers = handlers;
  }

  start(lastId) {
    this.#last = lastId;
    this.#connect();
    addEventListener('pagehide', () => this.#source?.close());
    // A page that comes back from the browser's cache has a closed stream.
    addEventListener('pageshow', shown => shown.persisted && this.#connect());
  }

  #connect() {
    this.#source?.close();
    const source = new EventSource(PATH + (this.#last ? `?after=${encodeURIComponent(this.#last)}` : ''));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      this.#handlers.open();
    });
    const receive = handler => message => {
      this.#last = message.lastEventId || this.#last;
      handler(JSON.parse(message.data));
    };
    source.addEventListener('event', receive(this.#handlers.event));
    source.addEventListener('state', receive(this.#handlers.state));
    source.addEventListener('reset', () => this.#handlers.reset());
    source.addEventListener('error', () => {
      this.#handlers.lost();
      // The browser retries a broken connection by itself, but never an answer other than 200.
      if (source.readyState === EventSource.CLOSED && source === this.#source) {
        this.#retryLater();
      }
    });
  }

  #retryLater() {
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** this.#failures++) * (0.5 + Math.random() / 2);
    setTimeout(async () => {
      // Leads to the login page when that is the reason.
      await get('/session').catch(() => null);
      this.#connect();
    }, wait);
  }
}
