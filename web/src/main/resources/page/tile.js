import { devicePath, post, remove } from './api.js';
import { make, rowsOf, setText } from './dom.js';
import { Figures } from './figures.js';
import { Frame } from './frame.js';
import { presetList, PtzPad } from './ptz.js';
import { toast } from './toast.js';

const STATES = {
  CONNECTING: 'Connecting', ONLINE: 'Online', DEGRADED: 'Degraded', OFFLINE: 'Offline', AUTH_FAILED: 'Login refused',
  LOCKED_OUT: 'Locked out', UNSUPPORTED: 'Not understood', DISABLED: 'Switched off', DRIVER_MISSING: 'Driver missing',
  SWAPPING: 'Updating driver', CLOSED: 'Removed',
};

export const isUsable = state => state === 'ONLINE' || state === 'DEGRADED';

/** A button that shows and hides a panel. */
function disclosure(label, name, panel, onChange = () => {}) {
  const button = make('button', { type: 'button', class: 'button quiet more', 'data-role': name, 'aria-expanded': 'false' }, label);
  const set = open => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => {
    set(panel.hidden);
    onChange(!panel.hidden);
  });
  button.close = () => set(false);
  set(false);
  return button;
}

/** One camera: a channel of a device, or a device whose channels are not known yet. */
export class Tile {
  #device;
  #channel;
  #controls = '';
  #presets = null;

  /** `onEnlarge(tile)` is called when the picture is to be shown large. */
  constructor(device, channel, socket, onEnlarge) {
    const label = channel ? `${device.id}, channel ${channel.number}` : device.id;
    this.label = label;
    this.frame = new Frame(label, socket);
    this.frame.element.append(make('button', { type: 'button', class: 'enlarge', 'data-role': 'enlarge', 'aria-label': `Show ${label} large`,
      title: 'Show it large', onclick: () => onEnlarge(this) }, make('span', { 'aria-hidden': 'true' }, '⤢')));
    this.picture = this.frame.picture;
    this.title = make('h3', {});
    this.state = make('span', { class: 'state', 'data-role': 'state', role: 'status' });
    this.model = make('p', { class: 'model', 'data-role': 'model' });
    this.detail = make('p', { class: 'detail', 'data-role': 'detail' });
    this.snapshot = make('a', { class: 'button quiet', 'data-role': 'snapshot', target: '_blank', rel: 'noopener' }, 'Snapshot');
    this.facts = make('dl', { class: 'facts' });
    this.reconnect = make('button', { type: 'button', class: 'button quiet', 'data-role': 'reconnect', onclick: () => this.#reconnect() }, 'Reconnect');
    const removal = make('button', { type: 'button', class: 'button danger', 'data-role': 'remove', onclick: () => this.#remove() }, 'Remove');
    this.moving = make('div', { class: 'panel', 'data-role': 'ptz-panel' });
    this.move = disclosure('Move', 'ptz-open', this.moving, open => open && this.#presets?.load());
    this.figures = new Figures(this.picture);
    const more = make('div', { class: 'panel', 'data-role': 'details-panel' }, this.facts, this.figures.element, removal);
    this.element = make('article', { class: 'tile', 'data-role': 'tile', 'data-device': device.id, 'data-channel': channel?.number ?? 0, 'aria-label': label },
      this.frame.element,
      make('div', { class: 'tile-body' },
        make('div', { class: 'tile-head' }, this.title, this.state),
        this.model, this.detail,
        make('div', { class: 'tile-actions' }, this.move, this.snapshot, this.reconnect, disclosure('Details', 'more', more, open => this.figures.show(open))),
        this.moving, more));
    this.update(device, channel);
  }

  update(device, channel) {
    this.#device = device;
    this.#channel = channel;
    const state = channel && channel.state !== device.state && !isUsable(channel.state) ? channel.state : device.state;
    const several = device.channels.length > 1;
    setText(this.title, channel?.name && several ? `${device.id} · ${channel.name}` : several ? `${device.id} · ${channel.number}` : device.id);
    setText(this.state, STATES[state] ?? state);
    this.state.dataset.state = state;
    this.element.dataset.state = state;
    setText(this.model, [[device.vendor, device.model].filter(Boolean).join(' ') || device.address, device.site].filter(Boolean).join(' · '));
    this.tick();
    this.frame.update(device.id, channel, isUsable(state), STATES[state] ?? state);
    this.figures.of(device, channel);
    this.snapshot.hidden = !channel?.snapshot || !isUsable(state);
    this.snapshot.href = channel?.snapshot ?? '#';
    this.reconnect.hidden = isUsable(state) || state === 'DISABLED';
    this.#showFacts();
    this.#showControls(state);
  }

  /** Called every second: the time to the next try runs. */
  tick() {
    const next = this.#device.nextRetry ? Math.round((Date.parse(this.#device.nextRetry) - Date.now()) / 1000) : -1;
    const wait = next < 0 ? '' : next > 90 ? `Next try in ${Math.round(next / 60)} min.` : `Next try in ${next} s.`;
    const text = [this.#device.detail, wait].filter(Boolean).join(' ');
    setText(this.detail, text);
    this.detail.hidden = !text;
  }

  /** What is on show: the frame of the large view follows it. */
  showIn(frame) {
    const state = this.element.dataset.state;
    frame.update(this.#device.id, this.#channel, isUsable(state), STATES[state] ?? state);
  }

  /** A pad of its own to move the camera by; null where it cannot be moved. */
  pad() {
    return this.#controls.startsWith('true') ? new PtzPad(this.#device.id, this.#channel.number) : null;
  }

  get device() {
    return this.#device;
  }

  get channel() {
    return this.#channel;
  }

  /** The tile is taken out of the page. */
  dispose() {
    this.figures.show(false);
  }

  #showControls(state) {
    const can = name => isUsable(state) && this.#channel?.capabilities.includes(name);
    const wanted = `${can('PanTiltZoom')}/${can('Presets')}`;
    if (wanted === this.#controls) {
      return;
    }
    this.#controls = wanted;
    const pad = can('PanTiltZoom') ? new PtzPad(this.#device.id, this.#channel.number) : null;
    this.#presets = can('Presets') ? presetList(this.#device.id, this.#channel.number) : null;
    this.moving.replaceChildren(...[pad, this.#presets].filter(Boolean).map(control => control.element));
    this.move.hidden = !pad && !this.#presets;
    if (this.move.hidden || !this.moving.hidden) {
      this.move.close();
    }
  }

  #showFacts() {
    const device = this.#device;
    const rows = { Address: device.address, Firmware: device.firmware, Serial: device.serial, Driver: device.driver, Since: new Date(device.since).toLocaleString() };
    const text = JSON.stringify(rows);
    if (this.facts.dataset.text !== text) {
      this.facts.dataset.text = text;
      this.facts.replaceChildren(...rowsOf(rows));
    }
  }

  async #reconnect() {
    await post(`${devicePath(this.#device.id)}/reconnect`).then(() => toast(`${this.#device.id} is asked again now.`, 'good'), failure => toast(failure.message));
  }

  async #remove() {
    if (confirm(`Remove ${this.#device.id} and its configuration?`)) {
      await remove(devicePath(this.#device.id)).then(() => {
        toast(`${this.#device.id} was removed.`, 'good');
        document.dispatchEvent(new CustomEvent('devices-changed'));
      }, failure => toast(failure.message));
    }
  }
}
