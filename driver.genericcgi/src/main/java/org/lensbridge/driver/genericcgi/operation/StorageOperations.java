package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Sections 5.1.4 and 5.1.5: the snapshot path and the local storage. */
public final class StorageOperations {
    private static final String CGI = "/cgi-bin/admin/storagemanagement.cgi?action=";
    private static final ValueType FILE_NAME = new ValueType.TextType(255);
    /** "A-Za-z0-9 and some special tokens _/\~!@#$%^&+-:" */
    private static final String PATH_CHARACTERS = "[A-Za-z0-9_/\\\\~!@#$%^\\x26+:-]";

    /** Erases the storage. */
    public static final Operation FORMAT = Operation.write(
                    "storage.format", "5.1.5", CGI + "format", Decodings.ANY_TEXT, "Erases the local storage.")
            .with(Trait.DESTRUCTIVE);

    /** Lists the files: name, size and more, between TAB characters. */
    public static final Operation LIST = Operation.read(
                    "storage.list", "5.1.5", CGI + "list", Decoding.TABBED, "Lists the files of the local storage.")
            .reused(Reuse.STATE);

    /** Removes a file. */
    public static final Operation REMOVE = Operation.write(
                    "storage.remove",
                    "5.1.5",
                    CGI + "remove&filename={filename:[^\\x00-\\x1f]+}",
                    Decodings.ANY_TEXT,
                    "Removes a file of the local storage.")
            .needs("filename", FILE_NAME, "as the list has it")
            .with(Trait.DESTRUCTIVE);

    /** Answers with a file. */
    public static final Operation DOWNLOAD = Operation.read(
                    "storage.download",
                    "5.1.5",
                    CGI + "download&filename={filename:[^\\x00-\\x1f]+}",
                    Decoding.BYTES,
                    "Downloads a file of the local storage.")
            .needs("filename", FILE_NAME, "as the list has it");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            Operation.read(
                            "snapshot.path",
                            "5.1.4",
                            "/cgi-bin/admin/snapshot.cgi?action=get",
                            Decodings.ANY_TEXT,
                            "Tells where the web page's snapshot button stores pictures.")
                    .reused(Reuse.CONFIGURATION),
            Operation.write(
                            "snapshot.path.set",
                            "5.1.4",
                            "/cgi-bin/admin/snapshot.cgi?action=set&path={path:" + PATH_CHARACTERS + "+}",
                            Decoding.confirmation("OK"),
                            "Changes where the web page's snapshot button stores pictures.")
                    .needs("path", new ValueType.TextType(255), "a path on the computer of who presses the button"),
            FORMAT,
            LIST,
            REMOVE,
            DOWNLOAD);

    private StorageOperations() {}
}
