package io.hcp4j.domain.server;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what a use case reports, and lets a test play the controller that reacts to it. */
public final class ProgressRecorder implements ProgressListener {
    private final List<ProgressEvent> events = new ArrayList<>();
    private final Consumer<ProgressEvent> reaction;

    /** Only remembers. */
    public ProgressRecorder() {
        this(event -> {});
    }

    /** Reacts to each event, on the thread of the use case. */
    public ProgressRecorder(Consumer<ProgressEvent> reaction) {
        this.reaction = reaction;
    }

    @Override
    public void onEvent(ProgressEvent event) {
        events.add(event);
        reaction.accept(event);
    }

    /** All events, in order. */
    public List<ProgressEvent> events() {
        return events;
    }

    /** The events of a type, in order. */
    public <T extends ProgressEvent> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The messages of all events, in order. */
    public List<String> messages() {
        return events.stream().map(ProgressEvent::message).toList();
    }
}
