package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Doors, cards and passages: chapter 11 and sections 12.3 and 12.4. What chapter 11 calls a channel is a door, counted from 1. Whoever
 * reads passages gets the codes that people typed, and firmware beyond the document tells those of cards as well: these rows are secret.
 */
public final class AccessOperations {
    private static final String DOOR = "/cgi-bin/accessControl.cgi?action=";
    private static final ValueType DOORS = ValueType.integer(1, 256);
    private static final ValueType NUMBER = new ValueType.TextType(64);
    private static final ValueType RECORD = ValueType.integer(0, 0xFFFF_FFFFL);
    private static final String STATUS =
            "why it does not open, added up: 1 lost, 2 cancelled, 4 frozen, 8 in debt, 16 expired";
    private static final String TYPE =
            "0 normal, 1 VIP, 2 visitor, 3 patrol, 4 blacklisted, 5 under threat, 255 mother card";

    /** Section 11.1.1. */
    public static final Operation OPEN_DOOR = write(
                    "door.open",
                    "11.1.1",
                    DOOR + "openDoor&channel={door}&UserID={user}&Type={type}",
                    Confirmation.OK,
                    "Opens a door.")
            .needs("door", DOORS, "the door, from 1")
            .takes("user", NUMBER, "in whose name")
            .takes("type", new ValueType.TextType(32), "how; Remote when left out")
            .with(Trait.DESTRUCTIVE);
    /** Section 11.1.2. */
    public static final Operation DOOR_STATUS = read(
                    "door.status",
                    "11.1.2",
                    DOOR + "getDoorStatus&channel={door}",
                    Decoding.KEYS,
                    "Whether a door is Open, Close or Break.")
            .needs("door", DOORS, "the door, from 1");

    /** Section 12.3.1. */
    public static final Operation FIND_CARDS = Records.find(
                    "card.find",
                    "12.3.1",
                    "AccessControlCard",
                    "&condition.CardNo={card}&condition.UserID={user}&condition.IsValid={valid}&count={count}",
                    "The cards that open doors.")
            .takes("card", NUMBER, "the number of one card")
            .takes("user", NUMBER, "whose cards")
            .takes("valid", ValueType.FLAG, "whether those that are valid")
            .takes("count", Records.COUNT, "how many at most; 1024 when left out")
            .with(Trait.SECRET);
    /** Section 12.3.2. */
    public static final Operation UPDATE_CARD = card(write(
                    "card.update",
                    "12.3.2",
                    Records.UPDATER
                            + "update&name=AccessControlCard&recno={record}&UserID={user}&CardStatus={status}&CardType={type}",
                    Confirmation.OK,
                    "Changes a card.")
            .needs("record", RECORD, "the card's record"));
    /** Section 12.3.3. */
    public static final Operation INSERT_CARD = card(write(
                    "card.insert",
                    "12.3.3",
                    Records.UPDATER
                            + "insert&name=AccessControlCard&CardNo={card}&UserID={user}&CardStatus={status}&CardType={type}",
                    Records.INSERTED,
                    "Adds a card.")
            .needs("card", NUMBER, "the number of the card"));
    /** Section 12.3.4: {@code remove}, as its syntax line says, and not {@code update} as its example. */
    public static final Operation REMOVE_CARD = write(
                    "card.remove",
                    "12.3.4",
                    Records.UPDATER + "remove&name=AccessControlCard&recno={record}",
                    Confirmation.OK,
                    "Removes a card.")
            .needs("record", RECORD, "the card's record")
            .with(Trait.DESTRUCTIVE);
    /** Section 12.3.5. */
    public static final Operation CARD_COUNT = read(
            "card.count",
            "12.3.5",
            Records.FINDER + "getQuerySize&name=AccessControlCard",
            Decoding.KEYS,
            "How many cards there are.");

    /** Section 12.4.1. */
    public static final Operation FIND_PASSAGES = Records.find(
                    "passage.find",
                    "12.4.1",
                    "AccessControlCardRec",
                    "&condition.CardNo={card}&condition.StartTime={start}&condition.EndTime={end}&count={count}",
                    "Who went or wanted to go through a door, and how.")
            .takes("card", NUMBER, "the number of one card")
            .takes("start", Records.TIME, "the time from which, as yyyy-MM-dd hh:mm:ss")
            .takes("end", Records.TIME, "the time until which, as yyyy-MM-dd hh:mm:ss")
            .takes("count", Records.COUNT, "how many at most; 1024 when left out")
            .with(Trait.SECRET);

    static final List<Operation> ALL = List.of(
            OPEN_DOOR, DOOR_STATUS, FIND_CARDS, UPDATE_CARD, INSERT_CARD, REMOVE_CARD, CARD_COUNT, FIND_PASSAGES);

    private AccessOperations() {}

    private static Operation card(Operation row) {
        return row.takes("user", RECORD, "whose it is")
                .takes("status", ValueType.integer(0, 31), STATUS)
                .takes("type", ValueType.choice("0", "1", "2", "3", "4", "5", "255"), TYPE);
    }
}
