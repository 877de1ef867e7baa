package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "User Management". The document has no request that lists or deletes users. */
public final class UserOperations {
    private static final String CGI = "/cgi-bin/param.cgi?action=";
    private static final String REST =
            "&newpasswd={newpasswd:[^\\x00-\\x1f]+}&group={group}&note={note:[^\\x00-\\x1f]}";
    /** Names and passwords; the document tells neither a length nor characters. */
    private static final ValueType TEXT = new ValueType.TextType(128);

    private static final String GROUP =
            "the group of rights, such as Administrators; wanted of a user with every right";
    private static final String NOTE = "a note about the user";

    /** Adds a user. */
    public static final Operation ADD = Operation.write(
                    "user.add",
                    "Add User",
                    CGI + "add&type=User&newuser={newuser:[^\\x00-\\x1f]+}" + REST,
                    Decodings.OK,
                    "Adds a user.")
            .needs("newuser", TEXT, "the name")
            .needs("newpasswd", TEXT, "the password")
            .takes("group", TEXT, GROUP)
            .takes("note", TEXT, NOTE)
            .with(Trait.SECRET);

    /** Changes a user. */
    public static final Operation MODIFY = Operation.write(
                    "user.modify",
                    "Modify User",
                    CGI + "modify&type=User&user={user:[^\\x00-\\x1f]+}" + REST,
                    Decodings.OK,
                    "Gives a user another password, and another group or note where given.")
            .needs("user", TEXT, "the name")
            .needs("newpasswd", TEXT, "the new password")
            .takes("group", TEXT, GROUP)
            .takes("note", TEXT, NOTE)
            .with(Trait.SECRET);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(ADD, MODIFY);

    private UserOperations() {}
}
