/**
 * What the REST API offers: one class per noun, each with its rows ({@code routes()}), and the JSON forms of the API's values.
 * {@link org.lensbridge.web.internal.resource.RestServlet} joins them. Calls to cameras run on the runtime's lanes; a stop, which
 * must overtake them, runs on {@link org.lensbridge.web.internal.resource.UrgentCalls}. All types are thread-safe.
 */
package org.lensbridge.web.internal.resource;
