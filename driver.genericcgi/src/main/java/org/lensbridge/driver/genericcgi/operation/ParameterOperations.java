package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/** Section 5.1.1: {@code param.cgi}, the tree of all settings. */
public final class ParameterOperations {
    /** Lists branches of the tree. */
    public static final Operation LIST = Operation.read(
                    "param.list",
                    "5.1.1.1",
                    "/cgi-bin/admin/param.cgi?action=list&group={group}",
                    Decoding.KEYS,
                    "Lists parameters and their values.")
            .takes(TreeDialect.GROUPS, TreeDialect.GROUPS_TYPE, "branches or full names; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Changes parameters. */
    public static final Operation UPDATE = Operation.write(
                    "param.update",
                    "5.1.1.4",
                    "/cgi-bin/admin/param.cgi?action=update&{*changes}",
                    Decoding.confirmation("OK"),
                    "Changes parameters.")
            .needs(TreeDialect.CHANGES, ValueType.ANY, "a record of full names without root.");

    /** The cheapest question that only a device with this branch answers, and only to an administrator. */
    public static Operation proof(String branch) {
        return Operation.read(
                "param.proof",
                "5.1.1.1",
                "/cgi-bin/admin/param.cgi?action=list&group=" + branch,
                Decoding.KEYS,
                "Lists one branch.");
    }

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(LIST, UPDATE);

    private ParameterOperations() {}
}
