package org.lensbridge.transport.internal.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lensbridge.api.admin.PinnedHost;

/**
 * What was trusted at first sight, by host and port: for as long as the transport lives, or for good with a file. Whatever
 * cannot be read or written makes it trust less, never more. The file is read again before anything but a plain "yes" is
 * said, so that a person may edit it at any time. Thread-safe.
 */
public final class FirstUsePins {
    private final Optional<PinFile> file;
    private volatile PinBook book = PinBook.EMPTY;

    private FirstUsePins(Optional<PinFile> file) {
        this.file = file;
    }

    /** Forgotten with the process. */
    public static FirstUsePins inMemory() {
        return new FirstUsePins(Optional.empty());
    }

    /** Kept in a file, which is made at the first sight of a host. */
    public static FirstUsePins in(Path path) {
        FirstUsePins pins = new FirstUsePins(Optional.of(new PinFile(path)));
        try {
            pins.refresh();
        } catch (IOException e) {
            // Read again, and told to the user, when a host asks for it.
            return pins;
        }
        return pins;
    }

    /** Returns when the host may show this: it always has, or is seen for the first time. */
    void check(String host, String fingerprint) throws CertificateRefusal {
        if (isKnown(host, fingerprint)) {
            return;
        }
        synchronized (this) {
            reread(host);
            if (book.doubts(host)) {
                throw doubtful(host, fingerprint);
            }
            PinnedHost known = book.pins().get(host);
            if (known == null) {
                learn(new PinnedHost(host, fingerprint, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            } else if (!known.sha256().equals(fingerprint)) {
                throw changed(known, fingerprint);
            }
        }
    }

    private boolean isKnown(String host, String fingerprint) {
        PinBook now = book;
        PinnedHost pin = now.pins().get(host);
        return pin != null && pin.sha256().equals(fingerprint) && !now.doubts(host);
    }

    private CertificateRefusal doubtful(String host, String fingerprint) {
        String what = book.isCutOff()
                ? "the first line of " + path() + " is not \"" + PinBook.TITLE + "\", so that lines may be missing"
                : "a line in " + path() + " is damaged and may be about it";
        return new CertificateRefusal("The certificate of " + host + " cannot be trusted at first sight: " + what
                + ". Correct the file, or pin the certificate after comparing it at the device: it shows " + fingerprint
                + ".");
    }

    private static CertificateRefusal changed(PinnedHost known, String fingerprint) {
        return new CertificateRefusal(
                "The certificate of " + known.host() + " has changed: it was trusted at first sight on "
                        + known.since() + " as " + known.sha256() + " and now shows " + fingerprint
                        + ". Compare that with the fingerprint at the device: if they are equal, pin it or forget the old one; if"
                        + " not, somebody may stand between.");
    }

    private void learn(PinnedHost pin) throws CertificateRefusal {
        PinBook more = book.with(pin);
        try {
            write(more);
        } catch (IOException e) {
            throw new CertificateRefusal(
                    "The certificate of " + pin.host() + " cannot be trusted at first sight: " + path()
                            + " cannot be written (" + PinFile.reason(e)
                            + "). Mend that, or pin the certificate: it shows "
                            + pin.sha256() + ".",
                    e);
        }
        book = more;
    }

    private void reread(String host) throws CertificateRefusal {
        try {
            refresh();
        } catch (IOException e) {
            throw new CertificateRefusal(
                    "The certificate of " + host + " cannot be compared with what was trusted at first sight: " + path()
                            + " cannot be read (" + PinFile.reason(e) + "). Mend that, or pin the certificate.",
                    e);
        }
    }

    /** A file that is missing while hosts are known takes none of them away: to forget is done line by line. */
    private void refresh() throws IOException {
        if (file.isPresent()) {
            book = file.get().read().orElse(new PinBook(book.pins(), List.of()));
        }
    }

    private void write(PinBook changed) throws IOException {
        if (file.isPresent()) {
            file.get().write(changed);
        }
    }

    private String path() {
        return file.map(one -> one.path().toString()).orElse("memory");
    }

    /** What a host must show. */
    Optional<PinnedHost> of(String host) {
        return Optional.ofNullable(book.pins().get(host));
    }

    /** All hosts. */
    public List<PinnedHost> all() {
        return List.copyOf(book.pins().values());
    }

    /** See {@link org.lensbridge.api.admin.TrustAdmin#forget}. */
    public synchronized boolean forget(String host) {
        String key = host.strip().toLowerCase(Locale.ROOT);
        try {
            refresh();
            PinBook fewer = book.without(key);
            boolean known = !fewer.equals(book);
            if (known) {
                write(fewer);
                book = fewer;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The certificate of " + key + " cannot be forgotten: " + path() + " cannot be used ("
                            + PinFile.reason(e) + ").",
                    e);
        }
    }
}
