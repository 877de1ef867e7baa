package org.lensbridge.simulator.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes keys and certificates with the tool of the running Java, in a folder that is gone afterwards. Without state. */
final class Keytool {
    /** Of stores that exist for a moment, in a folder that only their owner may read. */
    static final String PASSWORD = "simulated";

    private static final long PATIENCE_SECONDS = 60;

    private Keytool() {}

    /** A key store as the tool left it. */
    record Made(byte[] bytes) {
        Certificate certificate(String alias) {
            try {
                return store().getCertificate(alias);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        ServerIdentity identity() {
            try {
                return new ServerIdentity(store());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private KeyStore store() throws GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try {
                store.load(new ByteArrayInputStream(bytes), PASSWORD.toCharArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return store;
        }
    }

    /** A store for keys in memory. */
    static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    /** The tool's options for a server's certificate. */
    static List<String> terms(Terms terms) {
        String begin = (terms.beginsInDays() < 0 ? "" : "+") + terms.beginsInDays() + "d";
        List<String> options = new ArrayList<>(
                List.of("-dname", "CN=camera", "-startdate", begin, "-validity", Integer.toString(terms.days())));
        if (!terms.names().isEmpty()) {
            List<String> names = terms.names().stream()
                    .map(name -> (name.matches("[0-9.]+") ? "ip:" : "dns:") + name)
                    .toList();
            options.addAll(List.of("-ext", "san=" + String.join(",", names)));
        }
        return options;
    }

    /** Adds a key pair with its certificate to a store; no bytes stand for a new store. */
    static Made make(byte[] store, String alias, List<String> options) {
        try {
            Path folder = Files.createTempDirectory("simulator-tls");
            Path file = folder.resolve("keys.p12");
            Path output = folder.resolve("output");
            try {
                if (store.length > 0) {
                    Files.write(file, store);
                }
                run(command(file, alias, options), output);
                return new Made(Files.readAllBytes(file));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(output);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("keytool of this Java cannot be used: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path file, String alias, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(options);
        return command;
    }

    private static void run(List<String> command, Path output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("no end after " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(Files.readString(output).strip());
        }
    }
}
