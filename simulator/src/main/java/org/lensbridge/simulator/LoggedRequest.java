package org.lensbridge.simulator;

import java.time.Instant;

/**
 * One request that the camera answered, or began to. Immutable; holds no credentials. Bytes that are no request are
 * not among them.
 *
 * @param time when the reply was decided
 * @param connection number of the connection, counted from 1 in the order of acceptance
 * @param method the HTTP method
 * @param target path and query as sent
 * @param user the user that logged in, empty when nobody did
 * @param status status of the reply, of the proper one where a fault breaks it
 */
public record LoggedRequest(Instant time, long connection, String method, String target, String user, int status) {}
