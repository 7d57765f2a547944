package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events sent to one client, one JSON object per line. */
final class WatchStream implements AutoCloseable {
    private final Rendering rendering;
    private final WatchFilter interest;
    private final OutputStream out;
    private boolean columnsTold;

    WatchStream(Rendering rendering, WatchFilter interest, OutputStream out) {
        this.rendering = rendering;
        this.interest = interest;
        this.out = new BufferedOutputStream(out);
    }

    void added(Version version) throws IOException {
        event(WatchFilter.Change.ADDED, version);
    }

    /** Tells of a write what it means to this client, for whom only some objects exist. */
    void told(StoreWatcher.Written written) throws IOException {
        Optional<WatchFilter.Change> change = interest.change(written);
        if (change.isPresent()) {
            event(change.get(), written.now());
        }
    }

    void bookmark(long revision, boolean endOfInitialEvents) throws IOException {
        Document object = Document.empty()
                .with(rendering.type().names().kind(), "kind")
                .with(rendering.type().apiVersion(), "apiVersion")
                .with(Map.of("resourceVersion", String.valueOf(revision)), "metadata");
        if (endOfInitialEvents) {
            object = object.with("true", "metadata", "annotations", "k8s.io/initial-events-end");
        }
        Document shown =
                switch (rendering.form()) {
                    case WHOLE -> object;
                    case METADATA -> Rendering.metadata(object);
                    case TABLE -> withoutColumns(Tables.of(rendering, object));
                };
        line("BOOKMARK", Json.write(shown.asMap()));
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void event(WatchFilter.Change type, Version version) throws IOException {
        if (rendering.form() == Representation.WHOLE && rendering.type().rules().servedAsStored()) {
            line(type.name(), version.json());
            return;
        }
        Document shown = rendering.document(rendering.served(version));
        line(type.name(), Json.write(withoutColumns(shown).asMap()));
    }

    /** The columns are sent once. */
    private Document withoutColumns(Document shown) {
        if (rendering.form() != Representation.TABLE) {
            return shown;
        }
        Document told = columnsTold ? shown.with(List.of(), "columnDefinitions") : shown;
        columnsTold = true;
        return told;
    }

    private void line(String type, byte[] object) throws IOException {
        out.write(("{\"type\":\"" + type + "\",\"object\":").getBytes(StandardCharsets.US_ASCII));
        out.write(object);
        out.write("}\n".getBytes(StandardCharsets.US_ASCII));
    }
}
