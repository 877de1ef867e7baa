package org.lensbridge.transport.internal.capture;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a value with this name is a secret: {@code Password}, {@code wlan.WPAKey}, {@code auth_token}. */
final class SecretNames {
    /** One of these is in every such name: most names are told by that. */
    private static final List<String> MARKS =
            List.of("pass", "pwd", "secret", "cred", "cook", "sess", "key", "psk", "token", "auth", "community", "pin");
    /** Anywhere in the name. */
    private static final Pattern ANYWHERE =
            Pattern.compile("passw|passphrase|passcode|pwd|secret|credential|cookie|sessionid|sessid|apikey|psk");
    /** Names of keys and marks of a session, without what stands before the last dot. */
    private static final Pattern LAST =
            Pattern.compile(".*token(value)?|(user|login|new|old|admin|ftp|smtp|email|mail|ddns|proxy|my)?pass[0-9]*"
                    + "|(x-?)?auth(orization|key|code|token|info|data|string|id)?|session|community|pin(code)?"
                    + "|(wep|wpa|wpa2|wifi|wlan|wireless|psk|pre|shared|preshared|private|access|auth|encrypt|encryption|crypt"
                    + "|session|secret)keys?[0-9]*");

    private static final Pattern WIRELESS = Pattern.compile(".*(wlan|wifi|wireless|wep|wpa).*");

    private SecretNames() {}

    static boolean isSecret(CharSequence name) {
        if (name.length() < 3) {
            return false;
        }
        String lower = name.toString().toLowerCase(Locale.ROOT);
        if (MARKS.stream().noneMatch(lower::contains)) {
            return false;
        }
        String plain = lower.replaceAll("\\[[^]]*]|[_$\\[\\]]", "");
        String last = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(':')) + 1);
        String joined = last.replace("-", "");
        return ANYWHERE.matcher(plain.replace("-", "")).find()
                || LAST.matcher(joined).matches()
                || joined.contains("key") && WIRELESS.matcher(plain).matches();
    }
}
