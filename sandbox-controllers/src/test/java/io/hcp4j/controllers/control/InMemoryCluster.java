package io.hcp4j.controllers.control;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.apiserver.resource.UidGenerator;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** One cluster whose controllers work when the test lets them. */
public final class InMemoryCluster implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofHours(1);
    private static final WriteOptions USER = WriteOptions.by("user");

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    private final TimeScale timeScale = TimeScale.manual(clock);
    private final EmbeddedApiServer server;
    private final ClusterApi user;
    private final CachedCluster view;
    private final List<Controller> controllers = new ArrayList<>();

    /** A cluster with nothing in it, whose controllers are not at work yet. */
    public InMemoryCluster() {
        try {
            server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("by-hand")
                    .withClock(clock.clock())
                    .withUidGenerator(UidGenerator.from("by-hand 1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        user = server.inProcess();
        view = new CachedCluster("by-hand", server.inProcess(), timeScale);
    }

    /** Has these controllers work. */
    public InMemoryCluster run(Function<CachedCluster, List<Controller>> made) throws InterruptedException {
        controllers.addAll(made.apply(view));
        view.start();
        controllers.forEach(Controller::start);
        return this;
    }

    /** The cluster as its user sees it. */
    public ClusterApi api() {
        return user;
    }

    /** What its controllers' time goes by. */
    public TimeScale timeScale() {
        return timeScale;
    }

    /** What its time is moved by. */
    public ManualClock clock() {
        return clock;
    }

    /** Creates an object, and its status if it has one. */
    public Document create(ResourceKind kind, Document object) {
        Document created = user.create(kind, object, USER);
        return object.object("status")
                .map(status -> user.patch(
                        new ResourceKey(kind, created.namespace(), created.name()),
                        new Patch.Merge(Document.empty().with(status, "status"), "status"),
                        USER))
                .orElse(created);
    }

    /** Changes an object. */
    public void patch(ResourceKey key, Document changes) {
        user.patch(key, Patch.merge(changes), USER);
    }

    /** Deletes an object. */
    public void delete(ResourceKey key) {
        user.delete(key, DeleteOptions.defaults());
    }

    /** An object, which must be there. */
    public Document get(ResourceKey key) {
        return user.get(key).orElseThrow();
    }

    /** The names of what is there of a kind, in order. */
    public List<String> names(ResourceKind kind) {
        return user.list(ListQuery.everywhere(kind)).items().stream()
                .map(Document::name)
                .sorted()
                .toList();
    }

    /** Moves time on until an object is as it should be, which it must within an hour. */
    public Document until(ResourceKey key, Predicate<Document> as) {
        boolean reached = clock.advanceUntil(() -> user.get(key).filter(as).isPresent(), TIMEOUT);
        assertThat(reached).as(() -> String.valueOf(user.get(key))).isTrue();
        return get(key);
    }

    @Override
    public void close() {
        controllers.forEach(Controller::close);
        view.close();
        user.close();
        server.close();
    }
}
