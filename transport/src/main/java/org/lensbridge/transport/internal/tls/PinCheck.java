package org.lensbridge.transport.internal.tls;

/** Trusts one certificate, whatever its names and dates: a person has compared it. Immutable. */
record PinCheck(String host, String sha256) implements CertificateCheck {
    @Override
    public void check(Shown shown, Handshake handshake) throws CertificateRefusal {
        if (!shown.fingerprint().equals(sha256)) {
            throw new CertificateRefusal("The certificate of " + host + " is not the pinned one: pinned is " + sha256
                    + ", and it shows " + shown.fingerprint()
                    + ". Compare that with the fingerprint at the device: pin it if they are equal; if not, somebody may"
                    + " stand between.");
        }
    }
}
