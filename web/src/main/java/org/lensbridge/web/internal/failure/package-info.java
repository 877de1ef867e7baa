/**
 * How requests fail: as {@code {"error": {"kind", "message", "device"}}} with the status code that fits the kind. Code that answers
 * requests throws {@link org.lensbridge.web.internal.failure.Refusal}, or lets the exceptions of the API through;
 * {@link org.lensbridge.web.internal.failure.Failure#from} makes the answer. Immutable types.
 */
package org.lensbridge.web.internal.failure;
