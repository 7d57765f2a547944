package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.ClusterDefaults;
import java.util.List;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** How the control plane runs on the management cluster. */
final class ControlPlaneOptions {
    final Flag<String> availability;
    final Flag<String> infraAvailability;
    final Flag<String> etcdStorageClass;
    final Flag<String> etcdStorageSize;
    final Flag<Boolean> fips;
    final Flag<String> infraId;
    final Flag<List<String>> nodeSelector;
    final Flag<List<String>> podLabels;
    final Flag<List<String>> tolerations;
    final Flag<String> olmCatalogPlacement;
    final Flag<Boolean> olmDisableDefaultSources;
    final Flag<String> apiServerDnsName;
    final Flag<String> pausedUntil;
    final Flag<List<String>> annotations;
    final Flag<List<String>> labels;

    ControlPlaneOptions(Flags flags) {
        flags.section("Control plane");
        availability = flags.flag("--control-plane-availability-policy")
                .sets(HOSTED_CLUSTER, "spec.controllerAvailabilityPolicy")
                .label("POLICY")
                .offers("HighlyAvailable", "SingleReplica")
                .help("HighlyAvailable or SingleReplica, for the control plane (default: "
                        + ClusterDefaults.AVAILABILITY_POLICY.wireName() + ").")
                .text("");
        infraAvailability = flags.flag("--infra-availability-policy")
                .sets(HOSTED_CLUSTER, "spec.infrastructureAvailabilityPolicy")
                .label("POLICY")
                .offers("HighlyAvailable", "SingleReplica")
                .help(
                        "HighlyAvailable or SingleReplica, for the guest's infrastructure services (server's default: SingleReplica).")
                .text("");
        etcdStorageClass = flags.flag("--etcd-storage-class")
                .sets(HOSTED_CLUSTER, "spec.etcd.managed.storage.persistentVolume.storageClassName")
                .label("NAME")
                .help("The storage class of the etcd volumes.")
                .text("");
        etcdStorageSize = flags.flag("--etcd-storage-size")
                .sets(HOSTED_CLUSTER, "spec.etcd.managed.storage.persistentVolume.size")
                .label("QUANTITY")
                .help("The size of each etcd volume (default: " + ClusterDefaults.ETCD_VOLUME_SIZE + ").")
                .text("");
        fips = flags.flag("--fips").help("Use FIPS-validated cryptography.").onOff(false);
        infraId = flags.flag("--infra-id")
                .sets(HOSTED_CLUSTER, "spec.infraID")
                .label("ID")
                .help("The name of the cluster in its infrastructure (default: derived from namespace and name).")
                .text("");
        nodeSelector = flags.flag("--node-selector")
                .sets(HOSTED_CLUSTER, "spec.nodeSelector")
                .label("KEY=VALUE")
                .help("Labels of the nodes that control plane pods run on.")
                .list();
        podLabels = flags.flag("--pods-labels")
                .sets(HOSTED_CLUSTER, "spec.labels")
                .label("KEY=VALUE")
                .help("Labels for the control plane pods.")
                .list();
        tolerations = flags.flag("--toleration")
                .sets(HOSTED_CLUSTER, "spec.tolerations")
                .label("TOLERATION")
                .help("A toleration of the control plane pods, as key=K,operator=Equal,value=V,effect=E or"
                        + " key=K,operator=Exists; ,tolerationSeconds=N may follow. Repeatable.")
                .texts();
        olmCatalogPlacement = flags.flag("--olm-catalog-placement")
                .sets(HOSTED_CLUSTER, "spec.olmCatalogPlacement")
                .label("PLACE")
                .offers("management", "guest")
                .help("Where the operator catalogs run: management or guest (default: "
                        + ClusterDefaults.OLM_CATALOG_PLACEMENT.wireName() + ").")
                .text("");
        olmDisableDefaultSources = flags.flag("--olm-disable-default-sources")
                .help("Disable the default operator catalogs.")
                .onOff(false);
        apiServerDnsName = flags.flag("--kas-dns-name")
                .sets(HOSTED_CLUSTER, "spec.kubeAPIServerDNSName")
                .label("NAME")
                .help("An additional DNS name of the API server, for a custom kubeconfig.")
                .text("");
        pausedUntil = flags.flag("--pausedUntil")
                .sets(HOSTED_CLUSTER, "spec.pausedUntil")
                .sets(NODE_POOL, "spec.pausedUntil")
                .label("TIME")
                .help("Keep the operators from reconciling cluster and node pool: true, or until an RFC 3339 date.")
                .text("");
        annotations = flags.flag("--annotations")
                .sets(HOSTED_CLUSTER, "metadata.annotations")
                .sets(NODE_POOL, "metadata.annotations")
                .label("KEY=VALUE")
                .help("An annotation of the HostedCluster. Repeatable.")
                .texts();
        labels = flags.flag("--labels")
                .sets(HOSTED_CLUSTER, "metadata.labels")
                .label("KEY=VALUE")
                .help("A label of the HostedCluster. Repeatable.")
                .texts();
    }
}
