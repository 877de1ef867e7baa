package org.lensbridge.driver.genericcgi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A camera whose answers a test writes down, by what a target contains; the longest that fits counts. */
final class LiveCamera implements AutoCloseable {
    final Map<String, String> answers = new ConcurrentHashMap<>();
    final CgiCamera camera = new CgiCamera(this::answer);

    /** One that lists these parameters, without root. */
    LiveCamera(String... parameters) {
        StringBuilder listing = new StringBuilder();
        for (String parameter : parameters) {
            listing.append("root.").append(parameter).append('\n');
        }
        answers.put("action=list", listing.isEmpty() ? "root.Brand.ProdNbr=A1\n" : listing.toString());
    }

    /** The same with another answer. */
    LiveCamera with(String target, String answer) {
        answers.put(target, answer);
        return this;
    }

    private String answer(String target) {
        return answers.entrySet().stream()
                .filter(entry -> target.contains(entry.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** A session that has connected; what was asked so far is forgotten. */
    Rig connect() {
        Rig rig = Rig.connected(camera);
        camera.targets();
        return rig;
    }

    /** What was asked of a program since this was asked last, without its path. */
    List<String> sent(String program) {
        return camera.targets().stream()
                .filter(target -> target.contains(program))
                .map(target -> target.substring(target.indexOf('?') + 1))
                .toList();
    }

    @Override
    public void close() {
        camera.close();
    }
}
