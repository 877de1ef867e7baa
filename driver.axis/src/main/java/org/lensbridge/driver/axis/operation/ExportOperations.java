package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.axis.operation.StorageOperations.read;
import static org.lensbridge.driver.axis.operation.StorageOperations.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Recordings as files. All times are UTC. */
public final class ExportOperations {
    private static final String CGI = "/axis-cgi/record/export/";
    private static final String WHICH =
            "schemaversion=1&recordingid={recording}&diskid={disk}&exportformat={format}&starttime={start}&stoptime={stop}";
    private static final String LOCK = "&password={password}&encryptionformat={encryption}";
    private static final ValueType FORMAT = new ValueType.TextType(32);
    private static final ValueType PATH = new ValueType.TextType(255);
    private static final ValueType PASSWORD = new ValueType.TextType(512);

    /** A recording as one file. */
    public static final Operation EXPORT = span(read(
                    "export.recording",
                    CGI + "exportrecording.cgi?" + WHICH + "&filename={file}",
                    Decoding.BYTES,
                    "A recording as one file."))
            .takes("file", PATH, "what the file is called, without an ending");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            StorageOperations.versions("export.versions", CGI),
            read(
                            "export.capabilities",
                            CGI + "capabilities.cgi?schemaversion=1",
                            XmlReplies.lists("ExportCapabilities", "ExportEncryption"),
                            "The kinds of files that recordings can be made to.")
                    .reused(Reuse.CONFIGURATION),
            span(read(
                            "export.properties",
                            CGI + "properties.cgi?" + WHICH + "&encryptionformat={encryption}",
                            XmlReplies.lists(),
                            "The times and the estimated size, in kilobytes, of the file of a recording."))
                    .takes("encryption", FORMAT, "how the file is encrypted, as zip-aes256"),
            EXPORT,
            locked(span(read(
                            "export.encrypted",
                            CGI + "exportrecording.cgi?" + WHICH + "&filename={file}" + LOCK,
                            Decoding.BYTES,
                            "A recording as one file in an encrypted archive."))
                    .takes("file", PATH, "what the archive is called, without an ending")),
            locked(span(write(
                            "export.toDisk",
                            CGI + "exporttoexternal.cgi?" + WHICH + "&externaldiskid={externalDisk}&filepath={file}"
                                    + LOCK,
                            "Begins to copy a recording to a disk that is connected for a while."))
                    .takes("externalDisk", ValueType.choice("USB_DISK"), Value.of("USB_DISK"), "where to")
                    .takes("file", PATH, "the path on that disk")),
            read(
                            "export.job",
                            CGI + "getjobstatus.cgi?schemaversion=1&jobid={job}",
                            XmlReplies.lists(),
                            "How far such a copy is.")
                    .needs("job", VideoOperations.COUNT, "as its beginning told it"));

    private ExportOperations() {}

    private static Operation span(Operation row) {
        return row.needs(RecordingOperations.RECORDING, RecordingOperations.ID, "which")
                .needs(StorageOperations.DISK, StorageOperations.ID, "the disk on which it is")
                .takes("format", FORMAT, Value.of("matroska"), "one of the kinds on offer")
                .takes(RecordingOperations.START, RecordingOperations.TIME, "a part's begin, as 2014-12-11T09:45:09Z")
                .takes(RecordingOperations.STOP, RecordingOperations.TIME, "a part's end");
    }

    private static Operation locked(Operation row) {
        return row.takes("password", PASSWORD, "what the archive is opened with")
                .takes("encryption", FORMAT, "with a password, as zip-aes256")
                .with(Trait.SECRET);
    }
}
