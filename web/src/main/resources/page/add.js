import { get, post } from './api.js';
import { make, role, roles } from './dom.js';
import { toast } from './toast.js';

/** The form that adds a camera; `open(values)` fills it, for instance from what a search found. */
export class AddDialog {
  #dialog = role('add-dialog');
  #form = role('add-form');
  #error = role('add-error');
  #submit = role('add-submit');

  constructor() {
    roles('add').forEach(button => button.addEventListener('click', () => this.open()));
    role('add-cancel').addEventListener('click', () => this.#dialog.close());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    this.#dialog.addEventListener('close', () => this.#form.reset());
  }

  async open(values = {}) {
    this.#form.reset();
    this.#error.hidden = true;
    this.#dialog.showModal();
    await this.#listDrivers();
    for (const [name, value] of Object.entries(values)) {
      this.#form.elements.namedItem(name).value = value;
    }
    this.#form.elements.namedItem(values.id ? 'user' : 'id').focus();
  }

  async #listDrivers() {
    const { drivers } = await get('/drivers').catch(() => ({ drivers: [] }));
    role('add-driver').replaceChildren(make('option', { value: '' }, 'Find out'),
      ...drivers.filter(driver => driver.running).map(driver => make('option', { value: driver.name }, driver.vendor || driver.name)));
  }

  async #send() {
    const body = Object.fromEntries([...new FormData(this.#form)].filter(([, value]) => value !== ''));
    this.#error.hidden = true;
    this.#submit.disabled = true;
    try {
      const created = await post('/devices', body);
      this.#dialog.close();
      toast(`${created.id} was added and connects now.`, 'good');
      document.dispatchEvent(new CustomEvent('devices-changed'));
    } catch (failure) {
      this.#error.textContent = failure.message;
      this.#error.hidden = false;
    } finally {
      this.#submit.disabled = false;
    }
  }
}
