import { get } from './api.js';
import { make, rowsOf, setText } from './dom.js';

const REFRESH_MILLIS = 2000;
const STATES = { OPENING: 'Opening', FLOWING: 'Flowing', WAITING: 'Waiting', LINGERING: 'Nobody reads it' };
const WAYS = { video: 'Video', live: 'MJPEG', still: 'Still pictures', off: 'Nothing' };

/** Asks for the streams every other second while somebody looks at their figures. */
const poll = {
  shown: new Set(),
  timer: 0,
  asking: false,
  add(figures) {
    this.shown.add(figures);
    if (!this.timer) {
      this.timer = setInterval(() => this.ask(), REFRESH_MILLIS);
    }
    this.ask();
  },
  remove(figures) {
    this.shown.delete(figures);
    if (this.shown.size === 0) {
      clearInterval(this.timer);
      this.timer = 0;
    }
  },
  async ask() {
    if (document.hidden || this.asking) {
      return;
    }
    this.asking = true;
    const { streams } = await get('/streams').catch(() => ({ streams: null }));
    this.asking = false;
    this.shown.forEach(figures => figures.update(streams));
  },
};

/** How the streams of one channel do, at the camera and in this browser. */
export class Figures {
  #picture;
  #device = null;
  #channel = null;

  constructor(picture) {
    this.#picture = picture;
    this.list = make('dl', { class: 'facts' });
    this.note = make('p', { class: 'hint' });
    this.element = make('section', { class: 'figures', 'data-role': 'figures', 'aria-label': 'Streams' }, this.list, this.note);
  }

  of(device, channel) {
    this.#device = device;
    this.#channel = channel;
  }

  /** Shows them from now on, or no longer. */
  show(shown) {
    if (shown) {
      poll.add(this);
    } else {
      poll.remove(this);
    }
  }

  /** What the server told of all its streams; null when it did not answer. */
  update(streams) {
    const own = (streams ?? []).filter(stream => stream.device === this.#device?.id && stream.channel === this.#channel?.number);
    const rows = own.flatMap(stream => [...rowsOf(this.#ofStream(stream, own.length > 1))]);
    this.list.replaceChildren(...rows, ...rowsOf(this.#ofBrowser()));
    setText(this.note, streams === null ? 'The figures of the server could not be read. They come back by themselves.'
      : own.length === 0 ? 'No stream of this camera is open.' : '');
    this.note.hidden = this.note.textContent === '';
  }

  #ofStream(stream, several) {
    const profile = (this.#channel.profiles ?? []).find(offered => offered.token === stream.profile);
    const named = ['', '*'].includes(stream.profile) ? (several ? 'Best' : '') : profile?.title || stream.profile;
    const size = profile?.width > 0 ? `${profile.width} × ${profile.height}` : '';
    const dropped = stream.readers.reduce((sum, reader) => sum + reader.dropped, 0);
    return {
      Stream: [named, STATES[stream.state] ?? stream.state].filter(Boolean).join(', '),
      Reason: stream.detail,
      Coding: [stream.codec.replace(/^H26/, 'H.26'), size].filter(Boolean).join(', '),
      Rate: [number(stream.framesPerSecond, 1, 'fps'), bits(stream.bitsPerSecond)].filter(Boolean).join(', '),
      'Key frame': stream.codec !== 'JPEG' && stream.groupFrames > 0 ? `every ${stream.groupFrames} frames` : '',
      'First picture': stream.firstFrameMillis === undefined ? '' : `after ${number(stream.firstFrameMillis / 1000, 2, 's')}`,
      Lost: count(stream.lost, 'packet'),
      'Opened again': stream.reconnects === 0 ? '' : count(stream.reconnects, 'time') + (stream.stalls > 0 ? `, ${stream.stalls} as no frame came` : ''),
      Readers: stream.readers.length + (dropped > 0 ? `, ${count(dropped, 'frame')} left out for the slow` : ''),
    };
  }

  #ofBrowser() {
    const { mode, player, profile, reason } = this.#picture;
    if (mode !== 'video') {
      return { 'This browser': [WAYS[mode], reason].filter(Boolean).join('. ') };
    }
    const { mime, width, height, shown, dropped, behind } = player.figures();
    return {
      'This browser': [`Video, ${profile?.title || profile?.token}`, width > 0 ? `${width} × ${height}` : '', /codecs="(.*)"/.exec(mime)?.[1]].filter(Boolean).join(', '),
      Frames: `${shown} shown, ${dropped} dropped`,
      Delay: `${number(behind, 1, 's')} behind the newest`,
    };
  }
}

const number = (value, digits, unit) => (Number.isFinite(value) ? `${value.toFixed(digits)} ${unit}` : '');

const count = (value, noun) => `${value} ${noun}${value === 1 ? '' : 's'}`;

function bits(value) {
  return !Number.isFinite(value) ? '' : value >= 1e6 ? number(value / 1e6, 1, 'Mbit/s') : number(value / 1e3, 0, 'kbit/s');
}
