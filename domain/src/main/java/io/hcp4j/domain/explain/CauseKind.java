package io.hcp4j.domain.explain;

import java.util.Locale;
import java.util.Set;

/**
 * What can be wrong with a hosted cluster, the nearer to the root the earlier: what stands before may have caused what stands after, never
 * the other way round.
 */
public enum CauseKind {
    /** Its reconciliation is paused by {@code spec.pausedUntil}. Nothing is broken. */
    PAUSED,
    /** It is being deleted, and a finalizer blocks the deletion. */
    DELETION,
    /** The release image cannot be read. */
    RELEASE_IMAGE,
    /** The registry does not accept the pull secret, or none exists. */
    PULL_SECRET,
    /** The infrastructure cluster does not accept the credentials, or none exist. */
    INFRA_CREDENTIALS,
    /** The infrastructure cluster does not answer. */
    INFRA_UNREACHABLE,
    /** HyperShift rejects the spec. */
    CONFIGURATION,
    /** A quota prevents the creation of an object. */
    QUOTA,
    /** etcd has no disk. */
    ETCD_STORAGE,
    /** A pod of the control plane cannot be scheduled on the management cluster. */
    INSUFFICIENT_CAPACITY,
    /** Images of containers cannot be pulled. */
    IMAGE_PULL,
    /** Too few members of etcd run. */
    ETCD_QUORUM,
    /** The API server has no address. */
    LOAD_BALANCER,
    /** A router does not admit a route. */
    ROUTE,
    /** A certificate is not valid or not trusted. */
    CERTIFICATE,
    /** The API server does not run, for none of the reasons above. */
    API_SERVER,
    /** A network of the virtual machines does not exist. */
    NETWORK,
    /** The disk of a virtual machine cannot be created or filled. */
    DISK,
    /** A virtual machine cannot be scheduled on the infrastructure cluster. */
    UNSCHEDULABLE,
    /** Virtual machines run but do not get their configuration. */
    IGNITION,
    /** The deletion of a virtual machine does not end. */
    STUCK_MACHINE,
    /** A node does not report. */
    NODE,
    /** A name that the cluster's own operators look up has no DNS record. */
    DNS,
    /** The routes of the guest cannot be reached, although their name is known. */
    INGRESS,
    /** An operator of the guest is degraded or not available. */
    OPERATOR,
    /** HyperShift reports a condition that none of the others explains. */
    CONDITION,
    /** Virtual machines cannot be migrated, so a drain of their node stops them. */
    LIVE_MIGRATION,
    /** No fault is known; the cluster is not ready yet. */
    IN_PROGRESS;

    /** The kinds that follow from it, and are consequences when this cause exists. */
    Set<CauseKind> consequences() {
        return switch (this) {
            case RELEASE_IMAGE, PULL_SECRET -> Set.of(API_SERVER, IGNITION, CONDITION, IN_PROGRESS);
            case INFRA_CREDENTIALS, INFRA_UNREACHABLE -> Set.of(CONFIGURATION, NODE, INGRESS, CONDITION, IN_PROGRESS);
            case ETCD_STORAGE, INSUFFICIENT_CAPACITY -> Set.of(ETCD_QUORUM, API_SERVER, IGNITION, IN_PROGRESS);
            case IMAGE_PULL, QUOTA -> Set.of(API_SERVER, IN_PROGRESS);
            case ETCD_QUORUM, LOAD_BALANCER, ROUTE, CERTIFICATE -> Set.of(API_SERVER, INGRESS, IN_PROGRESS);
            case NODE, DNS -> Set.of(INGRESS, IN_PROGRESS);
            default -> Set.of(IN_PROGRESS);
        };
    }

    /** Its name where users read it, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
