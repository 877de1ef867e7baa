package org.lensbridge.runtime.internal.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of the drivers folder: which of them should run, and what is wrong with the others. Of several with one
 * symbolic name the highest version runs. A file that becomes unreadable does not take away what was read before. Not
 * thread-safe.
 */
final class DriverShelf {
    private final Map<String, DriverJar> good = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /** The file was read and judged. */
    void put(DriverJar jar) {
        good.put(jar.file(), jar);
        refused.remove(jar.file());
    }

    /** The file is there but cannot be used. */
    void refuse(String file, String problem) {
        refused.put(file, problem);
    }

    /** The file is gone. */
    void remove(String file) {
        good.remove(file);
        refused.remove(file);
    }

    /** Whether there is such a file, usable or not. */
    boolean knows(String file) {
        return good.containsKey(file) || refused.containsKey(file);
    }

    /** What should run: the highest version of each name, files that cannot be installed left out. */
    Collection<DriverJar> chosen(Set<String> impossible) {
        Map<String, DriverJar> best = new TreeMap<>();
        Comparator<DriverJar> rank =
                Comparator.comparing(DriverJar::version).thenComparing(DriverJar::file, Comparator.reverseOrder());
        for (DriverJar jar : good.values()) {
            if (!impossible.contains(jar.file())) {
                best.merge(jar.symbolicName(), jar, (a, b) -> rank.compare(a, b) >= 0 ? a : b);
            }
        }
        return best.values();
    }

    /** Why a file does not run, by its name. */
    Map<String, String> problems(Map<String, String> impossible) {
        Map<String, String> problems = new HashMap<>(refused);
        problems.putAll(impossible);
        for (DriverJar winner : chosen(impossible.keySet())) {
            good.values().stream()
                    .filter(jar -> jar != winner && jar.symbolicName().equals(winner.symbolicName()))
                    .forEach(jar -> problems.putIfAbsent(
                            jar.file(),
                            "It holds " + jar.symbolicName() + " " + jar.version() + ", and " + winner.file()
                                    + " holds " + winner.version() + ", which runs. Delete one of the two files."));
        }
        return problems;
    }

    /** The usable file with this name. */
    Optional<DriverJar> jar(String file) {
        return Optional.ofNullable(good.get(file));
    }
}
