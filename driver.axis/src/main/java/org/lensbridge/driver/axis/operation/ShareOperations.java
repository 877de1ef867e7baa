package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.axis.operation.StorageOperations.read;
import static org.lensbridge.driver.axis.operation.StorageOperations.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Servers on which a device stores recordings. One is used once it is bound to a disk. */
public final class ShareOperations {
    /** The argument that names a server. */
    public static final String SHARE = "share";
    /** The argument with the name that people see. */
    public static final String NAME = "name";
    /** The argument with the server's address. */
    public static final String ADDRESS = "address";
    /** The argument with the directory that the server shares. */
    public static final String DIRECTORY = "directory";
    /** The argument with the user. */
    public static final String USER = "user";
    /** The argument with the user's password. */
    public static final String PASSWORD = "password";

    private static final String CGI = "/axis-cgi/disks/networkshare/";
    private static final ValueType TEXT = new ValueType.TextType(255);
    private static final String FIELDS =
            "&nicename={name}&address={address}&share={directory}&user={user}&pass={password}";

    /** The servers, without passwords. */
    public static final Operation LIST = read(
                    "shares.list",
                    CGI + "list.cgi?schemaversion=1&shareid={share}",
                    XmlReplies.lists("NetworkShare"),
                    "Lists the servers.")
            .takes(SHARE, TEXT, Value.of("all"), "the server; all of them when left out")
            .reused(Reuse.STATE);

    /** Stores a new server. */
    public static final Operation ADD =
            login(write("shares.add", CGI + "add.cgi?schemaversion=1&shareid={share}" + FIELDS, "Stores a new server.")
                    .takes(SHARE, TEXT, "what it is to be called in requests: letters, digits and hyphens")
                    .needs(NAME, TEXT, "what people call it, unlike any other")
                    .needs(ADDRESS, TEXT, "an IPv4 address or a name")
                    .needs(DIRECTORY, TEXT, "what the server calls it"));

    /** Changes a server that is not bound. */
    public static final Operation MODIFY = login(share(write(
                    "shares.modify",
                    CGI + "modify.cgi?schemaversion=1&shareid={share}" + FIELDS,
                    "Changes a server that is not bound; its name can always be changed."))
            .takes(NAME, TEXT, "what people call it, unlike any other")
            .takes(ADDRESS, TEXT, "an IPv4 address or a name")
            .takes(DIRECTORY, TEXT, "what the server calls it"));

    /** Has a server used. */
    public static final Operation BIND = share(write(
                    "shares.bind",
                    CGI + "bind.cgi?schemaversion=1&shareid={share}&automaticmount={mount}",
                    "Binds a server to a disk, which is mounted."))
            .takes("mount", ValueType.choice("yes", "no"), "no for not yet");

    /** Has a server used no more. */
    public static final Operation UNBIND = share(write(
            "shares.unbind",
            CGI + "unbind.cgi?schemaversion=1&shareid={share}",
            "Frees a server from its disk, which must not be mounted."));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            LIST,
            ADD,
            share(write(
                            "shares.remove",
                            CGI + "remove.cgi?schemaversion=1&shareid={share}",
                            "Forgets a server that is not bound."))
                    .with(Trait.DESTRUCTIVE),
            MODIFY,
            BIND,
            UNBIND,
            login(write(
                            "shares.test",
                            CGI + "test.cgi?schemaversion=1&shareid={share}&address={address}&share={directory}"
                                    + "&user={user}&pass={password}",
                            "Begins to test whether a server can be used.")
                    .takes(SHARE, TEXT, "a stored server; what else is given comes before what is stored")
                    .takes(ADDRESS, TEXT, "an IPv4 address or a name")
                    .takes(DIRECTORY, TEXT, "what the server calls it")),
            read("shares.job", CGI + "job.cgi?schemaversion=1&jobid={job}", XmlReplies.lists(), "How far a test is.")
                    .needs("job", TEXT, "as its beginning told it"),
            StorageOperations.versions("shares.versions", CGI));

    private ShareOperations() {}

    private static Operation share(Operation row) {
        return row.needs(SHARE, TEXT, "the server, as the list tells it");
    }

    private static Operation login(Operation row) {
        return row.takes(USER, TEXT, "a user of the server")
                .takes(PASSWORD, TEXT, "the user's password")
                .with(Trait.SECRET);
    }
}
