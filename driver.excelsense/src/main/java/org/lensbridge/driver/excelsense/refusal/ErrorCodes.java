package org.lensbridge.driver.excelsense.refusal;

import java.util.List;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;

/** Section "Error Codes": what a caller can do about each, and a sentence for a person. Firmware that leaves out the sign means the same. */
public final class ErrorCodes {
    /** What the failure of a search without results says. */
    private static final String FOUND_NOTHING = "The device found nothing.";

    private static final int NOTHING_FOUND = -311;

    /** In the order of the document, without the sign. */
    static final List<Row> ROWS = List.of(
            new Row("2", "", Kind.BUSY, "The device has run out of memory. Wait a moment; restart it when this lasts."),
            new Row(
                    "3",
                    "",
                    Kind.PROTOCOL,
                    "The device lost hold of one of its own resources (invalid handle). Try again; restart it when this lasts."),
            new Row("4", "", Kind.PROTOCOL, "The device's firmware failed over this request (null pointer)."),
            new Row("5", "", Kind.UNSUPPORTED, "The device's firmware has no function for this request."),
            new Row("6", "", Kind.PROTOCOL, "The device reports an error of its system."),
            new Row("7", "", Kind.PROTOCOL, "The device could not load a program: its format is wrong."),
            new Row("8", "", Kind.PROTOCOL, "The device could not load a program: its parameters are wrong."),
            new Row("9", "", Kind.BUSY, "The device or what was asked for is not ready yet; try again later."),
            new Row("10", "", Kind.INVALID_ARGUMENT, "The device does not accept the length of a value."),
            new Row("11", "", Kind.BUSY, "The device is doing this already; try again when it is done."),
            new Row("12", "", Kind.BUSY, "The device could not start to work on this; try again later."),
            new Row("13", "", Kind.BUSY, "The device has too much to do at once; try again later."),
            new Row("14", "", Kind.PROTOCOL, "The device expected something to do and found nothing (queue empty)."),
            new Row("15", "", Kind.TIMEOUT, "The device ran out of time over this request."),
            new Row("16", "", Kind.UNSUPPORTED, "The device does not have what was asked for."),
            new Row("17", "", Kind.UNSUPPORTED, "The device wants plain HTTP here. Configure its address with http."),
            new Row(
                    "18",
                    "",
                    Kind.UNSUPPORTED,
                    "The device wants an encrypted connection. Configure its address with https."),
            new Row("19", "", Kind.TIMEOUT, "The device ran out of time when it agreed on encryption."),
            new Row("20", "", Kind.TIMEOUT, "The device ran out of time when it connected with encryption."),
            new Row(
                    "21",
                    "",
                    Kind.UNSUPPORTED,
                    "The device's firmware does not have the program that this request names."),
            new Row("22", "", Kind.UNSUPPORTED, "The device's firmware does not know the type of this request."),
            new Row("23", "", Kind.INVALID_ARGUMENT, "The device does not accept a parameter of this request."),
            new Row("101", "", Kind.PROTOCOL, "The device did not find a file."),
            new Row("102", "", Kind.PROTOCOL, "The device did not find a folder."),
            new Row("103", "", Kind.PROTOCOL, "The device could not open its disk. Look at the disk's state."),
            new Row("104", "", Kind.PROTOCOL, "The device could not read from its disk. Look at the disk's state."),
            new Row("105", "", Kind.PROTOCOL, "The device could not write to its disk. Look at the disk's state."),
            new Row("106", "", Kind.PROTOCOL, "The device could not find a place in a file."),
            new Row("107", "", Kind.PROTOCOL, "The device reached the end of its disk."),
            new Row(
                    "108",
                    "",
                    Kind.PROTOCOL,
                    "The device's disk is full. Make room on it, or keep recordings for fewer days."),
            new Row(
                    "109",
                    "",
                    Kind.UNSUPPORTED,
                    "The device has no such disk. Put in a card, or ask for another disk."),
            new Row("110", "", Kind.PROTOCOL, "The device's disk is protected from writing."),
            new Row("112", "", Kind.PROTOCOL, "The device's disk is not formatted."),
            new Row("113", "", Kind.PROTOCOL, "The device reports an error of its disk."),
            new Row("150", "", Kind.PROTOCOL, "The device could not open its serial port."),
            new Row("151", "", Kind.PROTOCOL, "The device could not read from its serial port."),
            new Row("152", "", Kind.PROTOCOL, "The device could not write to its serial port."),
            new Row("201", "", Kind.PROTOCOL, "The device's network is not ready (socket not initialized)."),
            new Row(
                    "202",
                    "",
                    Kind.BUSY,
                    "The device could not make a connection of its own (no socket); try again later."),
            new Row("203", "", Kind.PROTOCOL, "The device could not take a network port for itself."),
            new Row(
                    "204",
                    "",
                    Kind.PROTOCOL,
                    "The device could not connect to a server. Check the address that it was given."),
            new Row("205", "", Kind.TIMEOUT, "The device ran out of time when it connected to a server."),
            new Row("206", "", Kind.PROTOCOL, "The device could not wait for connections."),
            new Row("207", "", Kind.PROTOCOL, "The device could not accept a connection."),
            new Row("208", "", Kind.TIMEOUT, "The device ran out of time when it waited for a connection."),
            new Row("209", "", Kind.PROTOCOL, "The device's network is disconnected."),
            new Row("210", "", Kind.PROTOCOL, "The device could not send."),
            new Row("211", "", Kind.TIMEOUT, "The device ran out of time when it sent."),
            new Row("212", "", Kind.PROTOCOL, "The device could not receive."),
            new Row("213", "", Kind.TIMEOUT, "The device ran out of time when it received."),
            new Row("214", "", Kind.PROTOCOL, "The device could not tell the address of a connection."),
            new Row("215", "", Kind.PROTOCOL, "The device could not tell the options of a connection."),
            new Row("216", "", Kind.PROTOCOL, "The device could not tell the settings of a connection."),
            new Row("217", "", Kind.UNSUPPORTED, "The device does not support this network protocol."),
            new Row("218", "", Kind.INVALID_ARGUMENT, "The port is in use on the device already. Choose another."),
            new Row("230", "", Kind.PROTOCOL, "The device could not make a packet of data."),
            new Row("231", "", Kind.PROTOCOL, "The device could not read the head of a packet."),
            new Row("232", "", Kind.PROTOCOL, "The device could not make the head of a packet."),
            new Row("233", "", Kind.PROTOCOL, "The device could not read the content of a packet."),
            new Row("234", "", Kind.PROTOCOL, "The device could not make the content of a packet."),
            new Row("235", "", Kind.PROTOCOL, "The device met an error in an RTP extension."),
            new Row("236", "", Kind.PROTOCOL, "The device could not compress data."),
            new Row("301", "", Kind.PROTOCOL, "The device could not open its database."),
            new Row("302", "", Kind.PROTOCOL, "The device could not close its database."),
            new Row("303", "", Kind.PROTOCOL, "The device's database could not begin a change."),
            new Row("304", "", Kind.PROTOCOL, "The device's database could not take back a change."),
            new Row("305", "", Kind.PROTOCOL, "The device's database could not complete a change."),
            new Row(
                    "306",
                    "",
                    Kind.INVALID_ARGUMENT,
                    "The device could not add to its database. What was to be added may be there already."),
            new Row("307", "", Kind.PROTOCOL, "The device could not delete from its database."),
            new Row("308", "", Kind.PROTOCOL, "The device could not update its database."),
            new Row("309", "", Kind.PROTOCOL, "The device could not search its database."),
            new Row("310", "", Kind.INVALID_ARGUMENT, "The device does not accept the conditions of this search."),
            new Row("311", "", Kind.UNSUPPORTED, FOUND_NOTHING),
            new Row("401", "", Kind.UNSUPPORTED, "The device does not know this command."),
            new Row("402", "", Kind.PROTOCOL, "The device could not read the head of the command."),
            new Row("403", "", Kind.PROTOCOL, "The device could not make the head of a command."),
            new Row("404", "", Kind.INVALID_ARGUMENT, "The device could not read the content of the command."),
            new Row("405", "", Kind.PROTOCOL, "The device could not make the content of a command."),
            new Row("406", "", Kind.UNSUPPORTED, "The device does not know this version of the command."),
            new Row("501", "", Kind.PROTOCOL, "A part of the device answered another with what it did not expect."),
            new Row("502", "", Kind.PROTOCOL, "A device behind this one failed over the request."),
            new Row("503", "", Kind.PROTOCOL, "The device or what was asked for is not open."),
            new Row("504", "", Kind.PROTOCOL, "The device or what was asked for cannot be opened."),
            new Row("505", "", Kind.BUSY, "The device is busy with something else; try again later."),
            new Row("506", "", Kind.UNSUPPORTED, "The device does not support this."),
            new Row("507", "", Kind.AUTH_REFUSED, "The device does not accept this user. Check user and password."),
            new Row("508", "", Kind.AUTH_REFUSED, "The device does not accept this login. Check user and password."),
            new Row("509", "", Kind.PROTOCOL, "The device could not dial in (ADSL)."),
            new Row("510", "", Kind.BUSY, "Something else has taken the device's serial port; try again later."),
            new Row(
                    "511",
                    "",
                    Kind.BUSY,
                    "The device has as many connections as it takes; close one, or try again later."),
            new Row("512", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("513", "", Kind.UNSUPPORTED, "The device is not set up for this."),
            new Row("550", "", Kind.PROTOCOL, "The device has ended the video. Ask for it again."),
            new Row("551", "", Kind.PROTOCOL, "The device has ended its work on the video. Ask for it again."),
            new Row("552", "", Kind.PROTOCOL, "A part for video (DirectShow) could not be made."),
            new Row("553", "", Kind.PROTOCOL, "A part for video (DirectShow) could not be put to use."),
            new Row("601", "", Kind.PROTOCOL, "The device has ended the sound. Ask for it again."),
            new Row("602", "", Kind.PROTOCOL, "The device has ended its work on the sound. Ask for it again."),
            new Row("603", "", Kind.PROTOCOL, "A part for sound (DirectShow) could not be made."),
            new Row("604", "", Kind.PROTOCOL, "A part for sound (DirectShow) failed."),
            new Row("605", "", Kind.PROTOCOL, "A part for pictures (DirectDraw) could not be started."),
            new Row("606", "", Kind.PROTOCOL, "The device's decoder could not be started."),
            new Row("607", "", Kind.PROTOCOL, "The device could not decode."));

    private ErrorCodes() {}

    /** The failure of a code, whose sign does not matter. */
    static CameraException failure(int code) {
        int number = Math.abs(code);
        return ROWS.stream()
                .filter(row -> row.code().equals(Integer.toString(number)))
                .findFirst()
                .map(row -> new CameraException(row.kind(), "Error -" + number + ": " + row.sentence()))
                .orElseGet(() -> new CameraException(
                        Kind.PROTOCOL,
                        "The device refused the request with error " + code + ", which its document does not have."));
    }

    /** The failure of a search without results that the device tells in words. */
    static CameraException nothingFound() {
        return failure(NOTHING_FOUND);
    }

    /** Whether a failure is the device's word for a search without results. */
    public static boolean isNothingFound(CameraException failure) {
        return failure.reason().endsWith(FOUND_NOTHING);
    }
}
