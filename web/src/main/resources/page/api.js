const BASE = '/api/v1';
const LOST = 'Lensbridge does not answer. Check the connection; the page goes on by itself when it is back.';

/** A failed call: `message` is a sentence for the user. */
export class ApiError extends Error {
  constructor(status, kind, message) {
    super(message);
    this.status = status;
    this.kind = kind;
  }
}

async function call(method, path, body, options = {}) {
  const headers = { 'X-Lensbridge': '1' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(BASE + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), ...options });
  } catch {
    throw new ApiError(0, 'UNREACHABLE', LOST);
  }
  if (response.status === 401) {
    location.href = '/login.html';
    throw new ApiError(401, 'UNAUTHENTICATED', 'Your login has ended. Log in again.');
  }
  const text = await response.text().catch(() => '');
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    throw new ApiError(response.status, 'PROTOCOL', LOST);
  }
  if (!response.ok) {
    throw new ApiError(response.status, answer.error?.kind ?? '', answer.error?.message ?? `Lensbridge answered ${response.status}.`);
  }
  return answer;
}

export const get = path => call('GET', path);
export const post = (path, body, options) => call('POST', path, body, options);
export const remove = path => call('DELETE', path);

/** The path of a device, or of one of its channels. */
export const devicePath = (id, channel) =>
  `/devices/${encodeURIComponent(id)}` + (channel === undefined ? '' : `/channels/${channel}`);
