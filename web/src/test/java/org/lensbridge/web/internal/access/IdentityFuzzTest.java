package org.lensbridge.web.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/** An input is the value of Authorization. */
class IdentityFuzzTest {
    /** Takes everybody whose password is not empty. */
    private static final Accounts ACCOUNTS = as(
            Accounts.class,
            (name, arguments) ->
                    name.equals("verify") && !((Secret) arguments[1]).reveal().isEmpty());

    @FuzzTest
    void readsOrIgnoresAnyHeader(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        HttpServletRequest request = as(
                HttpServletRequest.class,
                (name, arguments) -> name.equals("getHeader") ? header : name.equals("getRemoteAddr") ? "::1" : null);
        Optional<Identity> identity = Identity.of(request, ACCOUNTS);
        identity.ifPresent(known -> {
            assertFalse(known.user().isEmpty() || known.user().contains(":"));
            assertTrue(known.user().length() < input.length && known.token().isEmpty());
        });
        assertEquals(identity, Identity.of(request, ACCOUNTS));
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T as(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
