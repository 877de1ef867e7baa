// A browser opens six connections to one origin: five live pictures at most, or four and two for still pictures.
const CONNECTIONS = 6;
const STILL_MILLIS = 1000;
const STILL_TIMEOUT = 8000;
const LONGEST_WAIT = 30000;
const STEP_MILLIS = 250;

/** The picture of one tile: live while it has a place, still pictures otherwise, nothing while nobody sees it. */
export class Picture {
  mjpeg = '';
  snapshot = '';
  usable = false;
  visible = false;
  mode = 'off';
  #failures = 0;
  #retryAt = 0;
  #stillAt = 0;
  #loadingSince = 0;
  #shown = false;

  constructor(image, onChange) {
    this.image = image;
    this.onChange = onChange;
    image.addEventListener('load', () => this.#loaded());
    image.addEventListener('error', () => this.#failed());
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

  wantsLive(now) {
    return this.usable && this.visible && this.mjpeg && now >= this.#retryAt;
  }

  wantsStill(now) {
    return this.usable && this.visible && this.snapshot && !this.loading && now >= Math.max(this.#stillAt, this.mjpeg ? 0 : this.#retryAt);
  }

  /** Starts the live picture anew at the next step, such as after the server was away. */
  restart() {
    this.#retryAt = 0;
    this.#failures = 0;
    if (this.mode === 'live') {
      this.stop();
    }
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
      this.#retryAt = Date.now() + wait;
    } else {
      this.#stillAt = Date.now() + wait;
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

/** Deals the browser's connections out to the pictures that can be seen. */
export class Pictures {
  #pictures = new Map();
  #seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const picture = this.#pictures.get(entry.target);
      if (picture) {
        picture.visible = entry.isIntersecting;
      }
    }
    this.step();
  }, { rootMargin: '80px' });

  start() {
    document.addEventListener('visibilitychange', () => this.step());
    setInterval(() => this.step(), STEP_MILLIS);
  }

  add(element, picture) {
    this.#pictures.set(element, picture);
    this.#seen.observe(element);
  }

  remove(element) {
    this.#pictures.get(element)?.stop();
    this.#pictures.delete(element);
    this.#seen.unobserve(element);
  }

  restart() {
    this.#pictures.forEach(picture => picture.restart());
  }

  step() {
    const now = Date.now();
    const all = this.#inOrder();
    if (document.hidden) {
      all.forEach(picture => picture.stop());
      return;
    }
    all.forEach(picture => picture.giveUp(now));
    const wanting = all.filter(picture => picture.wantsLive(now));
    const others = all.filter(picture => picture.visible && picture.usable && !wanting.includes(picture)).length;
    const places = wanting.length + others > CONNECTIONS - 1 ? CONNECTIONS - 2 : CONNECTIONS - 1;
    const live = new Set(wanting.slice(0, places));
    for (const picture of all) {
      if (!live.has(picture) && (picture.mode === 'live' || !picture.usable || !picture.visible)) {
        picture.stop();
      }
    }
    live.forEach(picture => {
      if (picture.mode !== 'live') {
        picture.stop();
        picture.live();
      }
    });
    const free = CONNECTIONS - live.size - all.filter(picture => picture.loading).length;
    all.filter(picture => !live.has(picture) && picture.wantsStill(now))
      .sort((one, other) => one.stillDue - other.stillDue)
      .slice(0, Math.max(0, free))
      .forEach(picture => picture.still(now));
  }

  /** Top to bottom, as the tiles stand in the page. */
  #inOrder() {
    return [...this.#pictures.entries()]
      .sort(([one], [other]) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
      .map(([, picture]) => picture);
  }
}

/** The same URL never answers twice: neither cache nor the browser's list of images may. */
function fresh(url) {
  return `${url}${url.includes('?') ? '&' : '?'}t=${Date.now()}`;
}
