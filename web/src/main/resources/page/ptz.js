import { devicePath, get, post } from './api.js';
import { make } from './dom.js';
import { toast } from './toast.js';

// The camera stops by itself when the page dies; while a button is held the movement is renewed in time.
const SECONDS = 4;
const RENEW_MILLIS = 2500;

const MOVES = [
  { role: 'ptz-up', label: 'Up', sign: '▲', key: 'ArrowUp', move: { tilt: 0.6 } },
  { role: 'ptz-left', label: 'Left', sign: '◀', key: 'ArrowLeft', move: { pan: -0.6 } },
  { role: 'ptz-right', label: 'Right', sign: '▶', key: 'ArrowRight', move: { pan: 0.6 } },
  { role: 'ptz-down', label: 'Down', sign: '▼', key: 'ArrowDown', move: { tilt: -0.6 } },
  { role: 'zoom-in', label: 'Zoom in', sign: '+', key: '+', move: { zoom: 0.6 } },
  { role: 'zoom-out', label: 'Zoom out', sign: '−', key: '-', move: { zoom: -0.6 } },
];

/** The buttons that turn one camera: it moves while one is held. */
export class PtzPad {
  #path;
  #name;
  #held = null;
  #timer = 0;
  #inFlight = 0;
  #stopAgain = false;
  #life = new AbortController();

  constructor(device, channel) {
    this.#path = `${devicePath(device, channel)}/ptz`;
    this.#name = device;
    const buttons = MOVES.map(move => this.#button(move));
    const stop = make('button', { type: 'button', class: 'pad-stop', 'data-role': 'ptz-stop', 'aria-label': `Stop ${device}`,
      onclick: () => this.#stop() }, '■');
    this.element = make('div', { class: 'pad', 'data-role': 'ptz', role: 'group', 'aria-label': `Move ${device}` }, ...buttons, stop);
    this.element.addEventListener('keydown', event => this.#key(event, true));
    this.element.addEventListener('keyup', event => this.#key(event, false));
    this.element.addEventListener('focusout', () => this.#release());
    const { signal } = this.#life;
    addEventListener('blur', () => this.#release(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#release(), { signal });
  }

  /** Stops what moves by it; the pad is not used any more. */
  dispose() {
    this.#release();
    this.#life.abort();
  }

  #button(move) {
    const button = make('button', { type: 'button', class: move.role, 'data-role': move.role, 'aria-label': `${move.label}, ${this.#name}` }, move.sign);
    button.addEventListener('pointerdown', event => {
      if (event.button === 0) {
        event.preventDefault();
        button.focus();
        button.setPointerCapture(event.pointerId);
        this.#press(move);
      }
    });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      button.addEventListener(end, () => this.#release());
    }
    // A long touch would open the browser's menu.
    button.addEventListener('contextmenu', event => event.preventDefault());
    return button;
  }

  #key(event, down) {
    const focused = MOVES.find(move => event.target.dataset?.role === move.role);
    const move = MOVES.find(candidate => candidate.key === event.key) ?? ((event.key === ' ' || event.key === 'Enter') && focused);
    if (!move) {
      return;
    }
    event.preventDefault();
    if (!down) {
      this.#release();
    } else if (!event.repeat) {
      this.#press(move);
    }
  }

  #press(move) {
    if (this.#held === move) {
      return;
    }
    clearInterval(this.#timer);
    this.#held = move;
    this.#send({ ...move.move, seconds: SECONDS });
    this.#timer = setInterval(() => this.#send({ ...move.move, seconds: SECONDS }), RENEW_MILLIS);
  }

  #release() {
    if (this.#held) {
      this.#stop();
    }
  }

  #stop() {
    clearInterval(this.#timer);
    this.#held = null;
    // The stop overtakes a movement that still waits for the camera, which would then turn on: stop again after it.
    this.#stopAgain = this.#inFlight > 0;
    this.#post({ stop: true });
  }

  async #send(move) {
    if (this.#inFlight > 0 && this.#held === null) {
      return;
    }
    this.#inFlight++;
    await this.#post(move);
    this.#inFlight--;
    if (this.#inFlight === 0 && this.#stopAgain && this.#held === null) {
      this.#stopAgain = false;
      await this.#post({ stop: true });
    }
  }

  async #post(body) {
    try {
      await post(this.#path, body, { keepalive: true });
    } catch (failure) {
      clearInterval(this.#timer);
      this.#held = null;
      toast(failure.message);
    }
  }
}

/** The list of a camera's presets, read when it is first opened. */
export function presetList(device, channel) {
  const select = make('select', { 'data-role': 'presets', 'aria-label': `Presets of ${device}` }, make('option', { value: '' }, 'Presets'));
  let read = false;
  const load = async () => {
    if (read) {
      return;
    }
    read = true;
    try {
      const { presets } = await get(`${devicePath(device, channel)}/presets`);
      select.replaceChildren(make('option', { value: '' }, presets.length ? 'Go to preset' : 'No presets stored'),
        ...presets.map(preset => make('option', { value: preset.token }, preset.name || `Preset ${preset.token}`)));
    } catch (failure) {
      read = false;
      toast(failure.message);
    }
  };
  select.addEventListener('change', async () => {
    const token = select.value;
    select.value = '';
    if (token) {
      await post(`${devicePath(device, channel)}/ptz`, { preset: token }).catch(failure => toast(failure.message));
    }
  });
  return { element: select, load };
}
