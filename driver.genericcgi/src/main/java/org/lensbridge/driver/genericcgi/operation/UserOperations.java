package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Sections 5.1.2 and 5.1.3: users and what they may do. */
public final class UserOperations {
    /** The groups that the document names, in its order. */
    public static final List<String> GROUPS_OF_DOCUMENT = List.of("dido", "camctrl", "talk", "listen");

    private static final String CGI = "/cgi-bin/admin/pwdgrp.cgi?action=";
    /** "Valid characters are a thru z, A thru Z and 0 thru 9." */
    private static final String USER = "user={user:[a-zA-Z0-9]+}";

    private static final String PASSWORD = "pwd={password:[a-zA-Z0-9]+}";
    private static final String GROUPED = "sgrp={:groups}";
    private static final ValueType TEXT = new ValueType.TextType(64);
    private static final ValueType SOME_GROUPS =
            new ValueType.ListType(ValueType.choice(GROUPS_OF_DOCUMENT.toArray(String[]::new)), 4);
    private static final Decoding OK = Decoding.confirmation("OK");

    /** Adds a user. */
    public static final Operation ADD = Operation.write(
                    "user.add", "5.1.2", CGI + "add&" + USER + "&" + PASSWORD + "&" + GROUPED, OK, "Adds a user.")
            .needs("user", TEXT, "the name: letters and digits")
            .needs("password", TEXT, "the password: letters and digits")
            .takes("groups", SOME_GROUPS, "what the user may do beside watching")
            .with(Trait.SECRET);

    /** Changes a user; what is left out stays as it is. */
    public static final Operation UPDATE = Operation.write(
                    "user.update",
                    "5.1.2",
                    CGI + "update&" + USER + "&" + PASSWORD + "&" + GROUPED,
                    OK,
                    "Changes a user's password or groups.")
            .needs("user", TEXT, "the name")
            .takes("password", TEXT, "the new password: letters and digits")
            .takes("groups", SOME_GROUPS, "what the user may do beside watching")
            .with(Trait.SECRET);

    /** Removes a user. */
    public static final Operation REMOVE = Operation.write(
                    "user.remove", "5.1.2", CGI + "remove&" + USER, OK, "Removes a user.")
            .needs("user", TEXT, "the name")
            .with(Trait.DESTRUCTIVE);

    /** Lists the members of each group. */
    public static final Operation GROUPS = Operation.read(
                    "user.groups", "5.1.2", CGI + "get", Decodings.ANY_TEXT, "Lists the users of each group.")
            .reused(Reuse.CONFIGURATION);

    /** Lists what each user may do. */
    public static final Operation PRIVACY = Operation.read(
                    "user.privacy",
                    "5.1.3",
                    "/cgi-bin/admin/privacy.cgi",
                    Decodings.COLONS,
                    "Lists users and what they may do.")
            .reused(Reuse.CONFIGURATION);

    /** Lists users with their passwords in clear text. */
    public static final Operation PASSWORDS = Operation.read(
                    "user.passwords",
                    "5.1.3",
                    "/cgi-bin/admin/userinfo.cgi",
                    Decodings.LOGINS,
                    "Lists users and their passwords in clear text.")
            .with(Trait.SECRET);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(ADD, UPDATE, REMOVE, GROUPS, PRIVACY, PASSWORDS);

    private UserOperations() {}
}
