package org.lensbridge.runtime.internal.deploy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.Constants;

/**
 * A stand-in with which the framework can be asked whether a driver resolves: the driver's manifest and nothing else, under a name
 * of its own, because a framework takes no second bundle of one symbolic name and version (OSGi Core, 4.1.1), and a rebuilt driver often keeps both.
 */
final class Trial {
    private Trial() {}

    /** The jar of the stand-in. */
    static byte[] of(DriverJar jar) throws IOException {
        Manifest manifest = manifest(jar);
        manifest.getEntries().clear();
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, jar.symbolicName() + ".trial");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    private static Manifest manifest(DriverJar jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equalsIgnoreCase("META-INF/MANIFEST.MF")) {
                    return new Manifest(zip);
                }
            }
        }
        throw new IOException("It has no manifest");
    }
}
