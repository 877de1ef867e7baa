package org.lensbridge.driver.genericcgi.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.ValueType;

final class OptionTextTest {
    private static String type(String text) {
        return OptionText.type(text, "").map(ValueType::summary).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1-30; 1..30",
                "-100-100; -100..100",
                "-20--5; -20..-5",
                "0.5-2; 0.5..2",
                "5; 5",
                "on&off; on|off",
                "on, off; on|off",
                "cif,d1&d1,disable; cif,d1|d1,disable",
                "2-way&none; 2-way|none",
                "1-3&auto; 1|2|3|auto",
                "30-1; ''",
                "1-100000&auto; ''",
                "80&1025-65000; 80..65000",
                "-9000--4000&-5&7-12; -9000..12",
                "&; ''"
            })
    void readsWhatDevicesTell(String text, String summary) {
        assertEquals(summary, type(text));
    }

    @Test
    void commasArePartOfAValueThatHasSome() {
        assertEquals(
                "vga,720p,cif",
                OptionText.type("vga,720p,cif", "cif,cif,cif").orElseThrow().summary());
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(5);
        String signs = "019-.,&~ ab\u00e4\t=";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            OptionText.type(text.toString(), i % 2 == 0 ? "" : "a,b");
        }
    }
}
