package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class DeletingContract extends ContractCase {
    private static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");

    private final ClusterApi api = open();
    private final Document before = create(api, "one");
    private final String uid = before.uid().orElseThrow();

    DeletingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void anObjectGoesAndIsThenAbsent() {
        assertThat(api.delete(key("one"), DeleteOptions.defaults())).isTrue();
        assertThat(api.get(key("one"))).isEmpty();
        assertThat(api.delete(key("one"), DeleteOptions.defaults())).isFalse();
    }

    @Test
    void anotherIncarnationStays() {
        DeleteOptions other = DeleteOptions.withUid("00000000-0000-0000-0000-000000000000");

        assertThat(failure(() -> api.delete(key("one"), other)).code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(api.get(key("one"))).isPresent();
        assertThat(api.delete(key("one"), DeleteOptions.withUid(uid))).isTrue();
    }

    @Test
    void anObjectThatChangedStays() {
        api.patch(key("one"), Patch.merge(Document.empty().with("second", "data", "key")), WRITE);
        DeleteOptions stale = DeleteOptions.withUid(uid)
                .unchangedSince(before.resourceVersion().orElseThrow());

        assertThat(failure(() -> api.delete(key("one"), stale)).code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(api.get(key("one"))).isPresent();
    }

    @Test
    void aDryRunDeletesNothing() {
        assertThat(api.delete(key("one"), DeleteOptions.withUid(uid).withDryRun(true)))
                .isTrue();
        assertThat(api.get(key("one"))).contains(before);
    }

    @Test
    void anObjectWithAFinalizerLivesOn() {
        api.patch(
                key("one"),
                Patch.merge(Document.empty().with(List.of("tck.invalid/hold"), "metadata", "finalizers")),
                WRITE);

        assertThat(api.delete(key("one"), DeleteOptions.withUid(uid))).isTrue();
        assertThat(api.get(key("one")).orElseThrow().has("metadata", "deletionTimestamp"))
                .isTrue();

        api.patch(key("one"), Patch.merge(Document.empty().with(List.of(), "metadata", "finalizers")), WRITE);
        assertThat(api.get(key("one"))).isEmpty();
    }

    @Test
    void propagationReachesTheServer() {
        api.create(WellKnownKinds.CONFIG_MAP, heldDependent("two"), WRITE);

        assertThat(api.delete(
                        key("one"), DeleteOptions.withUid(uid).withPropagation(DeleteOptions.Propagation.FOREGROUND)))
                .isTrue();
        assertThat(api.get(key("one")).orElseThrow().list("metadata", "finalizers"))
                .containsExactly("foregroundDeletion");

        api.patch(key("two"), Patch.merge(Document.empty().with(List.of(), "metadata", "finalizers")), WRITE);
    }

    @Test
    void aPodOnANodeGoesAtOnceWhenItGetsNoTimeToEnd() {
        ResourceKey pod = POD.in(namespace, "ending");
        api.create(POD, pod("ending"), WRITE);

        assertThat(api.delete(pod, DeleteOptions.defaults())).isTrue();
        assertThat(api.get(pod).orElseThrow().has("metadata", "deletionTimestamp"))
                .isTrue();
        assertThat(api.delete(pod, DeleteOptions.defaults().immediately())).isTrue();

        assertThat(api.get(pod)).isEmpty();
    }

    /** One that a kubelet would have to end. */
    private Document pod(String name) {
        return Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", name, "namespace", namespace),
                "spec",
                Map.of(
                        "nodeName",
                        "nowhere",
                        "automountServiceAccountToken",
                        false,
                        "containers",
                        List.of(Map.of("name", "one", "image", "example.invalid/one")))));
    }

    /** One that its owner has to wait for, where there is a garbage collector. */
    private Document heldDependent(String name) {
        return configMap(name, "first")
                .with(List.of("tck.invalid/hold"), "metadata", "finalizers")
                .with(
                        List.of(Map.of(
                                "apiVersion", "v1",
                                "kind", "ConfigMap",
                                "name", "one",
                                "uid", uid,
                                "blockOwnerDeletion", true)),
                        "metadata",
                        "ownerReferences");
    }
}
