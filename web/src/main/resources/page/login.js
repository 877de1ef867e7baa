// The login page works without this: here are the way back and the message after a failure.
const query = new URLSearchParams(location.search);
const form = document.querySelector('[data-role="login-form"]');
const next = query.get('next') ?? '/';
form.elements.namedItem('next').value = next;
document.querySelector('[data-role="login-error"]').hidden = !query.has('failed');

// A link from another site arrives without the cookie, which a request of our own brings.
if (document.referrer && new URL(document.referrer).origin !== location.origin && !query.has('failed')) {
  const session = await fetch('/api/v1/session').catch(() => null);
  if (session?.ok) {
    location.replace(/^\/(?![/\\])/.test(next) ? next : '/');
  }
}
