package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/** Parameter management: {@code param.cgi}, the tree of all settings. */
public final class ParameterOperations {
    private static final String SECTION = "network-video/parameter-management";

    /** Lists the maker and the model: little, and nothing that proves a device better. */
    public static final Operation BRAND = Operation.read(
            "param.brand",
            SECTION,
            "/axis-cgi/param.cgi?action=list&group=Brand",
            Decoding.KEYS,
            "Lists the maker and the model.");

    /** Lists branches of the tree. */
    public static final Operation LIST = Operation.read(
                    "param.list",
                    SECTION,
                    "/axis-cgi/param.cgi?action=list&group={group}",
                    Decoding.KEYS,
                    "Lists parameters and their values.")
            .takes(TreeDialect.GROUPS, TreeDialect.GROUPS_TYPE, "branches or full names; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Changes parameters. */
    public static final Operation UPDATE = Operation.write(
                    "param.update",
                    SECTION,
                    "/axis-cgi/param.cgi?action=update&{*changes}",
                    Decoding.confirmation("OK"),
                    "Changes parameters.")
            .needs(TreeDialect.CHANGES, ValueType.ANY, "a record of full names without root.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(LIST, BRAND, UPDATE);

    private ParameterOperations() {}
}
