package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Users: {@code pwdgrp.cgi}. What holds a password goes as a form in the body, since addresses are logged on the way. */
public final class UserOperations {
    /** The argument with the name of a user. */
    public static final String USER = "user";
    /** The argument with the password. */
    public static final String PASSWORD = "password";
    /** The argument with what the user may do: a list of {@link #ALL_ROLES}. */
    public static final String ROLES = "roles";
    /** The argument with what people noted. */
    public static final String COMMENT = "comment";
    /** What users may do, most first. */
    public static final List<String> ALL_ROLES = List.of("admin", "operator", "ptz", "viewer");

    private static final String SECTION = "network-video/system-settings";
    private static final String PATH = "/axis-cgi/pwdgrp.cgi";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELDS =
            "&pwd={password}&grp={group}&sgrp={:roles}&comment={comment}&strict_pwd={strict}";
    private static final ValueType NEW_NAME = new ValueType.TextType(14);
    private static final ValueType NAME = new ValueType.TextType(64);
    private static final ValueType PASSWORD_TYPE = new ValueType.TextType(64);
    private static final ValueType ROLES_TYPE = new ValueType.ListType(new ValueType.ChoiceType(ALL_ROLES), 4);
    private static final ValueType COMMENT_TYPE = new ValueType.TextType(255);
    private static final Value USERS = Value.of("users");
    private static final String WORD = "(created|modified|removed)\\s+(the\\s+)?account";

    /** The groups and their members, in quotation marks and separated by commas. */
    public static final Operation LIST = Operation.read(
            "users.list",
            SECTION,
            PATH + "?action=get",
            Decoding.KEYS,
            "Lists the groups with their members; digusers has all that were added.");

    /** What the user may do who asks: a line with the name, and one with the groups. Anybody may ask. */
    public static final Operation OWN = Operation.read(
            "users.own",
            SECTION,
            "/axis-cgi/usergroup.cgi",
            Decoding.TEXT,
            "Tells the name and the groups of the user who asks.");

    /** Adds a user. */
    public static final Operation ADD = strict(Operation.write(
                    "users.add", SECTION, PATH, PageDecoding.saying(WORD), "Adds a user, whose name must be new.")
            .sending("POST", new Operation.Body(FORM, "action=add&user={user:[A-Za-z0-9]}" + FIELDS))
            .needs(USER, NEW_NAME, "1 to 14 letters and digits")
            .needs(PASSWORD, PASSWORD_TYPE, "the password, not empty")
            .takes("group", NAME, USERS, "the user's first group; root for the very first user only")
            .needs(ROLES, ROLES_TYPE, "viewer, with operator and admin above it, and ptz for movements")
            .takes(COMMENT, COMMENT_TYPE, "what people note"));

    /** Changes what is given of a user. */
    public static final Operation UPDATE = strict(Operation.write(
                    "users.update", SECTION, PATH, PageDecoding.saying(WORD), "Changes a user; what is left out stays.")
            .sending("POST", new Operation.Body(FORM, "action=update&user={user}" + FIELDS))
            .needs(USER, NAME, "a name that is listed")
            .takes(PASSWORD, PASSWORD_TYPE, "the new password")
            .takes("group", NAME, "the user's first group")
            .takes(ROLES, ROLES_TYPE, "viewer, with operator and admin above it, and ptz for movements")
            .takes(COMMENT, COMMENT_TYPE, "what people note"));

    /** Removes a user. */
    public static final Operation REMOVE = Operation.write(
                    "users.remove",
                    SECTION,
                    PATH + "?action=remove&user={user}",
                    PageDecoding.saying(WORD),
                    "Removes a user.")
            .needs(USER, NAME, "a name that is listed")
            .with(Trait.DESTRUCTIVE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(ADD, UPDATE, REMOVE, LIST, OWN);

    private UserOperations() {}

    private static Operation strict(Operation row) {
        return row.takes(
                        "strict",
                        ValueType.choice("1"),
                        "1 to have the device refuse passwords beyond 64 printable ASCII characters")
                .with(Trait.SECRET);
    }
}
