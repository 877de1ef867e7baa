const STEP_MILLIS = 250;
// Behind the live edge: seconds where it plays faster, and where it jumps.
const BEHIND = 1;
const FAR_BEHIND = 2.5;
const EDGE = 0.3;
const JUMP_MILLIS = 2000;
// Of what has been played: seconds that are thrown away, and that stay.
const TRIM = 10;
const KEEP = 4;
const STALLED_MILLIS = 6000;
// With new pictures that are not shown.
const STUCK_MILLIS = 5000;
const MOST_WAITING_BYTES = 16 << 20;

// What the media server says of streams that it makes no such video of.
const UNSUITABLE = [404, 409];

const SEGMENT = { INITIAL: 0, KEY: 1 };

/** Whether this browser plays such video. */
export const plays = mime => 'MediaSource' in window && MediaSource.isTypeSupported(mime);

/**
 * Plays a live stream in a video element and stays at its live edge. `state` is `off`, `waiting` for the first picture, `playing`, or `stalled`
 * while no new picture comes. `onChange()` is called when it changes, `onFailure(sentence, lasting)` when it gave up.
 */
export class Player {
  state = 'off';
  mime = '';
  /** Seconds that the picture is behind the newest that has arrived. */
  behind = 0;
  #socket = null;
  #number = 0;
  #media = null;
  #source = null;
  #queue = [];
  #waitingBytes = 0;
  #awaitsKey = true;
  #timer = 0;
  #position = 0;
  #startedAt = 0;
  #movedAt = 0;
  #unshownSince = 0;
  #jumpedAt = 0;

  constructor(video, { onChange, onFailure }) {
    this.video = video;
    this.onChange = onChange;
    this.onFailure = onFailure;
    video.addEventListener('loadeddata', () => this.#media && this.#set('playing'));
    video.addEventListener('error', () => this.#media && this.#fail(`The browser could not play the stream: ${video.error?.message || 'broken video'}.`));
  }

  open(socket, stream) {
    this.close();
    this.#socket = socket;
    this.#movedAt = performance.now();
    this.#timer = setInterval(() => this.#follow(), STEP_MILLIS);
    this.#set('waiting');
    this.#number = socket.open(stream, this);
  }

  close() {
    clearInterval(this.#timer);
    this.#socket?.close(this.#number);
    this.#socket = null;
    this.#detach();
    this.#set('off');
  }

  /** What the browser counts. */
  figures() {
    const quality = this.video.getVideoPlaybackQuality();
    return {
      mime: this.mime, width: this.video.videoWidth, height: this.video.videoHeight,
      shown: quality.totalVideoFrames - quality.droppedVideoFrames, dropped: quality.droppedVideoFrames, behind: this.behind,
    };
  }

  // As a reader of the socket

  init(mime) {
    if (!plays(mime)) {
      this.#fail(`This browser does not play ${named(mime)}.`, true);
      return;
    }
    // What comes now may be of another size and count its time anew: old and new do not mix.
    this.#reset();
    this.#attach(mime);
  }

  segment(kind, bytes) {
    if (!this.#media) {
      return;
    }
    if (kind !== SEGMENT.INITIAL) {
      if (this.#awaitsKey && kind !== SEGMENT.KEY) {
        return;
      }
      this.#awaitsKey = false;
      this.#unshownSince ||= performance.now();
    }
    if (this.#waitingBytes > MOST_WAITING_BYTES) {
      this.#fail('The browser is too slow for this stream.');
      return;
    }
    this.#queue.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#append();
  }

  end(status, sentence) {
    this.#fail(sentence || 'The stream has ended.', UNSUITABLE.includes(status));
  }

  lost() {
    this.#reset();
  }

  #reset() {
    this.#detach();
    this.#movedAt = performance.now();
    this.#set('waiting');
  }

  #attach(mime) {
    this.mime = mime;
    const media = new MediaSource();
    this.#media = media;
    const url = URL.createObjectURL(media);
    media.addEventListener('sourceopen', () => {
      URL.revokeObjectURL(url);
      if (media !== this.#media) {
        return;
      }
      this.#guarded(() => {
        const source = media.addSourceBuffer(mime);
        source.addEventListener('updateend', () => {
          this.#append();
          if (this.#startedAt === 0) {
            this.#follow();
          }
        });
        this.#source = source;
        this.#append();
      });
    }, { once: true });
    this.video.src = url;
  }

  #detach() {
    this.#media = null;
    this.#source = null;
    this.#queue = [];
    this.#waitingBytes = 0;
    this.#awaitsKey = true;
    this.#position = 0;
    this.#startedAt = 0;
    this.#unshownSince = 0;
    this.#jumpedAt = 0;
    this.behind = 0;
    if (this.video.hasAttribute('src')) {
      this.video.removeAttribute('src');
      this.video.load();
    }
  }

  /** Hands over what waits. */
  #append() {
    if (this.#source && !this.#source.updating && this.#media.readyState === 'open' && this.#queue.length > 0) {
      const parts = this.#queue;
      this.#queue = [];
      this.#waitingBytes = 0;
      this.#guarded(() => this.#source.appendBuffer(parts.length === 1 ? parts[0] : joined(parts)));
    }
  }

  /** Called some times a second. */
  #follow() {
    const now = performance.now();
    const ranges = this.video.buffered;
    if (ranges.length > 0) {
      this.#catchUp(ranges.start(ranges.length - 1), ranges.end(ranges.length - 1), now);
      this.#trim();
    }
    if (this.video.currentTime !== this.#position) {
      this.#position = this.video.currentTime;
      this.#movedAt = now;
      this.#unshownSince = 0;
    }
    if (this.state === 'playing' && now - this.#movedAt > STALLED_MILLIS) {
      this.#set('stalled');
    } else if (this.state === 'stalled' && this.#movedAt === now) {
      this.#set('playing');
    }
    if (this.#unshownSince > 0 && now - this.#unshownSince > STUCK_MILLIS) {
      this.#fail('The picture stood still although new ones came.');
    }
  }

  #catchUp(start, end, now) {
    const { video } = this;
    this.behind = Math.max(0, end - video.currentTime);
    const first = this.#startedAt === 0;
    if (first) {
      this.#startedAt = now;
    }
    // The group of pictures that it began within arrives at once.
    const arriving = this.#jumpedAt === 0 && now - this.#startedAt < JUMP_MILLIS;
    const settled = this.#jumpedAt === 0 || now - this.#jumpedAt > JUMP_MILLIS;
    const far = this.behind > (arriving ? BEHIND : FAR_BEHIND) && settled;
    // Before a gap that frames were left out at, what lies before it is played first.
    const atGap = video.currentTime < start && !this.#hasMore();
    if (first || far || atGap) {
      video.currentTime = Math.max(start, end - EDGE);
      video.playbackRate = 1;
      // A jump alone shows nothing yet.
      this.#position = video.currentTime;
      this.#jumpedAt = first ? 0 : now;
    } else if (this.behind > BEHIND) {
      video.playbackRate = 1.2;
    } else if (this.behind < BEHIND / 2) {
      video.playbackRate = 1;
    }
    if (video.paused) {
      video.play().catch(() => null);
    }
  }

  #hasMore() {
    const { buffered, currentTime } = this.video;
    for (let i = 0; i < buffered.length; i++) {
      if (currentTime >= buffered.start(i) && currentTime < buffered.end(i) - 0.1) {
        return true;
      }
    }
    return false;
  }

  #trim() {
    const { buffered, currentTime } = this.video;
    if (this.#source && !this.#source.updating && this.#media.readyState === 'open' && currentTime - buffered.start(0) > TRIM) {
      this.#guarded(() => this.#source.remove(0, currentTime - KEEP));
    }
  }

  #guarded(work) {
    try {
      work();
    } catch (failure) {
      this.#fail(`The browser could not play the stream: ${failure.message}`);
    }
  }

  #fail(sentence, lasting = false) {
    this.close();
    this.onFailure(sentence, lasting);
  }

  #set(state) {
    if (this.state !== state) {
      this.state = state;
      this.onChange();
    }
  }
}

function named(mime) {
  return /hvc1|hev1/.test(mime) ? 'H.265' : /avc/.test(mime) ? `this kind of H.264 (${mime})` : mime;
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
