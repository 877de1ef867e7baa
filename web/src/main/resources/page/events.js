import { make, role } from './dom.js';

const MOST_ROWS = 150;
const PHASES = { START: 'began', END: 'ended', PULSE: 'happened', UPDATE: 'goes on', RESYNC: 'is so' };
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** The list of the latest events, newest first; knows them by id, so that none is shown twice. */
export class EventList {
  #list = role('events');
  #empty = role('events-empty');
  #shown = new Set();

  clear() {
    this.#shown.clear();
    this.#list.replaceChildren();
    this.#empty.hidden = false;
  }

  add(event) {
    if (this.#shown.has(event.id)) {
      return;
    }
    this.#shown.add(event.id);
    this.#list.prepend(row(event));
    this.#empty.hidden = true;
    while (this.#list.children.length > MOST_ROWS) {
      this.#shown.delete(this.#list.lastElementChild.dataset.event);
      this.#list.lastElementChild.remove();
    }
  }
}

function row(event) {
  const time = new Date(event.receivedTime);
  const place = event.channel > 0 ? `${event.device} · ${event.channel}` : event.device;
  return make('li', {
    class: 'event', 'data-role': 'event', 'data-event': event.id, 'data-device': event.device,
    'data-type': event.type, 'data-phase': event.phase,
  },
  make('time', { datetime: event.receivedTime, title: full.format(time) }, clock.format(time)),
  make('span', { class: 'event-what' }, title(event)),
  make('span', { class: 'event-phase' }, phase(event)),
  make('span', { class: 'event-where' }, place),
  detail(event));
}

function title(event) {
  if (event.type === 'vendor' && event.vendorCode) {
    return event.vendorCode;
  }
  if (event.type === 'device-state') {
    return 'State';
  }
  const words = event.type.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function phase(event) {
  if (event.type === 'device-state') {
    return String(event.data?.state ?? '').toLowerCase().replaceAll('_', ' ');
  }
  return event.type === 'gap' ? 'events lost' : PHASES[event.phase] ?? event.phase.toLowerCase();
}

function detail(event) {
  const text = event.type === 'device-state' ? event.data?.detail : event.type === 'gap' ? event.data?.reason : '';
  return text ? make('span', { class: 'event-detail' }, String(text)) : null;
}
