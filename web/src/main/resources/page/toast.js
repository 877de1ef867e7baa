import { make, role } from './dom.js';

const MOST = 4;
const SHOWN_MILLIS = 9000;

/** Shows a finished sentence for a while; the same sentence is shown once. */
export function toast(sentence, kind = 'error') {
  const box = role('toasts');
  const same = [...box.children].find(other => other.dataset.sentence === sentence);
  same?.remove();
  const close = make('button', { type: 'button', class: 'toast-close', 'aria-label': 'Dismiss', onclick: () => item.remove() }, '×');
  const item = make('div', { class: `toast ${kind}`, 'data-role': 'toast', 'data-kind': kind, 'data-sentence': sentence },
    make('span', {}, sentence), close);
  box.append(item);
  while (box.children.length > MOST) {
    box.firstElementChild.remove();
  }
  setTimeout(() => item.remove(), SHOWN_MILLIS);
}
