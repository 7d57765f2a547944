package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ManualClock;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A sandbox whose time is moved by hand, with what tests do in it. */
final class ManualWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration TIMEOUT = Duration.ofHours(2);

    private final ManualClock clock = ManualClock.at(START);
    private final Sandbox sandbox;
    private final ClusterApi management;
    private final Hosting hosting;
    private final FaultInjector faults;

    ManualWorld(long seed) throws InterruptedException {
        sandbox = Sandbox.start(
                EmbeddedEngine.ephemeral().by(clock.clock()).seeded(seed),
                new Fabric8Connector(),
                TimeScale.manual(clock));
        management = Hosting.open(sandbox.management().kubeconfig(), "management");
        hosting = new Hosting(management);
        faults = new FaultInjector(management);
    }

    ManualClock clock() {
        return clock;
    }

    ClusterApi management() {
        return management;
    }

    FaultInjector faults() {
        return faults;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Creates a hosted cluster with one pool of its name. */
    ResourceKey create(String name, int replicas) {
        hosting.create(Hosting.passthrough(name), replicas);
        return Kinds.HOSTED_CLUSTER.in("clusters", name);
    }

    /** Creates a hosted cluster and lets it come up. */
    ResourceKey completed(String name, int replicas) {
        ResourceKey key = create(name, replicas);
        until(key, cluster -> Hosting.newest(cluster).equals("Completed"));
        return key;
    }

    void patch(ResourceKey key, Document changes) {
        management.patch(key, Patch.merge(changes), Hosting.USER);
    }

    void create(ResourceKind kind, Document object) {
        management.create(kind, object, Hosting.USER);
    }

    Document get(ResourceKey key) {
        return management.get(key).orElseThrow();
    }

    /** Moves time on until an object is as it should be, which it must within two hours of the sandbox's time. */
    Document until(ResourceKey key, Predicate<Document> as) {
        boolean reached =
                clock.advanceUntil(() -> management.get(key).filter(as).isPresent(), TIMEOUT);
        assertThat(reached).as(() -> String.valueOf(management.get(key))).isTrue();
        return get(key);
    }

    /** Opens a guest with the kubeconfig that its cluster publishes. */
    ClusterApi guest(String cluster) {
        return hosting.guest(cluster);
    }

    /** A condition as {@code STATUS REASON MESSAGE}. */
    static String condition(Document object, String type) {
        return Hosting.find(object, type)
                .map(each -> each.text("status").orElse("") + " "
                        + each.text("reason").orElse("") + " "
                        + each.text("message").orElse(""))
                .orElse("");
    }

    static boolean is(Document object, String type, String status) {
        return Hosting.find(object, type)
                .flatMap(each -> each.text("status"))
                .filter(status::equals)
                .isPresent();
    }

    @Override
    public void close() {
        management.close();
        sandbox.close();
    }
}
