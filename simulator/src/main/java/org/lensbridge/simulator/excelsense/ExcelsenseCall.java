package org.lensbridge.simulator.excelsense;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** One request with its parameters, on its way to an answer. Confined to the event loop. */
final class ExcelsenseCall {
    private final Exchange exchange;
    private final Set<ExcelsenseQuirk> quirks;

    ExcelsenseCall(Exchange exchange, Set<ExcelsenseQuirk> quirks) {
        this.exchange = exchange;
        this.quirks = quirks;
    }

    Exchange exchange() {
        return exchange;
    }

    /** In the order in which they were sent, lists among them. */
    List<Parameter> parameters() {
        return exchange.request().query();
    }

    Optional<String> first(String name) {
        return exchange.request().parameter(name);
    }

    /** One of the words that tell requests apart; clients send blanks before some. */
    String word(String name) {
        return first(name).orElse("").strip();
    }

    /** A parameter that must be there and in this range. */
    int number(String name, int lowest, int highest) throws Refusal {
        String value = first(name)
                .flatMap(Rule.number(lowest, highest)::accepted)
                .orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS));
        return Integer.parseInt(value);
    }

    /** A parameter that must be in this range where it is there. */
    int number(String name, int lowest, int highest, int otherwise) throws Refusal {
        return first(name).isPresent() ? number(name, lowest, highest) : otherwise;
    }

    Lines lines() {
        return new Lines(quirks);
    }

    boolean has(ExcelsenseQuirk quirk) {
        return quirks.contains(quirk);
    }

    void tell(Lines lines) {
        text(lines.text());
    }

    void text(String text) {
        exchange.reply(Response.text(200, "text/plain", text));
    }

    void ok() {
        text(has(ExcelsenseQuirk.BLANKS_AROUND_OK) ? " OK \r\n" : "OK");
    }

    /** Errors have the status of success. */
    void refuse(Refusal refusal) {
        text(error(refusal.code(), quirks));
    }

    static String error(int code, Set<ExcelsenseQuirk> quirks) {
        if (quirks.contains(ExcelsenseQuirk.SPACED_ERRORS)) {
            return "Error, return = " + code;
        }
        return (quirks.contains(ExcelsenseQuirk.FULL_WIDTH_COMMA) ? "error\uff0creturn=" : "error,return=") + code;
    }

    static Response notFound() {
        return Response.text(404, "text/html", "<html><body><h1>404 Not Found</h1></body></html>\r\n");
    }
}
