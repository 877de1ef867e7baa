import { make, setText } from './dom.js';
import { Picture } from './picture.js';

const MARKS = { video: 'Live', live: 'Live', still: 'Still' };
// Said where it is not what there could be.
const LESS = { live: ' · MJPEG' };

/** The place of a picture in the page: what shows it, and what is said while there is none. */
export class Frame {
  #stateText = '';

  constructor(label, socket, large = false) {
    const image = make('img', { 'data-role': 'picture', alt: `Picture of ${label}`, draggable: 'false' });
    const video = make('video', { 'data-role': 'video', 'aria-label': `Video of ${label}`, playsinline: true, disablepictureinpicture: true, tabindex: '-1' });
    // The attribute alone does not do it for an element made by a script.
    video.muted = true;
    this.note = make('p', { class: 'picture-note', 'data-role': 'picture-note' });
    this.mark = make('span', { class: 'mark', 'data-role': 'picture-mode' });
    this.element = make('div', { class: 'picture', 'data-role': 'view' }, image, video, this.note, this.mark);
    this.picture = new Picture({ image, video, socket, large, onChange: () => this.#show() });
    this.#show();
  }

  /** What there is to show, and what is said of the state of a device that shows nothing. */
  update(device, channel, usable, stateText) {
    this.#stateText = stateText;
    this.picture.offer(device, channel, usable);
    this.#show();
  }

  #show() {
    const { mode, shown, usable, offered, player, reason, image } = this.picture;
    const stalled = mode === 'video' && player.state === 'stalled';
    this.element.dataset.picture = !shown ? 'none' : stalled ? 'stalled' : mode;
    this.element.dataset.shows = mode === 'video' ? 'video' : 'image';
    setText(this.mark, !shown ? '' : stalled ? 'No new picture' : (MARKS[mode] ?? 'Still') + (reason ? LESS[mode] ?? '' : ''));
    this.mark.title = reason;
    this.mark.hidden = !shown;
    image.hidden = !shown && mode === 'off';
    setText(this.note, !usable ? this.#stateText : !offered ? 'No picture on offer'
      : mode !== 'off' ? 'Loading' : reason || 'Waiting for the picture');
    this.note.hidden = shown;
  }
}
