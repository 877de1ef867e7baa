package org.lensbridge.api.driver;

/**
 * A polite question that discovery may ask: one GET without login, at most a few kilobytes of answer. Status, realm and
 * the beginning of the body become facts, named by {@link org.lensbridge.api.discovery.Evidence#probe}.
 *
 * @param path with its query, beginning with a slash
 */
public record Probe(String path) {
    public Probe {
        if (!path.startsWith("/") || path.length() > 200 || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("A probe is a path of printable ASCII that begins with a slash");
        }
    }
}
