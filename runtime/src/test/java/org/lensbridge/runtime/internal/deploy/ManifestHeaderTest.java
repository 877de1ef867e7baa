package org.lensbridge.runtime.internal.deploy;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestHeaderTest {
    @Test
    void readsPathsAttributesAndDirectives() {
        assertEquals(
                List.of(
                        new ManifestHeader.Clause(
                                List.of("a.b", "c"), Map.of("version", "[1,2)", "resolution:", "optional")),
                        new ManifestHeader.Clause(
                                List.of("lensbridge.driver"),
                                Map.of("lensbridge.driver", "dahua", "protocols", "http,rtsp", "api", "0.9.0"))),
                ManifestHeader.parse(
                        "a.b;c;version=\"[1,2)\";resolution:=optional,"
                                + "lensbridge.driver;lensbridge.driver=dahua;protocols:List<String>=\"http,rtsp\";api:Version=\"0.9.0\""));
    }

    @Test
    void readsNothingFromNothing() {
        assertEquals(List.of(), ManifestHeader.parse(""));
        assertEquals(List.of(), ManifestHeader.parse(" , ;, "));
    }
}
