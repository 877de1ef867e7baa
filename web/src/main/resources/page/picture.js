import { playable, sufficient, unplayable } from './profiles.js';
import { Player } from './video.js';

const STILL_MILLIS = 1000;
const STILL_TIMEOUT = 8000;
const LONGEST_WAIT = 30000;
const LASTING_WAIT = 300000;
// After so long a while a failure is a new one.
const GOOD_MILLIS = 30000;

/**
 * One picture in the page, shown in the best way there is: `video` (H.264 or H.265), else `live` (MJPEG) while it has one of the browser's few
 * connections, else `still` pictures; `off` while nobody sees it.
 */
export class Picture {
  usable = false;
  visible = false;
  mode = 'off';
  /** Why it is not shown in a better way, or not at all: a sentence. */
  reason = '';
  /** The stream that is shown, where it is one of those that are on offer. */
  profile = null;
  #large;
  #socket;
  #device = '';
  #channel = null;
  #streams = [];
  #refused = new Map();
  #videoFailures = 0;
  #videoAt = 0;
  #openedAt = 0;
  #failures = 0;
  #retryAt = 0;
  #stillAt = 0;
  #loadingSince = 0;
  #shown = false;
  #text = '';

  /** In these elements; a `large` one takes the best stream, another the smallest that suffices. */
  constructor({ image, video, socket, large = false, onChange }) {
    this.image = image;
    this.onChange = onChange;
    this.#socket = socket;
    this.#large = large;
    this.player = new Player(video, { onChange: () => this.#played(), onFailure: (sentence, lasting) => this.#videoFailed(sentence, lasting) });
    image.addEventListener('load', () => this.#loaded());
    image.addEventListener('error', () => this.#failed());
  }

  get mjpeg() {
    return this.#channel?.mjpeg ?? '';
  }

  get snapshot() {
    return this.#channel?.snapshot ?? '';
  }

  /** Whether there is anything to show. */
  get offered() {
    return this.#streams.length > 0 || this.mjpeg !== '' || this.snapshot !== '';
  }

  /** What a device's channel has, as the API tells it, and whether the device can be asked for it now. */
  offer(device, channel, usable) {
    if (usable && !this.usable) {
      this.#refused.clear();
      this.restart();
    }
    this.usable = usable;
    const text = JSON.stringify([device, channel?.number, channel?.mjpeg, channel?.snapshot, channel?.live, channel?.profiles]);
    if (text === this.#text) {
      return;
    }
    this.#text = text;
    this.stop();
    this.#device = device;
    this.#channel = channel ?? null;
    this.#streams = playable(channel);
    this.#refused.clear();
    this.restart();
    const others = unplayable(channel);
    this.reason = this.#streams.length === 0 && others.length > 0 ? `This browser does not play ${others.join(' and ')}.` : '';
    this.#socket.url = channel?.live;
  }

  /** Whether a picture has been shown, perhaps some time ago. */
  get shown() {
    return this.#shown;
  }

  get loading() {
    return this.mode === 'still' && this.#loadingSince > 0;
  }

  /** When the next still picture is due: the longest overdue comes first. */
  get stillDue() {
    return this.#stillAt;
  }

  /** Whether it is to be shown as video, for which no connection is needed. */
  wantsVideo(now) {
    if (!this.usable || !this.visible) {
      return false;
    }
    return this.mode === 'video' ? this.player.state !== 'waiting' || this.#socket.works
      : this.#open().length > 0 && now >= this.#videoAt && this.#socket.ready;
  }

  /** Whether video will not come soon, so that something else is shown. */
  get #hopeless() {
    return this.#open().length === 0 || this.#videoFailures > 1 || !this.#socket.ready;
  }

  wantsLive(now) {
    return this.usable && this.visible && this.mjpeg && now >= this.#retryAt && this.#hopeless;
  }

  wantsStill(now) {
    return this.usable && this.visible && this.snapshot && !this.loading && this.#hopeless && now >= Math.max(this.#stillAt, this.mjpeg ? 0 : this.#retryAt);
  }

  /** Starts the live picture anew at the next step, such as after the server was away. */
  restart() {
    this.#retryAt = 0;
    this.#failures = 0;
    this.#videoAt = 0;
    this.#videoFailures = 0;
    if (this.mode === 'live') {
      this.stop();
    }
  }

  video() {
    const place = this.#large ? Infinity : this.image.parentElement.clientWidth * devicePixelRatio;
    this.profile = sufficient(this.#open(), place);
    this.#openedAt = performance.now();
    this.#set('video');
    this.player.open(this.#socket, `${this.#device} ${this.#channel.number} ${this.profile.token}`);
  }

  live() {
    if (this.mode !== 'live') {
      this.#set('live');
      this.image.src = fresh(this.mjpeg);
    }
  }

  still(now) {
    this.#set('still');
    this.#loadingSince = now;
    this.#stillAt = now + STILL_MILLIS;
    this.image.src = fresh(this.snapshot);
  }

  /** Lets go of the connection. The last still picture stays; a live one goes, as only its removal ends it. */
  stop() {
    if (this.mode === 'video') {
      this.player.close();
      this.profile = null;
      this.#shown = false;
    }
    if (this.mode === 'live' || this.loading) {
      this.image.removeAttribute('src');
      this.#shown = false;
    }
    this.#loadingSince = 0;
    this.#set('off');
  }

  /** Gives up a still picture that does not come. */
  giveUp(now) {
    if (this.loading && now - this.#loadingSince > STILL_TIMEOUT) {
      this.stop();
      this.#failed();
    }
  }

  /** The streams that may be tried now. */
  #open() {
    const now = performance.now();
    return this.#streams.filter(stream => !(this.#refused.get(stream.token) > now));
  }

  #played() {
    if (this.mode === 'video') {
      this.#shown = this.player.state === 'playing' || this.player.state === 'stalled';
      if (this.#shown) {
        this.reason = '';
      }
      this.onChange(this);
    }
  }

  #videoFailed(sentence, lasting) {
    const now = performance.now();
    if (now - this.#openedAt > GOOD_MILLIS) {
      this.#videoFailures = 0;
    }
    if (lasting) {
      this.#refused.set(this.profile.token, now + LASTING_WAIT);
    } else {
      this.#videoAt = now + Math.min(LONGEST_WAIT, STILL_MILLIS * 2 ** this.#videoFailures++) * (0.75 + Math.random() / 2);
    }
    this.profile = null;
    this.#shown = false;
    this.reason = sentence;
    this.#set('off');
  }

  #loaded() {
    this.#loadingSince = 0;
    this.#shown = true;
    if (this.mode === 'live') {
      this.#failures = 0;
    }
    this.onChange(this);
  }

  #failed() {
    if (!this.image.hasAttribute('src') && this.mode !== 'off') {
      return;
    }
    const wait = Math.min(LONGEST_WAIT, STILL_MILLIS * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
    if (this.mode === 'live') {
      this.#retryAt = performance.now() + wait;
    } else {
      this.#stillAt = performance.now() + wait;
    }
    this.#loadingSince = 0;
    this.#shown = false;
    this.image.removeAttribute('src');
    this.#set('off');
  }

  #set(mode) {
    if (this.mode !== mode) {
      this.mode = mode;
      this.onChange(this);
    }
  }
}

/** The same URL never answers twice: neither cache nor the browser's list of images may. */
function fresh(url) {
  return `${url}${url.includes('?') ? '&' : '?'}t=${Date.now()}`;
}
