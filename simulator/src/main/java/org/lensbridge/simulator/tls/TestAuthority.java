package org.lensbridge.simulator.tls;

import java.util.ArrayList;
import java.util.List;

/** A certificate authority for tests. Immutable. */
public final class TestAuthority {
    private static final String ALIAS = "authority";

    private final Keytool.Made made;

    private TestAuthority(Keytool.Made made) {
        this.made = made;
    }

    /** A new one, valid for three months. Takes about a second. */
    public static TestAuthority create(String name) {
        return new TestAuthority(Keytool.make(
                new byte[0],
                ALIAS,
                List.of("-dname", "CN=" + name, "-ext", "bc:c", "-startdate", "-90d", "-validity", "180")));
    }

    /** Signs a new identity. Takes about a second. */
    public ServerIdentity issue(Terms terms) {
        List<String> arguments = new ArrayList<>(Keytool.terms(terms));
        arguments.addAll(List.of("-signer", ALIAS));
        return Keytool.make(made.bytes(), ServerIdentity.ALIAS, arguments).identity();
    }

    /** Its certificate as PEM text: a CA bundle. */
    public String pem() {
        return ServerIdentity.pem(made.certificate(ALIAS));
    }
}
