import { get, post } from './api.js';
import { make, role, roles } from './dom.js';

const SECONDS = 15;

/** Searching for cameras, and the inbox of what was found. */
export class DiscoveryDialog {
  #dialog = role('discovery-dialog');
  #form = role('discovery-form');
  #status = role('discovery-status');
  #list = role('discovery-list');
  #search = role('discovery-search');
  #add;

  /** `add` gets the values for the form that adds a camera. */
  constructor(add) {
    this.#add = add;
    roles('discover').forEach(button => button.addEventListener('click', () => this.open()));
    role('discovery-close').addEventListener('click', () => this.#dialog.close());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#run();
    });
  }

  async open() {
    this.#dialog.showModal();
    await this.#inbox();
  }

  async #inbox() {
    try {
      const { found } = await get('/discovery');
      this.#show(found);
      this.#status.textContent = found.length ? '' : 'Nothing was found so far. Start a search.';
    } catch (failure) {
      this.#status.textContent = failure.message;
    }
  }

  async #run() {
    const ranges = new FormData(this.#form).get('ranges').split(/[\s,;]+/).filter(Boolean);
    this.#search.disabled = true;
    this.#status.textContent = `Searching for up to ${SECONDS} seconds.`;
    try {
      const { found } = await post('/discovery', { ranges, seconds: SECONDS });
      await this.#inbox();
      this.#status.textContent = found.length === 0 ? 'The search found nothing. Check the addresses and that this computer reaches them.'
        : found.length === 1 ? 'The search found one device.' : `The search found ${found.length} devices.`;
    } catch (failure) {
      this.#status.textContent = failure.message;
    } finally {
      this.#search.disabled = false;
    }
  }

  #show(found) {
    this.#list.replaceChildren(...found.map(device => this.#row(device)));
  }

  #row(device) {
    const name = device.facts.model || device.facts['http.title'] || device.facts['http.server'] || 'Unknown device';
    const action = device.configuredAs
      ? make('span', { class: 'hint' }, `Configured as ${device.configuredAs}`)
      : make('button', { type: 'button', class: 'button', 'data-role': 'discovery-add', 'aria-label': `Add ${device.address}`,
        onclick: () => this.#take(device) }, 'Add');
    return make('li', { 'data-role': 'found', 'data-address': device.address },
      make('div', {}, make('strong', {}, name), make('span', { class: 'hint' }, [device.address, device.driver].filter(Boolean).join(' · '))), action);
  }

  #take(device) {
    this.#dialog.close();
    this.#add({ id: device.suggestedName, address: device.address, driver: device.driver });
  }
}
