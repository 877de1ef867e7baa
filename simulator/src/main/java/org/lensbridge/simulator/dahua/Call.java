package org.lensbridge.simulator.dahua;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/** One request on its way to an answer. Confined to the event loop. */
final class Call {
    private final Exchange exchange;
    private final Request request;
    private final Dialect dialect;

    Call(Exchange exchange, Dialect dialect) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.dialect = dialect;
    }

    Exchange exchange() {
        return exchange;
    }

    Request request() {
        return request;
    }

    Connection connection() {
        return exchange.connection();
    }

    String user() {
        return exchange.user();
    }

    Optional<String> parameter(String name) {
        return request.parameter(name);
    }

    String required(String name) throws Refusal {
        return request.parameter(name).orElseThrow(() -> new Refusal(DahuaError.REQUEST_PARSES_ERROR));
    }

    /** A whole number in the range, or the default when the parameter is absent. */
    int number(String name, int absent, int least, int most) throws Refusal {
        String text = request.parameter(name).orElse(Integer.toString(absent));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
            throw Refusal.invalidParam();
        } catch (NumberFormatException e) {
            throw Refusal.invalidParam();
        }
    }

    /** A number with or without a fraction in the range; the parameter must be there. */
    double decimal(String name, double least, double most) throws Refusal {
        String text = required(name);
        if (!ValueRule.fraction(least, most).test(text)) {
            throw Refusal.invalidParam();
        }
        return Double.parseDouble(text);
    }

    void ok() {
        reply(dialect.ok());
    }

    void line(String name, String value) {
        reply(dialect.lines(List.of(new Parameter(name, value))));
    }

    void lines(Collection<Parameter> lines) {
        reply(dialect.lines(lines));
    }

    void text(String text) {
        reply(dialect.text(text));
    }

    void error(DahuaError error) {
        reply(dialect.error(error));
    }

    void reply(Response response) {
        exchange.reply(response);
    }
}
