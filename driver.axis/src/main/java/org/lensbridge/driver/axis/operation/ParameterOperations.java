package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
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

    /** The same for users and devices that have no brand to list. */
    public static final Operation FIRMWARE = Operation.read(
            "param.firmware",
            SECTION,
            "/axis-cgi/param.cgi?action=list&group=Properties.Firmware",
            Decoding.KEYS,
            "Lists the version of the firmware.");

    /** Lists branches with what the device says of each parameter: type, range, words, and whether it can be written. */
    public static final Operation DEFINITIONS = Operation.read(
                    "param.definitions",
                    SECTION,
                    "/axis-cgi/param.cgi?action=listdefinitions&listformat=xmlschema&group={group}",
                    Decoding.TEXT,
                    "Lists parameters with their types and ranges, as XML.")
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

    /** Makes a group of which there may be several; the answer names it, as in {@code M0 OK}. */
    public static final Operation ADD = Operation.write(
                    "param.add",
                    SECTION,
                    "/axis-cgi/param.cgi?action=add&template={template}&group={group}&force={force}&{*values}",
                    Decoding.TEXT,
                    "Makes a group of which there may be several, such as a motion window, and answers with its name.")
            .needs("template", new ValueType.TextType(128), "what the new group is made like, such as motion")
            .needs("group", new ValueType.TextType(128), "the group above it, such as Motion")
            .takes("force", ValueType.choice("yes"), "yes to exceed the usual number of such groups")
            .takes("values", ValueType.ANY, "a record of names with the letter of the group, such as Motion.M.Name");

    /** Removes groups that were added. */
    public static final Operation REMOVE = Operation.write(
                    "param.remove",
                    SECTION,
                    "/axis-cgi/param.cgi?action=remove&group={group}",
                    Decoding.confirmation("OK"),
                    "Removes groups that were added.")
            .needs(TreeDialect.GROUPS, TreeDialect.GROUPS_TYPE, "the groups, such as Motion.M0")
            .with(Trait.DESTRUCTIVE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(LIST, BRAND, FIRMWARE, DEFINITIONS, ADD, UPDATE, REMOVE);

    private ParameterOperations() {}
}
