package org.lensbridge.transport.internal.http;

import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.reuse.ReuseDesk;

/** What the devices share that are open at one address with the same login. Thread-safe. */
record Conversation(Login login, ReuseDesk reuse) {}
