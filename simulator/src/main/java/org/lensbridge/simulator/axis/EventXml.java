package org.lensbridge.simulator.axis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Events as ONVIF writes them in XML. */
final class EventXml {
    private EventXml() {}

    static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:wstop=\"http://docs.oasis-open.org/wsn/t-1\""
                + " xmlns:aev=\"http://www.axis.com/vapix/ws/event1\""
                + " xmlns:tns1=\"http://www.onvif.org/ver10/topics\""
                + " xmlns:tnsaxis=\"http://www.axis.com/2009/event/topics\"><SOAP-ENV:Body>" + body
                + "</SOAP-ENV:Body></SOAP-ENV:Envelope>\n";
    }

    /** One topic with an element for each step of its path. */
    static String declaration(String topic, List<AxisEvent> instances) {
        String[] steps = topic.split("/");
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < steps.length; i++) {
            String last = i == steps.length - 1 ? " wstop:topic=\"true\"" : "";
            xml.append("<" + steps[i] + last + " aev:NiceName=\"" + steps[i].replaceAll(".*:", "") + "\">");
        }
        AxisEvent first = instances.get(0);
        xml.append("<aev:MessageInstance" + (first.stateful() ? " aev:isProperty=\"true\"" : "") + ">");
        xml.append("<aev:SourceInstance>");
        for (String name : first.source().keySet()) {
            String values = instances.stream()
                    .map(instance ->
                            "<aev:Value>" + Xml.escaped(instance.source().getOrDefault(name, "")) + "</aev:Value>")
                    .collect(Collectors.joining());
            xml.append("<aev:SimpleItemInstance Type=\"xsd:string\" Name=\"" + name + "\">" + values
                    + "</aev:SimpleItemInstance>");
        }
        xml.append("</aev:SourceInstance><aev:DataInstance>");
        first.data()
                .keySet()
                .forEach(name -> xml.append("<aev:SimpleItemInstance Type=\"xsd:boolean\" Name=\"" + name
                        + "\" isPropertyState=\"true\"/>"));
        xml.append("</aev:DataInstance></aev:MessageInstance>");
        for (int i = steps.length - 1; i >= 0; i--) {
            xml.append("</" + steps[i] + ">");
        }
        return xml.toString();
    }

    /** A document of the metadata stream that tells of one event. */
    static String metadata(AxisEvent event, boolean initial) {
        String operation = event.stateful()
                ? initial ? " PropertyOperation=\"Initialized\"" : " PropertyOperation=\"Changed\""
                : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<tt:MetadataStream xmlns:tt=\"http://www.onvif.org/ver10/schema\">\n"
                + "<tt:Event><wsnt:NotificationMessage xmlns:tns1=\"http://www.onvif.org/ver10/topics\""
                + " xmlns:tnsaxis=\"http://www.axis.com/2009/event/topics\""
                + " xmlns:wsnt=\"http://docs.oasis-open.org/wsn/b-2\""
                + " xmlns:wsa5=\"http://www.w3.org/2005/08/addressing\"><wsnt:Topic"
                + " Dialect=\"http://docs.oasis-open.org/wsn/t-1/TopicExpression/Simple\">" + event.topic()
                + "</wsnt:Topic><wsnt:Message><tt:Message UtcTime=\"" + event.time() + "\"" + operation + "><tt:Source>"
                + items(event.source()) + "</tt:Source><tt:Key></tt:Key><tt:Data>" + items(event.data())
                + "</tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage></tt:Event></tt:MetadataStream>\n";
    }

    private static String items(Map<String, String> items) {
        return items.entrySet().stream()
                .map(item -> "<tt:SimpleItem Name=\"" + item.getKey() + "\" Value=\"" + Xml.escaped(item.getValue())
                        + "\"/>")
                .collect(Collectors.joining());
    }
}
