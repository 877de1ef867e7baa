package org.lensbridge.transport.internal.auth;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Chooses how to answer. Without state. */
final class Schemes {
    private static final int LONGEST = 200;

    private Schemes() {}

    /**
     * The strongest scheme that is offered; Basic only when nothing better is.
     *
     * @param downgrade whether Basic would be a step back that somebody in between may have brought about
     * @throws CameraException UNSUPPORTED when none is known, AUTH_REFUSED rather than step back
     */
    static Scheme choose(List<Challenge> offered, Credentials.Login credentials, boolean downgrade) {
        Optional<Scheme> digest = offered.stream()
                .flatMap(challenge -> DigestTerms.of(challenge).map(terms -> Map.entry(challenge, terms)).stream())
                .max(Comparator.comparingInt(offer -> offer.getValue().strength()))
                .map(offer -> DigestScheme.of(offer.getKey(), offer.getValue(), credentials));
        if (digest.isPresent()) {
            return digest.get();
        }
        if (offered.stream().noneMatch(challenge -> challenge.scheme().equals("basic"))) {
            throw unknown(offered);
        }
        if (downgrade) {
            throw new CameraException(
                    Kind.AUTH_REFUSED,
                    "The device has taken a Digest login before and now asks for the password in readable form: it was"
                            + " reset, or somebody in between answers for it. The password was not sent. Check the device,"
                            + " then reconnect it, or use https.");
        }
        if (credentials.user().indexOf(':') >= 0) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device offers a Basic login only, which knows no user name with a colon.");
        }
        return new BasicScheme(credentials);
    }

    private static CameraException unknown(List<Challenge> offered) {
        String names = offered.stream().map(Schemes::name).collect(Collectors.joining(", "));
        return new CameraException(
                Kind.UNSUPPORTED,
                names.isEmpty()
                        ? "The device refuses the request and does not say which login it wants."
                        : "The device wants a login that is not supported: "
                                + (names.length() > LONGEST ? names.substring(0, LONGEST) : names)
                                + ". Supported are Digest and Basic.");
    }

    private static String name(Challenge challenge) {
        String algorithm = challenge.parameter("algorithm");
        return challenge.scheme() + (algorithm.isEmpty() ? "" : " with " + algorithm);
    }
}
