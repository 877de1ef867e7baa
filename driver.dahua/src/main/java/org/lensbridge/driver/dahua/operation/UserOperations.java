package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Users and groups: section 4.12. No request tells a password. */
public final class UserOperations {
    private static final String CGI = "/cgi-bin/userManager.cgi?action=";
    private static final ValueType NAME = new ValueType.TextType(64);
    private static final ValueType MEMO = new ValueType.TextType(256);
    private static final ValueType PASSWORD = new ValueType.TextType(128);

    /** Section 4.12.1. */
    public static final Operation USER = read(
                    "user.info", "4.12.1", CGI + "getUserInfo&name={name}", Decoding.KEYS, "A user by name.")
            .needs("name", NAME, "the user's name")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.12.2. */
    public static final Operation USERS = read(
                    "user.list", "4.12.2", CGI + "getUserInfoAll", Decoding.KEYS, "All users.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.12.5. */
    public static final Operation GROUPS = read(
                    "user.groups", "4.12.5", CGI + "getGroupInfoAll", Decoding.KEYS, "All groups of users.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.12.6. */
    public static final Operation ADD = write(
                    "user.add",
                    "4.12.6",
                    CGI + "addUser&user.Name={name}&user.Password={password}&user.Group={group}"
                            + "&user.Sharable={sharable}&user.Memo={memo}&user.Reserved={reserved}",
                    Confirmation.OK,
                    "Adds a user.")
            .needs("name", NAME, "the user's name")
            .needs("password", PASSWORD, "the user's password")
            .needs("group", NAME, "the user's group: admin, user or another that the device has")
            .needs("sharable", ValueType.FLAG, "whether several may be logged in by this name at a time")
            .takes("memo", MEMO, "a note")
            .takes("reserved", ValueType.FLAG, "whether nobody may remove the user")
            .with(Trait.SECRET);
    /** Section 4.12.7. */
    public static final Operation REMOVE = write(
                    "user.remove", "4.12.7", CGI + "deleteUser&name={name}", Confirmation.OK, "Removes a user.")
            .needs("name", NAME, "the user's name")
            .with(Trait.DESTRUCTIVE);
    /** Section 4.12.8. What is left out stays as it is, as the document's example has it. */
    public static final Operation UPDATE = write(
                    "user.update",
                    "4.12.8",
                    CGI + "modifyUser&name={name}&user.Memo={memo}&user.Group={group}&user.Reserved={reserved}"
                            + "&user.Sharable={sharable}",
                    Confirmation.OK,
                    "Changes what is known of a user.")
            .needs("name", NAME, "the user's name")
            .takes("memo", MEMO, "a note")
            .takes("group", NAME, "the user's group")
            .takes("reserved", ValueType.FLAG, "whether nobody may remove the user")
            .takes("sharable", ValueType.FLAG, "whether several may be logged in by this name at a time");
    /** Section 4.12.9. */
    public static final Operation PASSWD = write(
                    "user.password",
                    "4.12.9",
                    CGI + "modifyPassword&name={name}&pwd={password}&pwdOld={present}",
                    Confirmation.OK,
                    "Changes a user's password.")
            .needs("name", NAME, "the user's name")
            .needs("password", PASSWORD, "the new password")
            .needs("present", PASSWORD, "the present password")
            .with(Trait.SECRET);

    static final List<Operation> ALL = List.of(
            USER,
            USERS,
            read(
                            "user.active",
                            "4.12.3",
                            CGI + "getActiveUserInfoAll",
                            Decoding.KEYS,
                            "The users that are logged in, and from where.")
                    .reused(Reuse.STATE),
            read("user.group", "4.12.4", CGI + "getGroupInfo&name={name}", Decoding.KEYS, "A group by name.")
                    .needs("name", NAME, "the group's name")
                    .reused(Reuse.CONFIGURATION),
            GROUPS,
            ADD,
            REMOVE,
            UPDATE,
            PASSWD);

    private UserOperations() {}
}
