/**
 * The secret store: logins under names in one file, encrypted with AES-256-GCM under a key that lies in a file of mode
 * 0600 or is given from outside. Thread-safe; who is told about changes is told on the thread that made them.
 */
package org.lensbridge.runtime.internal.secret;
