package org.lensbridge.driver.excelsense.capability.alarm.log;

import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.event.Polling;

/** The events of the alarm log: section "Alarm Log". An alarm is told within seconds of being written there. Thread-safe. */
final class LogEventSource implements EventSource {
    private final Ground ground;

    LogEventSource(Ground ground) {
        this.ground = ground;
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        ground.scope().ensureOpen();
        LogEvents events = new LogEvents(sink, ground.views().size());
        LogQuestion question = new LogQuestion(ground, events);
        question.begin(sink.resume().flatMap(Position::parse));
        return Polling.begin(ground.scope(), ground.context(), events, question, LogQuestion.BEAT);
    }
}
