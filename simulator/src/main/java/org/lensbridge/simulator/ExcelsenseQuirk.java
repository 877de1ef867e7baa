package org.lensbridge.simulator;

/** How the firmware of an ExcelSense camera deviates from the way it speaks by default. */
public enum ExcelsenseQuirk {
    /** Errors have the full-width comma that is printed in the document: {@code error，return=-23}. */
    FULL_WIDTH_COMMA,
    /** Errors read {@code Error, return = -23}. */
    SPACED_ERRORS,
    /** Success is {@code OK} between blanks, with a line end. */
    BLANKS_AROUND_OK,
    /** Lines end with LF instead of CRLF. */
    LF_LINES,
    /**
     * Replies are as short as the document's examples: no counts of most lists, one canvas without its markers and number, motion
     * settings without their lists, alarms without a description, and status 0 for a disk that is not there.
     */
    AS_EXAMPLES,
    /** An unknown program below {@code cgi-bin} is answered with status 404. */
    UNKNOWN_IS_404,
    /** A blank stands in the RTSP address, before the third number of the host. */
    BLANK_IN_ADDRESS,
    /** An alarm that has not ended is told without a time of its end; else that time is empty. */
    NO_END_TIME,
    /** A log without entries in the time asked for is error -311. */
    EMPTY_LOG_IS_ERROR,
    /** Parts of a stream begin with their content type. */
    PLAIN_PARTS,
    /** The alarm output starts the self-clean in alarm mode 2 too, as the document's example sets it. */
    ANY_ALARM_MODE
}
