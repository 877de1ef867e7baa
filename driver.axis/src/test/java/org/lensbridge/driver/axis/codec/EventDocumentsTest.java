package org.lensbridge.driver.axis.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The documents of events, written by hand after the vendor's pages. */
class EventDocumentsTest {
    static final String PORT = notification(
            "tns1:Device/tnsaxis:IO/Port",
            "UtcTime=\"2026-03-01T10:20:30.5Z\" PropertyOperation=\"Changed\"",
            "<tt:Source><tt:SimpleItem Name=\"port\" Value=\"3\"/></tt:Source><tt:Key></tt:Key>"
                    + "<tt:Data><tt:SimpleItem Name=\"state\" Value=\"1\"/></tt:Data>");

    static final String NOTICE =
            "{\"apiVersion\":\"1.0\",\"method\":\"events:notify\",\"params\":{\"notification\":{\"topic\":"
                    + "\"tns1:Device/tnsaxis:IO/tnsaxis:Port\",\"timestamp\":1772360430500,\"message\":{\"source\":{\"port\":\"3\"},"
                    + "\"key\":{},\"data\":{\"state\":\"1\"}}}}}";

    static final String DECLARATIONS =
            """
            <?xml version="1.0"?>
            <s:Envelope><s:Body><aev:GetEventInstancesResponse><wstop:TopicSet>
            <tns1:VideoSource><tnsaxis:Tampering wstop:topic="true" aev:NiceName="Tampering"><aev:MessageInstance>
            <aev:SourceInstance><aev:SimpleItemInstance Name="channel" Type="xsd:int"/></aev:SourceInstance>
            <aev:DataInstance><aev:SimpleItemInstance Name="tampering" Type="xsd:int"/></aev:DataInstance>
            </aev:MessageInstance></tnsaxis:Tampering>
            <tnsaxis:DayNightVision><aev:MessageInstance aev:isProperty="true">
            <aev:DataInstance><aev:SimpleItemInstance Name="lux"/>
            <aev:SimpleItemInstance Name="day" isPropertyState="true"/></aev:DataInstance>
            </aev:MessageInstance></tnsaxis:DayNightVision></tns1:VideoSource>
            </wstop:TopicSet></aev:GetEventInstancesResponse></s:Body></s:Envelope>
            """;

    static String notification(String topic, String attributes, String items) {
        return "<wsnt:NotificationMessage><wsnt:Topic Dialect=\"x\">" + topic
                + "</wsnt:Topic><wsnt:Message><tt:Message " + attributes + ">" + items
                + "</tt:Message></wsnt:Message></wsnt:NotificationMessage>";
    }

    static String metadata(String notifications) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tt:MetadataStream xmlns:tt=\"http://www.onvif.org/ver10/schema\">"
                + "<tt:Event>" + notifications + "</tt:Event></tt:MetadataStream>\n";
    }

    @Test
    void readsNotificationsInTheirOrder() {
        String second = notification("tns1:Media/ProfileChanged", "", "");
        List<EventMessage> messages = MetadataDocument.read(metadata(PORT + second));
        EventMessage port = messages.get(0);
        assertEquals("Device/IO/Port", port.path());
        assertEquals(Optional.of(Instant.parse("2026-03-01T10:20:30.500Z")), port.time());
        assertEquals(EventMessage.CHANGED, port.operation());
        assertEquals(Map.of("port", "3"), port.source());
        assertEquals(Map.of("state", "1"), port.data());
        assertEquals("{source={port=3}, data={state=1}}", port.told().toString());
        assertEquals(Optional.empty(), messages.get(1).time());
        assertEquals(Value.ABSENT, messages.get(1).told());
    }

    @Test
    void readsMetadataWithoutEvents() {
        assertEquals(List.of(), MetadataDocument.read("<tt:MetadataStream>\n</tt:MetadataStream>"));
    }

    @Test
    void readsTimesOfSeveralForms() {
        assertEquals(time("2026-03-01T10:00:00Z"), time("2026-03-01T12:00:00+02:00"));
        assertEquals(time("2026-03-01T10:00:00Z"), time("2026-03-01T10:00:00"));
        assertEquals(Optional.empty(), time("yesterday"));
    }

    private static Optional<Instant> time(String text) {
        String document = metadata(notification("a", "UtcTime=\"" + text + "\"", ""));
        return MetadataDocument.read(document).get(0).time();
    }

    @Test
    void readsTheSameFromTheSocketWithoutAnOperation() {
        SocketNotice notice = SocketNotice.read(NOTICE);
        EventMessage event = notice.event().orElseThrow();
        assertFalse(notice.failed());
        assertEquals("", event.operation());
        EventMessage other = MetadataDocument.read(metadata(PORT)).get(0);
        assertEquals(other.state(), event.state());
        assertEquals(other.time(), event.time());
        assertEquals(other.told(), event.told());
    }

    @Test
    void readsAnswersOfTheSocket() {
        SocketNotice agreed = SocketNotice.read("{\"apiVersion\":\"1.0\",\"method\":\"events:configure\",\"data\":{}}");
        assertEquals(SocketNotice.CONFIGURE, agreed.method());
        assertFalse(agreed.failed());
        SocketNotice refused = SocketNotice.read(
                "{\"method\":\"events:configure\",\"error\":{\"code\":2104,\"message\":\"no list\"}}");
        assertTrue(refused.failed());
        assertEquals("2104", refused.code());
        assertEquals("no list", refused.failure());
        assertTrue(SocketNotice.read("{\"method\":\"events:configure\",\"error\":{}}")
                .failed());
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> SocketNotice.read("hello"))
                        .kind());
    }

    @Test
    void tellsStatesFromMomentsByTheDeclarations() {
        EventDeclarations declared = EventDeclarations.read(DECLARATIONS);
        EventDeclarations.Declaration tampering = declared.topics().get("VideoSource/Tampering");
        assertFalse(tampering.property());
        assertEquals(List.of("channel"), tampering.source());
        EventDeclarations.Declaration day = declared.topics().get("VideoSource/DayNightVision");
        assertTrue(day.property());
        assertEquals("day", day.state());
        assertEquals(List.of("lux", "day"), day.data());
    }

    @Test
    void tellsAFaultOfTheEventService() {
        String fault = "<s:Envelope><s:Body><s:Fault><s:Reason><s:Text>no such service</s:Text></s:Reason></s:Fault>"
                + "</s:Body></s:Envelope>";
        CameraException failure = assertThrows(CameraException.class, () -> EventDeclarations.read(fault));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.getMessage().contains("no such service"));
    }

    @Test
    void keepsEachLevelOfAWindow() {
        assertEquals(
                "[{group=0, level=1, threshold=9}, {group=0, level=7, threshold=9}]",
                MotionLevels.decode("group=0;level=1;threshold=9;\r\n group=0; level=7;threshold=9\n\n")
                        .document()
                        .toString());
        assertEquals(
                1, MotionLevels.decode("group=0;level=1\nwhat\n").warnings().size());
        assertThrows(CameraException.class, () -> MotionLevels.decode("what\n"));
    }
}
