package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * What users without the administrator's rights may ask for, the cheapest first: by their answers a lack of rights is told from a bad login.
 * Both stand in their chapters too.
 */
public final class ViewerOperations {
    /** "This URL has view access rights": sections 5.3.1.1 and 5.2.1. */
    public static final List<Operation> ALL = List.of(
            Operation.read(
                    "viewer.commands",
                    "5.3.1.1",
                    "/cgi-bin/com/ptz.cgi?info=1",
                    Decoding.TEXT,
                    "Tells which movements there are."),
            Operation.read("viewer.picture", "5.2.1", "/cgi-bin/jpg/image.cgi", Decoding.BYTES, "Takes a picture."));

    private ViewerOperations() {}
}
