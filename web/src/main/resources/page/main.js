import { AddDialog } from './add.js';
import { get } from './api.js';
import { DiscoveryDialog } from './discovery.js';
import { role, setText } from './dom.js';
import { EventList } from './events.js';
import { LargeView } from './large.js';
import { LiveSocket } from './live.js';
import { Pictures } from './pictures.js';
import { EventStream } from './stream.js';
import { isUsable, Tile } from './tile.js';
import { toast } from './toast.js';

const STREAMS_AGAIN_MILLIS = 5000;

const grid = role('cameras');
const connection = role('connection');
const events = new EventList();
const pictures = new Pictures();
const tiles = new Map();
const socket = new LiveSocket();
const large = new LargeView(pictures, socket);

function show(devices) {
  const wanted = devices.flatMap(device => device.channels.length
    ? device.channels.map(channel => [`${device.id}/${channel.number}`, device, channel])
    : [[`${device.id}/0`, device, undefined]]);
  const keys = new Set(wanted.map(([key]) => key));
  for (const [key, tile] of tiles) {
    if (!keys.has(key)) {
      pictures.remove(tile.frame.element);
      large.gone(tile);
      tile.dispose();
      tile.element.remove();
      tiles.delete(key);
    }
  }
  wanted.forEach(([key, device, channel], index) => {
    let tile = tiles.get(key);
    if (tile) {
      tile.update(device, channel);
    } else {
      tile = new Tile(device, channel, socket, chosen => large.open(chosen));
      tiles.set(key, tile);
      pictures.add(tile.frame.element, tile.picture);
    }
    // Moving an element that is in its place already would end its live picture.
    if (grid.children[index] !== tile.element) {
      grid.insertBefore(tile.element, grid.children[index] ?? null);
    }
  });
  large.update();
  role('cameras-empty').hidden = devices.length > 0;
  const online = devices.filter(device => isUsable(device.state)).length;
  setText(role('counts'), devices.length === 0 ? 'No cameras' : `${online} of ${devices.length} online`);
}

let pending = null;
let again = false;

/** Reads the devices anew; calls during a call lead to one more. */
async function refresh() {
  if (pending) {
    again = true;
    return pending;
  }
  pending = get('/devices').then(({ devices }) => {
    show(devices);
    askAgainForStreams(devices);
  }, failure => toast(failure.message));
  await pending;
  pending = null;
  if (again) {
    again = false;
    refreshSoon();
  }
}

let soon = 0;

function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 150);
}

let asked = 0;

/** A driver that was busy had not told its streams in time. */
function askAgainForStreams(devices) {
  const missing = devices.some(device => isUsable(device.state) && device.channels.some(channel => !channel.profiles));
  clearTimeout(asked);
  asked = missing ? setTimeout(refresh, STREAMS_AGAIN_MILLIS) : 0;
}

async function recentEvents() {
  const recent = await get('/events?count=60').catch(() => ({ events: [] }));
  recent.events.forEach(event => events.add(event));
  return recent.events.at(-1)?.id ?? '';
}

function connected(state, text) {
  connection.dataset.state = state;
  setText(connection, text);
}

let lost = false;
const stream = new EventStream({
  event: event => events.add(event),
  state: event => {
    events.add(event);
    refreshSoon();
  },
  reset: () => {
    events.clear();
    recentEvents();
    refreshSoon();
  },
  open: () => {
    connected('live', 'Live');
    if (lost) {
      lost = false;
      socket.restart();
      pictures.restart();
      refreshSoon();
    }
  },
  lost: () => {
    if (!lost) {
      lost = true;
      // A browser shows the last frame of a stream that has ended: ask again, so that no frozen picture passes for a live one.
      pictures.restart();
    }
    connected('lost', 'Reconnecting');
  },
});

const add = new AddDialog();
new DiscoveryDialog(values => add.open(values));
document.addEventListener('devices-changed', refreshSoon);
setInterval(() => tiles.forEach(tile => tile.tick()), 1000);
get('/session').then(session => setText(role('user'), session.user), () => {});
const [, last] = await Promise.all([refresh(), recentEvents()]);
pictures.start();
stream.start(last);
