package io.hcp4j.it.hypershift;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.world.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A sandbox in this process, in which things take no time, and people who type commands into it. */
public final class World implements AutoCloseable {
    private final Sandbox sandbox;
    private final ClusterApi management;

    private World(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.management = new Fabric8Connector().open(kubeconfig(), ConnectionOptions.defaults());
    }

    /** One that forgets everything when it ends. */
    public static World started() {
        return started(EmbeddedEngine.ephemeral());
    }

    /** One whose API servers are of a kind. */
    public static World started(Engine engine) {
        try {
            return new World(Sandbox.start(engine, new Fabric8Connector(), TimeScale.TEST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Its management cluster. */
    public ClusterApi management() {
        return management;
    }

    /** How an administrator reaches the API server of its management cluster, as a kubeconfig. */
    public String managementKubeconfig() {
        return sandbox.management().kubeconfig();
    }

    /** The same for its infrastructure cluster. */
    public String infrastructureKubeconfig() {
        return sandbox.infrastructure().kubeconfig();
    }

    /** What goes wrong in it. */
    public FaultInjector faults() {
        return new FaultInjector(management);
    }

    /** Clears all faults, and deletes all hosted clusters and the Secrets that were made for them: the nodes have room for a few only. */
    public void clear() {
        faults().clear();
        Eventually.gives(
                "the end of all hosted clusters", Duration.ofMinutes(1), () -> delete(HypershiftKinds.HOSTED_CLUSTER));
        Eventually.gives("the end of their Secrets", Duration.ofMinutes(1), () -> delete(WellKnownKinds.SECRET));
    }

    /** Deletes all objects of a kind; whether there were none. */
    private boolean delete(ResourceKind kind) {
        List<Document> left = management.list(ListQuery.in(kind, "clusters")).items();
        left.forEach(object -> management.delete(kind.in("clusters", object.name()), DeleteOptions.defaults()));
        return left.isEmpty();
    }

    /** A user of its management cluster. */
    public Hcp4j user(Path home, String client) {
        return Hcp4j.in(home).on(kubeconfig(), client);
    }

    /** A hosted cluster with one node, complete. */
    public void hosted(Hcp4j user, String name) {
        hosted(user, name, false, 1);
    }

    /**
     * A hosted cluster, complete.
     *
     * @param external whether its machines are on the infrastructure cluster, in a namespace of the cluster's name
     */
    public void hosted(Hcp4j user, String name, boolean external, int nodes) {
        Path pullSecret =
                user.file("pull-secret", "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        List<String> words = List.of(
                "create",
                "cluster",
                "kubevirt",
                "--name=" + name,
                "--node-pool-replicas=" + nodes,
                "--memory=4Gi",
                "--pull-secret=" + pullSecret,
                "--release-image=registry.example.com/release:4.19.3-x86_64",
                "--wait",
                "--timeout=3m");
        if (external) {
            Path administrator = user.file("infra-administrator", infrastructureKubeconfig());
            Path account = user.file("account", "").resolveSibling("account-of-" + name);
            succeeds(user.run(List.of(
                    "infra",
                    "prepare",
                    "--name=" + name,
                    "--infra-namespace=" + name,
                    "--infra-kubeconfig-file=" + administrator,
                    "--overwrite",
                    "--output=" + account)));
            words = and(words, "--infra-namespace=" + name, "--infra-kubeconfig-file=" + account);
        }
        succeeds(user.run(words));
        // The roll-out may be over before the last node has joined.
        succeeds(user.run(List.of("wait", "cluster", name, "--for=nodes", "--timeout=3m")));
        succeeds(user.run(List.of("wait", "cluster", name, "--for=operators", "--timeout=3m")));
    }

    /** Gives the pool of a cluster so many nodes more. */
    public void scale(Hcp4j user, String name, int more) {
        long nodes = management
                .get(HypershiftKinds.NODE_POOL.in("clusters", name))
                .flatMap(pool -> pool.number("spec", "replicas"))
                .orElse(0L);
        succeeds(user.run(List.of("scale", "nodepool", name, "--replicas=" + (nodes + more))));
    }

    /** Adds a pool of one node to a cluster. */
    public void addPool(Hcp4j user, String cluster, String name) {
        succeeds(user.run(List.of(
                "create",
                "nodepool",
                "kubevirt",
                "--cluster-name=" + cluster,
                "--name=" + name,
                "--replicas=1",
                "--memory=4Gi")));
    }

    /** Waits until a command has something to number. */
    public void until(Hcp4j user, String... words) {
        Eventually.gives("the end of " + String.join(" ", words), Duration.ofMinutes(1), () -> user.run(List.of(words))
                .out()
                .contains("1. "));
    }

    private static void succeeds(Finished finished) {
        assertThat(finished.exit()).as(finished.err()).isZero();
    }

    /** A command with more words. */
    public static List<String> and(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    @Override
    public void close() {
        management.close();
        sandbox.close();
    }

    private Kubeconfig kubeconfig() {
        Sandbox running = sandbox;
        return running.management().connection("the sandbox");
    }
}
