package io.hcp4j.cli.create;

import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.SecretNames;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.StorageClassMapping;
import io.hcp4j.domain.placement.StorageDriver;
import io.hcp4j.domain.placement.StorageDriverType;
import io.hcp4j.domain.placement.VolumeSnapshotClassMapping;
import java.util.List;
import java.util.Optional;

/** From the flags of {@link InfraOptions} to a HostedCluster's platform and the kubeconfig that goes into a Secret. */
final class PlatformMapper {
    static final String KUBECONFIG = "--infra-kubeconfig-file";
    private static final String NAMESPACE = "--infra-namespace";

    private final FlagReader reader;
    private final InfraOptions options;

    PlatformMapper(FlagReader reader, InfraOptions options) {
        this.reader = reader;
        this.options = options;
    }

    void applyTo(HostedClusterSpec.Builder spec, String clusterName) {
        KubevirtPlatform.Builder kubevirt = KubevirtPlatform.builder();
        if (options.kubeconfig.value().isEmpty() != options.namespace.value().isEmpty()) {
            boolean lacksKubeconfig = options.kubeconfig.value().isEmpty();
            reader.refuse(
                    lacksKubeconfig ? NAMESPACE : KUBECONFIG,
                    lacksKubeconfig ? options.namespace.value() : options.kubeconfig.value(),
                    "needs " + (lacksKubeconfig ? KUBECONFIG : NAMESPACE) + " as well",
                    "both or neither");
        } else if (!options.kubeconfig.value().isEmpty()) {
            kubevirt.credentials(new InfraCredentials(
                    options.namespace.value(), SecretNames.infraCredentials(clusterName), "kubeconfig"));
        }
        ListFlagParser lists = new ListFlagParser(reader);
        List<StorageClassMapping> classes = lists.storageClasses(options.storageClasses.value());
        List<VolumeSnapshotClassMapping> snapshots = lists.snapshotClasses(options.snapshotClasses.value());
        if (!classes.isEmpty() || !snapshots.isEmpty()) {
            kubevirt.storageDriver(StorageDriver.builder()
                    .type(StorageDriverType.MANUAL)
                    .storageClassMapping(classes)
                    .volumeSnapshotClassMapping(snapshots)
                    .build());
        }
        spec.platform(ClusterPlatform.of(kubevirt.build()));
    }

    Optional<String> kubeconfig() {
        return reader.file(options.kubeconfig);
    }
}
