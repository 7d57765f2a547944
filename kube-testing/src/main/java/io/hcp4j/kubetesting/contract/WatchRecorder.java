package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a watch told, as short words. */
final class WatchRecorder {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final WatchStream stream;
    private boolean listing;

    WatchRecorder(WatchStream stream) {
        this.stream = stream;
    }

    /** The next events; bookmarks in between are not counted, because the server sends them when it likes. */
    List<String> next(int count) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            Optional<WatchEvent> event = stream.next(TIMEOUT);
            if (event.isEmpty()) {
                words.add("nothing more");
                return words;
            }
            word(event.get()).ifPresent(words::add);
        }
        return words;
    }

    private Optional<String> word(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            return Optional.of("added " + added.object().name());
        }
        if (event instanceof WatchEvent.Modified modified) {
            return Optional.of("modified " + modified.object().name());
        }
        if (event instanceof WatchEvent.Deleted deleted) {
            return Optional.of("deleted " + deleted.object().name());
        }
        boolean endsList = event instanceof WatchEvent.Bookmark && listing;
        listing = event instanceof WatchEvent.Reset;
        if (listing) {
            return Optional.of("restarted");
        }
        return endsList ? Optional.of("synced") : Optional.empty();
    }
}
