package org.lensbridge.web.internal.access;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

class LoginFormFuzzTest {
    @FuzzTest
    void readsFieldsOrNone(byte[] input) {
        LoginForm.parse(input).forEach((name, value) -> assertFalse(name.isEmpty() || value == null));
    }
}
