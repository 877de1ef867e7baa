package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/** Section 5.1.1: {@code param.cgi}, the tree of all settings. */
public final class ParameterOperations {
    private static final ValueType GROUP = new ValueType.TextType(128);

    /** Lists branches of the tree. */
    public static final Operation LIST = Operation.read(
                    "param.list",
                    "5.1.1.1",
                    "/cgi-bin/admin/param.cgi?action=list&group={group}",
                    Decoding.KEYS,
                    "Lists parameters and their values.")
            .takes(TreeDialect.GROUPS, TreeDialect.GROUPS_TYPE, "branches or full names; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Tells what parameters take: {@code 1-30} for a range, words between commas and ampersands for alternatives. */
    public static final Operation OPTIONS = Operation.read(
                    "param.options",
                    "5.1.1.2",
                    "/cgi-bin/admin/param.cgi?action=options",
                    Decoding.KEYS,
                    "Lists what some parameters take.")
            .reused(Reuse.CONFIGURATION);

    /** Changes parameters. */
    public static final Operation UPDATE = Operation.write(
                    "param.update",
                    "5.1.1.4",
                    "/cgi-bin/admin/param.cgi?action=update&{*changes}",
                    Decoding.confirmation("OK"),
                    "Changes parameters.")
            .needs(TreeDialect.CHANGES, ValueType.ANY, "a record of full names without root.")
            .with(Trait.DESTRUCTIVE);

    /** Adds a group, such as a sequence line, with values for it: their names hold the group without its number, as {@code GuardTour.G1.Tour.T}. */
    public static final Operation ADD = Operation.write(
                    "param.add",
                    "5.3.1.2",
                    "/cgi-bin/admin/param.cgi?action=add&group={group:[A-Za-z0-9_.-]+}&{*values}",
                    Decodings.ANY_TEXT,
                    "Adds a group of parameters.")
            .needs("group", GROUP, "where it is added: GuardTour, or GuardTour.G1.Tour")
            .takes("values", ValueType.ANY, "a record of names and values of what is added");

    /** Removes a group that {@link #ADD} has made. */
    public static final Operation REMOVE = Operation.write(
                    "param.remove",
                    "5.1.1",
                    "/cgi-bin/admin/param.cgi?action=remove&group={group:[A-Za-z0-9_.-]+}",
                    Decodings.ANY_TEXT,
                    "Removes a group of parameters.")
            .needs("group", GROUP, "what is removed: GuardTour.G1, or GuardTour.G1.Tour.T2")
            .with(Trait.DESTRUCTIVE);

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
    static final List<Operation> ALL = List.of(LIST, OPTIONS, UPDATE, ADD, REMOVE);

    private ParameterOperations() {}
}
