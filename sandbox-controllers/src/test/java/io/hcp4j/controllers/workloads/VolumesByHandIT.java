package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The volumes of claims that are deleted. */
class VolumesByHandIT {
    private static final ResourceKey CLAIM = CoreKinds.CLAIM.in("shop", "data");

    private InMemoryCluster cluster;

    @BeforeEach
    void start() throws InterruptedException {
        cluster = new InMemoryCluster();
        cluster.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named("shop")));
        storageClass("passing", "Delete");
        storageClass("lasting", "Retain");
        cluster.run(view -> WorkloadControllers.on(view, cluster.timeScale(), new Faults(view)));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aVolumeGoesWithItsClaimWhereItsClassSaysSo() {
        ResourceKey volume = claimed("passing");
        assertThat(cluster.get(volume).text("status", "phase")).contains("Bound");

        cluster.delete(CLAIM);
        cluster.clock().settle();

        assertThat(cluster.names(CoreKinds.VOLUME)).isEmpty();
    }

    @Test
    void aVolumeThatIsRetainedIsReleasedAndIsNobodysUntilSomebodyDeletesIt() {
        ResourceKey volume = claimed("lasting");

        cluster.delete(CLAIM);
        cluster.clock().settle();
        assertThat(cluster.get(volume).text("status", "phase")).contains("Released");

        ResourceKey another = claimed("lasting");
        assertThat(another).isNotEqualTo(volume);
        assertThat(cluster.get(volume).text("status", "phase")).contains("Released");

        cluster.delete(volume);
        cluster.clock().settle();
        assertThat(cluster.names(CoreKinds.VOLUME)).containsExactly(another.name());
    }

    /** A real API server protects volumes that are in use with a finalizer of its own. */
    @Test
    void aVolumeThatIsDeletedFirstGoesOnlyOnceItsClaimHasGone() {
        ResourceKey volume = claimed("lasting");
        cluster.patch(volume, Document.empty().with(List.of("kubernetes.io/pv-protection"), "metadata", "finalizers"));

        cluster.delete(volume);
        cluster.clock().settle();
        assertThat(cluster.get(volume).text("status", "phase")).contains("Bound");

        cluster.delete(CLAIM);
        cluster.clock().settle();
        assertThat(cluster.names(CoreKinds.VOLUME)).isEmpty();
    }

    /** Claims storage of a class, and gives the volume. */
    private ResourceKey claimed(String storageClass) {
        cluster.create(
                CLAIM.kind(),
                ObjectTemplates.of(CLAIM)
                        .with(List.of("ReadWriteOnce"), "spec", "accessModes")
                        .with(storageClass, "spec", "storageClassName")
                        .with("1Gi", "spec", "resources", "requests", "storage"));
        Document bound = cluster.until(
                CLAIM, claim -> claim.text("status", "phase").orElse("").equals("Bound"));
        return CoreKinds.VOLUME.named(bound.text("spec", "volumeName").orElseThrow());
    }

    private void storageClass(String name, String reclaimPolicy) {
        ResourceKey key = CoreKinds.STORAGE_CLASS.named(name);
        cluster.create(
                key.kind(),
                ObjectTemplates.of(key).with("disks.example.com", "provisioner").with(reclaimPolicy, "reclaimPolicy"));
    }
}
