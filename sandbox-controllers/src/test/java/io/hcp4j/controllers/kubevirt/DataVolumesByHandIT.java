package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataVolumesByHandIT {
    private static final ResourceKey DISK = Kinds.DATA_VOLUME.in("vms", "root");
    private static final ResourceKey CLAIM = CoreKinds.CLAIM.in("vms", "root");

    private InMemoryCluster cluster;

    @BeforeEach
    void start() throws InterruptedException {
        cluster = new InMemoryCluster();
        CrdInstaller.install(cluster.api());
        cluster.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named("vms")));
        cluster.run(view -> List.of(new Controller("cdi", new DataVolumes(view, cluster.timeScale()))
                .on(view, Kinds.DATA_VOLUME)
                .on(view, CoreKinds.CLAIM, Owners.of(Kinds.DATA_VOLUME))));
        cluster.create(
                DISK.kind(),
                ObjectTemplates.of(DISK)
                        .with("docker://quay.io/rhcos:1", "spec", "source", "registry", "url")
                        .with(List.of("ReadWriteMany"), "spec", "storage", "accessModes")
                        .with("16Gi", "spec", "storage", "resources", "requests", "storage"));
        cluster.clock().settle();
        cluster.api()
                .patch(
                        CLAIM,
                        new Patch.Merge(Document.empty().with(Map.of("phase", "Bound"), "status"), "status"),
                        WriteOptions.by("test"));
        cluster.clock().settle();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    /** Or each telling, which is a change itself, would lead to the next one. */
    @Test
    void progressIsToldInStepsHoweverOftenTheDiskIsLookedAt() {
        Set<String> told = new LinkedHashSet<>();
        for (int second = 0; second < 100; second++) {
            told.add(cluster.get(DISK).text("status", "progress").orElse(""));
            cluster.patch(DISK, Document.empty().with("look " + second, "metadata", "annotations", "example.com/note"));
            cluster.clock().advance(Duration.ofSeconds(1));
        }

        assertThat(told).containsExactly("0.00%", "20.00%", "40.00%", "60.00%", "80.00%", "100.0%");
        assertThat(cluster.get(DISK).text("status", "phase")).contains("Succeeded");
    }
}
