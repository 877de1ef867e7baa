/**
 * Short digest calls, one after the other and 16 at a time, in calls per CPU second: the product's transport beside plain HttpClient 5
 * and a raw socket. Camera and peers are processes of their own, each peer with a connection pool of its own.
 */
package org.lensbridge.benchmarks.conversation;
