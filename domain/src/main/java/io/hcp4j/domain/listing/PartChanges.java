package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Follows parts of objects. */
final class PartChanges<T> implements Changes<T> {
    private final WatchStream stream;
    private final Function<Document, List<T>> parts;
    private final Function<T, String> identity;
    private final Map<String, T> reported = new HashMap<>();

    PartChanges(WatchStream stream, Function<Document, List<T>> parts, Function<T, String> identity) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.parts = Objects.requireNonNull(parts, "parts");
        this.identity = Objects.requireNonNull(identity, "identity");
    }

    @Override
    public List<Change<T>> next(Duration timeout) {
        return stream.next(timeout).map(this::news).orElse(List.of());
    }

    @Override
    public void close() {
        stream.close();
    }

    private List<Change<T>> news(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            return news(added.object());
        }
        return event instanceof WatchEvent.Modified modified ? news(modified.object()) : List.of();
    }

    private List<Change<T>> news(Document object) {
        List<Change<T>> news = new ArrayList<>();
        for (T part : parts.apply(object)) {
            T before = reported.put(identity.apply(part), part);
            if (!part.equals(before)) {
                news.add(new Change<>(before == null ? Change.Type.ADDED : Change.Type.MODIFIED, part));
            }
        }
        return news;
    }
}
