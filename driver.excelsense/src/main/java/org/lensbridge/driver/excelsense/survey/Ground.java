package org.lensbridge.driver.excelsense.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.identity.Facts;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquirer;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document
 * @param facts what the device told of itself, by the document's keys: section "Device Information"; empty for a user who may not read it
 * @param views its channels, in order
 */
public record Ground(Connection connection, OperationEngine engine, Map<String, String> facts, List<View> views)
        implements Inquirer {
    public Ground {
        Objects.requireNonNull(engine);
        facts = Map.copyOf(facts);
        views = List.copyOf(views);
    }

    /** What the device told of itself under a key of the document; empty when it did not. */
    public String fact(String key) {
        return Facts.text(facts, key);
    }

    /** Whether it is a model that cleans its lens: of the document's two only ToughEye does. */
    public boolean selfCleaning() {
        return fact("productModel").toLowerCase(Locale.ROOT).contains("tougheye");
    }

    /**
     * Why the device does not have what a question is about: a sentence. Empty when its answer tells a number under a key of the document; that
     * there is an answer says little, since some devices have the same for every question.
     */
    public String lack(Operation question, Map<String, Value> arguments, String key) {
        Inquiry.Answer answer = ask(question, arguments);
        if (!answer.given()) {
            return answer.absence();
        }
        return answer.document().number(key).isPresent()
                ? ""
                : Inquiry.absence(question, "The device did not tell " + key + ".");
    }

    /** The argument that asks about the first channel. */
    public Map<String, Value> first() {
        return Map.of(Operation.CHANNEL, Value.of(views.get(0).channel()));
    }

    /** How many alarm inputs it has; 0 when it does not tell. */
    public int inputs() {
        return Facts.number(facts, "alarmInNum", 0);
    }

    /** How many alarm outputs it has; 0 when it does not tell. */
    public int outputs() {
        return Facts.number(facts, "alarmOutNum", 0);
    }
}
