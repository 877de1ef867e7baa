package org.lensbridge.driver.support.parameter;

/** What is special about a parameter. */
public enum Mark {
    /** Its value is never shown: it is read as asterisks, and requests that hold it show nowhere. */
    SECRET,
    /** It goes along, with its present value, whenever another parameter of its group is written. */
    ACCOMPANIES,
    /** It is not read back after it was written: the device goes away, or tells another form of it. */
    NOT_READ_BACK
}
