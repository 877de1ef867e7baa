package org.lensbridge.simulator.dahua;

/** The errors of table 3-2. The ordinal is the number on the wire. */
enum DahuaError {
    INVALID_AUTHORITY("Invalid Authority!"),
    REQUEST_PARSES_ERROR("Request parses error!"),
    INVALID_REQUEST("Invalid Request!"),
    METHOD_NOT_FOUND("Method not found!"),
    INVALID_PARAM("Request invalid param!"),
    SERVER_INTERNAL_ERROR("Server internal error!"),
    REQUEST_TIMEOUT("Request Timeout!"),
    CLIENT_KEEPALIVE_FAILED("Client keepalive failed!");

    private final String detail;

    DahuaError(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
