package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.axis.codec.EventDeclarations;
import org.lensbridge.driver.axis.codec.MotionLevels;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Events and their streams. */
public final class EventOperations {
    private static final ValueType FILTER = new ValueType.TextType(2000);

    /** Which events a device has, and what they tell. */
    public static final Operation DECLARATIONS = Operation.read(
                    "event.declarations",
                    "network-video/event-and-action-services",
                    "/vapix/services",
                    reply -> Decoding.Decoded.of(
                            EventDeclarations.read(reply.text()).value()),
                    "Lists the events that the device can tell.")
            .sending(
                    "POST",
                    new Operation.Body(
                            "application/soap+xml; action=\"http://www.axis.com/vapix/ws/event1/GetEventInstances\";"
                                    + " charset=utf-8",
                            "<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Body>"
                                    + "<GetEventInstances xmlns=\"http://www.axis.com/vapix/ws/event1\"/></Body></Envelope>"));

    /** The event stream by RTSP, as ONVIF metadata. */
    public static final Operation METADATA = Operation.address(
                    "event.metadata",
                    "network-video/event-data-streaming",
                    "/axis-media/media.amp?video=0&audio=0&event=on&eventtopic={topic}&eventcontent={content}",
                    "The address of the stream of events for RTSP clients.")
            .takes("topic", FILTER, "which topics, such as onvif:Device//. or axis:Storage//.; all when left out")
            .takes("content", FILTER, "a filter of their messages");

    /** The event stream by a web socket, as JSON. */
    public static final Operation SOCKET = Operation.socket(
            "event.socket",
            "network-video/event-streaming-over-websocket",
            "/vapix/ws-data-stream?sources=events",
            "The path of the stream of events for web socket clients, which choose events by a first message.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            DECLARATIONS,
            METADATA,
            SOCKET,
            Operation.stream(
                            "motion.levels",
                            "network-video/motion-detection",
                            "/axis-cgi/motion/motiondata.cgi?group={group}",
                            reply -> MotionLevels.decode(reply.text()),
                            "Tells again and again how much moves in the motion windows of firmware 5.")
                    .takes("group", ValueType.integer(0, 9), "the number of one window; all when left out"));

    private EventOperations() {}
}
