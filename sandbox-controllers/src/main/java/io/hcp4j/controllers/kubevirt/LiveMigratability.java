package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import java.util.Optional;

/** Whether an instance could move to another node, as KubeVirt decides it: by its disks, its network and its devices. */
final class LiveMigratability {
    private static final String TYPE = "LiveMigratable";
    private static final String BRIDGE_ALLOWED = "kubevirt.io/allow-pod-bridge-network-live-migration";

    private final CachedCluster cluster;
    private final Faults faults;

    LiveMigratability(CachedCluster cluster, Faults faults) {
        this.cluster = cluster;
        this.faults = faults;
        cluster.cache(CoreKinds.CLAIM);
    }

    Condition condition(Document instance) {
        Optional<String> bound = bound(instance);
        if (bound.isPresent()) {
            return Condition.no(
                    TYPE,
                    "DisksNotLiveMigratable",
                    "cannot migrate VMI: PVC " + bound.get()
                            + " is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany"
                            + " access mode)");
        }
        boolean bridge = instance.objects("spec", "domain", "devices", "interfaces").stream()
                .anyMatch(each -> each.has("bridge")
                        && isPodNetwork(instance, each.text("name").orElse("")));
        if (bridge && !instance.annotations().containsKey(BRIDGE_ALLOWED)) {
            return Condition.no(
                    TYPE,
                    "InterfaceNotLiveMigratable",
                    "cannot migrate VMI which does not use masquerade, bridge with " + BRIDGE_ALLOWED
                            + " VM annotation or a migratable plugin to connect to the pod network");
        }
        if (!instance.objects("spec", "domain", "devices", "hostDevices").isEmpty()
                || !instance.objects("spec", "domain", "devices", "gpus").isEmpty()) {
            return Condition.no(TYPE, "HostDeviceNotLiveMigratable", "VMI uses a PCI host devices");
        }
        return Condition.yes(TYPE, "", "");
    }

    /** Whether all disks are on storage that two nodes can have at once. */
    boolean shared(Document instance) {
        return bound(instance).isEmpty();
    }

    private Optional<String> bound(Document instance) {
        boolean none = faults.affects(Fault.VMS_NOT_LIVE_MIGRATABLE, instance);
        return instance.objects("spec", "volumes").stream()
                .flatMap(
                        volume -> volume
                                .text("dataVolume", "name")
                                .or(() -> volume.text("persistentVolumeClaim", "claimName"))
                                .stream())
                .filter(claim -> none
                        || cluster.get(CoreKinds.CLAIM.in(instance.namespace(), claim))
                                .filter(each ->
                                        !each.list("spec", "accessModes").contains("ReadWriteMany"))
                                .isPresent())
                .findFirst();
    }

    private static boolean isPodNetwork(Document instance, String name) {
        return instance.objects("spec", "networks").stream()
                .anyMatch(network -> network.text("name").orElse("").equals(name) && network.has("pod"));
    }
}
