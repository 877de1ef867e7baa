/**
 * The engine of the REST API under {@code /api/v1}. A {@link org.lensbridge.web.internal.rest.Route} is a row: method, path, what it
 * takes, what it answers, and the action. {@link org.lensbridge.web.internal.rest.RouteTable} finds the row of a request,
 * {@link org.lensbridge.web.internal.rest.Input} checks what came against the row, and
 * {@link org.lensbridge.web.internal.rest.OpenApi} describes all rows. {@link org.lensbridge.web.internal.rest.ApiServlet} runs actions:
 * one that waits for a camera answers later and holds no thread of the server meanwhile.
 */
package org.lensbridge.web.internal.rest;
