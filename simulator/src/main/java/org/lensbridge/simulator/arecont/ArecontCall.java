package org.lensbridge.simulator.arecont;

import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** One request with its parameters, on its way to an answer. Confined to the event loop. */
final class ArecontCall {
    private final Exchange exchange;
    private final boolean early;
    private final List<Parameter> parameters;

    /** Early firmware answers everything in HTTP/1.0. */
    ArecontCall(Exchange exchange, boolean early) {
        this.exchange = exchange;
        this.early = early;
        parameters = Query.parse(exchange.request().target());
    }

    Exchange exchange() {
        return exchange;
    }

    boolean isPost() {
        return exchange.request().method().equals("POST");
    }

    /** The only one that settings look at: the document allows one at a time. */
    Optional<Parameter> first() {
        return parameters.stream().findFirst();
    }

    Optional<String> value(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** A number that may be absent. */
    int number(String name, int least, int most, int otherwise) throws Refusal {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.get().matches("-?\\d{1,9}") ? Integer.parseInt(text.get()) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            throw Refusal.badRequest(name + " is " + least + " to " + most);
        }
        return number;
    }

    /** Pictures come in HTTP/1.0 unless the client asks for something else. */
    boolean wantsNewHttp() {
        return value("ver").filter("HTTP/1.1"::equals).isPresent();
    }

    void reply(Response response) {
        exchange.reply(early ? response.endedByClose() : response);
    }

    void text(String text) {
        reply(Response.text(200, "text/plain", text));
    }

    void picture(Response response) {
        exchange.reply(wantsNewHttp() ? response : response.endedByClose());
    }

    void refuse(Refusal refusal) {
        reply(Response.text(refusal.status(), "text/plain", refusal.getMessage() + "\r\n"));
    }
}
