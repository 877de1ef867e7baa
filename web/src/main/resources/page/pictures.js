// A browser opens six connections to one origin: five MJPEG streams at most, or four and two for still pictures. Video has a web socket.
const CONNECTIONS = 6;
const STEP_MILLIS = 250;

/** Opens the pictures that can be seen, and deals the browser's connections out to those that need one. */
export class Pictures {
  #pictures = new Map();
  #front = null;
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

  /** This one covers all others, which are let go; null when none does any more. */
  front(element) {
    this.#front = element;
    this.step();
  }

  restart() {
    this.#pictures.forEach(picture => picture.restart());
  }

  step() {
    // The clock on the wall may be set; this one only goes on.
    const now = performance.now();
    const [all, covered] = this.#split();
    covered.forEach(picture => picture.stop());
    all.forEach(picture => picture.giveUp(now));
    const videos = new Set(all.filter(picture => picture.wantsVideo(now)));
    const wanting = all.filter(picture => !videos.has(picture) && picture.wantsLive(now));
    const others = all.filter(picture => picture.visible && picture.usable && !videos.has(picture) && !wanting.includes(picture)).length;
    const places = wanting.length + others > CONNECTIONS - 1 ? CONNECTIONS - 2 : CONNECTIONS - 1;
    const live = new Set(wanting.slice(0, places));
    for (const picture of all) {
      if (!live.has(picture) && !videos.has(picture) && (picture.mode === 'live' || picture.mode === 'video' || !picture.usable || !picture.visible)) {
        picture.stop();
      }
    }
    videos.forEach(picture => {
      if (picture.mode !== 'video') {
        picture.stop();
        picture.video();
      }
    });
    live.forEach(picture => {
      if (picture.mode !== 'live') {
        picture.stop();
        picture.live();
      }
    });
    const free = CONNECTIONS - live.size - all.filter(picture => picture.loading).length;
    all.filter(picture => !live.has(picture) && !videos.has(picture) && picture.wantsStill(now))
      .sort((one, other) => one.stillDue - other.stillDue)
      .slice(0, Math.max(0, free))
      .forEach(picture => picture.still(now));
  }

  /** Those that may be shown, top to bottom as they stand in the page, and the others. */
  #split() {
    const entries = [...this.#pictures.entries()]
      .sort(([one], [other]) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    const free = ([element]) => !document.hidden && (this.#front === null || element === this.#front);
    const pictures = chosen => chosen.map(([, picture]) => picture);
    return [pictures(entries.filter(free)), pictures(entries.filter(entry => !free(entry)))];
  }
}
