import { make, role, setText } from './dom.js';
import { Figures } from './figures.js';
import { Frame } from './frame.js';

/** One camera over the whole screen, or over the whole window where the browser allows no more. */
export class LargeView {
  #pictures;
  #socket;
  #tile = null;
  #frame = null;
  #figures = null;
  #pad = null;

  constructor(pictures, socket) {
    this.#pictures = pictures;
    this.#socket = socket;
    this.title = make('h2', {});
    this.details = make('button', { type: 'button', class: 'button', 'data-role': 'large-details', 'aria-expanded': 'false', onclick: () => this.#toggleFigures() }, 'Details');
    const close = make('button', { type: 'button', class: 'button', 'data-role': 'large-close', autofocus: true, onclick: () => this.dialog.close() }, 'Close');
    this.bar = make('div', { class: 'large-bar' }, this.title, this.details, close);
    // A dialog itself cannot fill the screen.
    this.stage = make('div', { class: 'stage' });
    this.dialog = make('dialog', { class: 'large', 'data-role': 'large' }, this.stage);
    this.dialog.addEventListener('close', () => this.#closed());
    document.addEventListener('fullscreenchange', () => {
      // Escape has left the full screen: it means this view.
      if (!document.fullscreenElement && this.dialog.open) {
        this.dialog.close();
      }
    });
    document.body.append(this.dialog);
  }

  open(tile) {
    this.#tile = tile;
    this.#frame = new Frame(tile.label, this.#socket, true);
    this.#figures = new Figures(this.#frame.picture);
    this.#figures.element.hidden = true;
    this.details.setAttribute('aria-expanded', 'false');
    this.#pad = tile.pad();
    this.dialog.setAttribute('aria-label', `${tile.label}, large`);
    this.stage.replaceChildren(this.#frame.element, this.bar, this.#figures.element, ...(this.#pad ? [this.#pad.element] : []));
    // Messages are seen above it only within it.
    this.stage.append(role('toasts'));
    this.update();
    this.dialog.showModal();
    this.#pictures.add(this.#frame.element, this.#frame.picture);
    this.#pictures.front(this.#frame.element);
    this.stage.requestFullscreen?.().catch(() => null);
  }

  /** The devices were read anew. */
  update() {
    if (this.#tile) {
      setText(this.title, this.#tile.title.textContent);
      this.#tile.showIn(this.#frame);
      this.#figures.of(this.#tile.device, this.#tile.channel);
    }
  }

  /** A tile is taken out of the page. */
  gone(tile) {
    if (tile === this.#tile) {
      this.dialog.close();
    }
  }

  #toggleFigures() {
    const { element } = this.#figures;
    element.hidden = !element.hidden;
    this.details.setAttribute('aria-expanded', String(!element.hidden));
    this.#figures.show(!element.hidden);
  }

  #closed() {
    this.#pad?.dispose();
    this.#figures.show(false);
    this.#pictures.remove(this.#frame.element);
    this.#pictures.front(null);
    if (document.fullscreenElement) {
      document.exitFullscreen().catch(() => null);
    }
    document.body.append(role('toasts'));
    this.stage.replaceChildren();
    this.#tile = null;
  }
}
