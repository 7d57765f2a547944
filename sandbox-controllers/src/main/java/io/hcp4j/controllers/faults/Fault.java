package io.hcp4j.controllers.faults;

import io.hcp4j.ports.stability.Experimental;
import java.util.Arrays;
import java.util.Optional;

/** Something that goes wrong on real clusters and can be switched on and off here. It has its real effects, and they end with it. */
@Experimental
public enum Fault {
    /** Nodes whose VMs cannot move. */
    VMS_NOT_LIVE_MIGRATABLE(
            "vms-not-live-migratable",
            "VMs report disks that are not shared, so that they cannot move to another node"),
    /** A control plane without an address. */
    LOAD_BALANCER_PENDING(
            "load-balancer-pending", "Services of type LoadBalancer get no address, and keep none they had"),
    /** A domain without records. */
    DNS_MISSING("dns-missing", "DNS does not answer for names of the cluster, whatever records there are"),
    /** VMs without a place. */
    VM_UNSCHEDULABLE("vm-unschedulable", "no node of the infrastructure has room for VMs that are not running yet"),
    /** Containers without an image. */
    IMAGE_PULL_FAILURE("image-pull-failure", "images of pods that are not running yet cannot be pulled"),
    /** Machines that do not become nodes. */
    IGNITION_NOT_REACHED("ignition-not-reached", "VMs boot but do not get their configuration, so that no node joins"),
    /** An infrastructure cluster that does not answer. */
    INFRA_UNREACHABLE("infra-unreachable", "the external infrastructure cluster cannot be reached"),
    /** A guest that runs, but not well. */
    OPERATOR_DEGRADED("operator-degraded", "the guest's operator \"monitoring\" is degraded"),
    /** A deletion without an end. */
    STUCK_FINALIZER("stuck-finalizer", "VMs that are deleted keep their finalizer, and all that waits for them hangs"),
    /** A control plane that cannot write. */
    ETCD_WITHOUT_QUORUM("etcd-without-quorum", "most members of etcd are down, and with them the API server");

    private final String key;
    private final String description;

    Fault(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /** Its name where users write it, in kebab-case. */
    public String key() {
        return key;
    }

    /** What goes wrong, in a line. */
    public String description() {
        return description;
    }

    /** The fault of a name; empty when there is none. */
    public static Optional<Fault> of(String key) {
        return Arrays.stream(values()).filter(fault -> fault.key.equals(key)).findFirst();
    }
}
