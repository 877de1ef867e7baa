/** What the stream hub and the event bus share: their threads, and the subscriptions that belong to one bundle. */
package org.lensbridge.runtime.internal.flow;
