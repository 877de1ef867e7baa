/** What devices, the stream hub and the event bus share: back-off, threads, and the subscriptions that belong to one bundle. */
package org.lensbridge.runtime.internal.flow;
