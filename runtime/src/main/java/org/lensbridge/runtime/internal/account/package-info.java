/**
 * Who may use the dashboard, the REST API, the media server and the web console: accounts with PBKDF2 hashes in
 * {@code data/accounts}, what Digest logins are checked with encrypted in {@code data/digests}, tokens in memory. Thread-safe.
 *
 * <p>At the first start the account {@code admin} gets a random password; until the framework stops, a service of type
 * {@link java.util.function.Supplier} with the property {@code lensbridge.initial.password=true} tells it, so that a launcher can show it.
 */
package org.lensbridge.runtime.internal.account;
