package io.hcp4j.it.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code apply}. */
class ApplyIT extends ManifestCommands {
    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatWasExportedChangesNothingWhenItIsApplied(String client) {
        String file = file("whole", typed(client, "export", "example", "--secrets=include"));
        String referring = file("referring", typed(client, "export", "example", "--secrets=reference"));

        Finished compared = typed(client, "diff", "-f", file);
        Finished applied = typed(client, "apply", "-f", file);
        Finished again = typed(client, "apply", "-f", referring);

        assertThat(compared).isEqualTo(new Finished(0, "", ""));
        assertThat(applied.out()).isEqualTo("""
                secret/example-etcd-encryption-key unchanged
                secret/example-pull-secret unchanged
                %s unchanged
                %s unchanged
                """.formatted(CLUSTER, POOL));
        assertThat(again.out()).isEqualTo(CLUSTER + " unchanged\n" + POOL + " unchanged\n");
        assertThat(again.err()).contains("secret/example-pull-secret skipped: the files do not hold its data");
        assertThat(api.get(secret("example-pull-secret")).flatMap(found -> found.text("data", ".dockerconfigjson")))
                .contains(PASSWORD);
        assertThat(typed(client, "export", "example", "--secrets=include").out())
                .isEqualTo(typed("fabric8", "export", "example", "--secrets=include")
                        .out())
                .isEqualTo(text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void fieldsOfOthersAreAConflictUntilTheyAreTakenOver(String client) {
        String file = file(
                "edited",
                configMapManifest() + "---\n"
                        + typed(client, "export", "example").out());
        api.apply(
                HypershiftKinds.NODE_POOL,
                partialPool(5),
                ApplyOptions.by("somebody").forced());

        Finished refused = typed(client, "apply", "-f", file);
        boolean written = api.get(configMap()).isPresent();
        Finished forced = typed(client, "apply", "-f", file, "--force-conflicts");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(".spec.replicas (somebody)", "--force-conflicts", "\nnothing was changed\n")
                .startsWith("error: cannot apply NodePool " + pool.namespace() + "/example: ");
        assertThat(written).isFalse();
        assertThat(forced.out()).isEqualTo("""
                configmap/example created
                %s unchanged
                %s configured
                """.formatted(CLUSTER, POOL));
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void twoAdministratorsWhoChangeDifferentFieldsLoseNothing(String client) {
        String exported = typed(client, "export", "example").out();
        String alices = file("alices", exported.replace("  replicas: 2\n", "  nodeLabels: {a: b}\n  replicas: 2\n"));
        String bobs = file("bobs", exported.replace("  nodeDrainTimeout: 0s\n", "  nodeDrainTimeout: 9s\n"));
        String late = file("late", exported.replace("  replicas: 2\n", "  replicas: 2\n  nodeLabels: {a: c}\n"));

        Finished alice = as("alice", client, "apply", "-f", alices);
        Finished bob = as("bob", client, "apply", "-f", bobs, "--force-conflicts");
        Finished aliceAgain = as("alice", client, "diff", "-f", alices);
        Finished both = as("bob", client, "apply", "-f", late);

        assertThat(alice.exit()).as(alice.err()).isZero();
        assertThat(bob.exit()).as(bob.err()).isZero();
        assertThat(stored().text("spec", "nodeLabels", "a")).contains("b");
        assertThat(stored().text("spec", "nodeDrainTimeout")).contains("9s");
        assertThat(aliceAgain.out())
                .contains("~ spec.nodeDrainTimeout: 9s -> 0s   (owned by hcp4j-apply:system:serviceaccount:");
        assertThat(both.exit()).isEqualTo(4);
        assertThat(both.err()).contains(".spec.nodeLabels.a (hcp4j-apply:system:serviceaccount:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void nothingIsWrittenWhenAnythingIsRefused(String client) {
        String exported = typed(client, "export", "example").out();
        String immutable =
                file("immutable", configMapManifest() + "---\n" + exported.replace("arch: amd64", "arch: s390x"));
        String byServer = file(
                "by-server",
                configMapManifest() + "---\n"
                        + configMapManifest()
                                .replace("name: example", "name: other")
                                .replace("data: {a: b}", "data: {\"not a key\": b}"));
        String absent = file("absent", secretManifest("").replace("example-pull-secret", "absent"));
        String foreign = file("foreign", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n");
        String elsewhere = file("elsewhere", exported.replace(pool.namespace(), "no-such-namespace"));

        Finished judged = typed(client, "apply", "-f", immutable, "--force-conflicts");
        Finished refused = typed(client, "apply", "-f", byServer);
        Finished empty = typed(client, "apply", "-f", absent);
        Finished unknown = typed(client, "apply", "-f", foreign);
        Finished nowhere = typed(client, "diff", "-f", elsewhere);

        assertThat(judged.exit()).isEqualTo(2);
        assertThat(judged.err()).isEqualTo("""
                error: NodePool example: spec.arch: "s390x": Arch is immutable (allowed: unchanged: amd64)
                """);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("error: cannot apply ConfigMap " + pool.namespace() + "/other: ");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("/absent does not exist, and the files do not hold its data\n");
        assertThat(unknown.err()).startsWith("error: Deployment a (apps/v1) is not an object that a hosted cluster");
        assertThat(nowhere.exit()).as("1 says that something differs").isEqualTo(2);
        assertThat(nowhere.err()).contains("kubectl create namespace no-such-namespace");
        assertThat(api.get(configMap())).isEmpty();
        assertThat(api.get(secret("absent"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatStopsHalfWayGoesOnWithTheSameCommand(String client) {
        String file = file("two", configMapManifest() + "---\n" + poolManifest("more"));
        Finished stopped;
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(
                    1,
                    Seen.request("PATCH", "/nodepools/more")
                            .and(request -> !request.query().contains("dryRun")),
                    Fault.status(403, "Forbidden"));
            stopped =
                    Hcp4j.in(home).on(proxy.admin(), client).run(List.of("apply", "-f", file, "-n", pool.namespace()));
        }
        Finished again = typed(client, "apply", "-f", file);

        assertThat(stopped.exit()).isEqualTo(5);
        assertThat(stopped.out()).isEqualTo("configmap/example created\n");
        assertThat(stopped.err())
                .contains(
                        "  applied: configmap/example\n",
                        "  not applied: nodepool.hypershift.openshift.io/more\n",
                        "  try: the same command again");
        assertThat(again.out())
                .isEqualTo("configmap/example unchanged\nnodepool.hypershift.openshift.io/more created\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterIsAppliedToWhereNothingIsYet(String client) {
        String exported =
                typed(client, "export", "example", "--secrets=include").out();
        String namespace = pool.namespace() + "-new";
        Path folder = home.resolve("folder");
        assertThat(folder.toFile().mkdir()).isTrue();
        Hcp4j.in(folder).file("1.yaml", exported.replace(pool.namespace(), namespace));
        Hcp4j.in(folder)
                .file(
                        "2.json",
                        "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"" + namespace + "\"}}");
        Hcp4j.in(folder).file("README.md", "none of it");

        Finished planned = typed(client, "apply", "-f", folder.toString(), "--dry-run=client", "-o", "name");
        Finished compared = typed(client, "diff", "-f", folder.toString());
        Finished applied = typed(client, "apply", "-f", folder.toString());

        assertThat(planned.out().lines()).hasSize(5).first().isEqualTo("namespace/" + namespace);
        assertThat(compared.exit()).as(compared.err()).isEqualTo(1);
        assertThat(compared.out().lines()).hasSize(5).allMatch(line -> line.endsWith(" would be created"));
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.out().lines()).hasSize(5).allMatch(line -> line.endsWith(" created"));
        assertThat(api.get(HypershiftKinds.NODE_POOL.in(namespace, "example"))).isPresent();
        api.delete(WellKnownKinds.NAMESPACE.named(namespace), DeleteOptions.defaults());
    }

    private Finished as(String user, String client, String... words) {
        return run(Hcp4j.in(home).on(server.endpoint().as(server.user(user, "cluster-admin")), client), words);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document partialPool(int replicas) {
        return Document.empty()
                .with(pool.namespace(), "metadata", "namespace")
                .with(pool.name(), "metadata", "name")
                .with(replicas, "spec", "replicas");
    }
}
