/** Makes an element: `make('p', {class: 'hint', 'data-role': 'x', onclick: f}, 'text', child)`. Text stays text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** The element of the page with this role. */
export const role = (name, within = document) => within.querySelector(`[data-role="${name}"]`);

/** All elements with this role. */
export const roles = (name, within = document) => within.querySelectorAll(`[data-role="${name}"]`);

/** Sets a text only when it differs, so that nothing is announced or selected anew. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** The rows of a list of descriptions, without those that are empty. */
export const rowsOf = values => Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined)
  .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, String(value))]);
