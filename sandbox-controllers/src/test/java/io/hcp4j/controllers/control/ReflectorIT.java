package io.hcp4j.controllers.control;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A mirror's watch over a network that fails. */
class ReflectorIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final WriteOptions WRITE = WriteOptions.by("test");

    private final ApiServer server = ApiServer.require(ReflectorIT.class);
    private final FaultProxy proxy = FaultProxy.before(server);
    private final String namespace = server.freshNamespace();
    private final Fabric8Connector connector = new Fabric8Connector();
    private final ClusterApi direct = connector.open(server.admin(), ConnectionOptions.defaults());
    private final ClusterApi through = connector.open(
            proxy.admin(),
            ConnectionOptions.defaults()
                    .withLimits(ConnectionLimits.standard()
                            .withResponseTimeout(Duration.ofSeconds(1))
                            .withAttempts(1, Duration.ofMillis(50))));
    private final ObjectCache mirror = new ObjectCache(WellKnownKinds.CONFIG_MAP);

    @AfterEach
    void end() {
        through.close();
        direct.close();
        proxy.close();
    }

    @Test
    void whatHappenedInAHistoryThatIsLostIsSeenInWhatIsThere() throws InterruptedException {
        List.of("same", "changed", "gone").forEach(this::create);
        List<String> told = new CopyOnWriteArrayList<>();
        try (Reflector following = new Reflector(through, mirror)) {
            following.start();
            following.awaitSync();
            assertThat(seen()).isEqualTo(there());
            mirror.onChange(object -> told.add(object.name()));

            proxy.refuse();
            direct.delete(key("gone"), DeleteOptions.defaults());
            direct.patch(key("changed"), Patch.merge(Document.empty().with("yes", "data", "changed")), WRITE);
            create("new");
            proxy.next(1, Seen.watch(), Fault.status(410, "Expired"));
            proxy.acceptAgain();

            Eventually.holds("what is there", TIMEOUT, () -> assertThat(seen()).isEqualTo(there()));
            assertThat(told).contains("gone", "changed", "new").doesNotContain("same");
            assertThat(proxy.arrived(Seen.list("configmaps"))).hasSize(2);

            create("newer");
            Eventually.holds(
                    "what came after", TIMEOUT, () -> assertThat(seen()).isEqualTo(there()));
        }
    }

    @Test
    void aWatchThatHadToGiveUpKeepsNobodyWaiting() {
        proxy.next(1, Seen.list("configmaps"), Fault.status(503, "ServiceUnavailable"));
        proxy.next(FaultProxy.ALWAYS, Seen.list("configmaps"), Fault.status(403, "Forbidden"));

        try (Reflector following = new Reflector(through, mirror)) {
            following.start();

            assertThat(synced(following)).succeedsWithin(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void whoeverWaitsForAServerThatSaysNothingIsLetGoWithTheMirror() {
        proxy.next(FaultProxy.ALWAYS, Seen.list("configmaps"), Fault.silence());
        Reflector following = new Reflector(through, mirror);
        following.start();
        CompletableFuture<Void> synced = synced(following);

        following.close();

        assertThat(synced).succeedsWithin(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whoeverWaitsForAMirrorThatWasClosedBeforeItsThreadRanIsLetGo() {
        proxy.next(FaultProxy.ALWAYS, Seen.list("configmaps"), Fault.silence());
        Reflector following = new Reflector(through, mirror);
        following.close();
        following.start();

        assertThat(synced(following)).succeedsWithin(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whoeverWaitsForAServerThatSaysNothingIsLetGoWithTheConnection() {
        proxy.next(FaultProxy.ALWAYS, Seen.list("configmaps"), Fault.silence());
        try (Reflector following = new Reflector(through, mirror)) {
            following.start();
            CompletableFuture<Void> synced = synced(following);

            through.close();

            assertThat(synced).succeedsWithin(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<Void> synced(Reflector following) {
        return CompletableFuture.runAsync(() -> {
            try {
                following.awaitSync();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    private ResourceKey key(String name) {
        return WellKnownKinds.CONFIG_MAP.in(namespace, name);
    }

    private void create(String name) {
        direct.create(WellKnownKinds.CONFIG_MAP, ObjectTemplates.of(key(name)), WRITE);
    }

    /** The versions that the mirror knows, by name. */
    private Map<String, String> seen() {
        return versions(mirror.all(namespace, any -> true));
    }

    private Map<String, String> there() {
        return versions(
                direct.list(ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace)).items());
    }

    private static Map<String, String> versions(List<Document> objects) {
        Map<String, String> versions = new TreeMap<>();
        objects.forEach(
                object -> versions.put(object.name(), object.resourceVersion().orElse("")));
        return versions;
    }
}
