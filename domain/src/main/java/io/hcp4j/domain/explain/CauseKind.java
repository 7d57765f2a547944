package io.hcp4j.domain.explain;

import java.util.Locale;
import java.util.Set;

/**
 * What can be wrong with a hosted cluster, the nearer to the root the earlier: what stands before may have caused what stands after, never
 * the other way round.
 */
public enum CauseKind {
    /** Somebody has told HyperShift to leave it alone. Nothing is broken. */
    PAUSED,
    /** It is going away, and something does not let go. */
    DELETION,
    /** The release image cannot be read. */
    RELEASE_IMAGE,
    /** The registry does not take the pull secret, or there is none. */
    PULL_SECRET,
    /** The infrastructure cluster does not take the credentials, or there are none. */
    INFRA_CREDENTIALS,
    /** The infrastructure cluster does not answer. */
    INFRA_UNREACHABLE,
    /** The spec says what HyperShift cannot carry out. */
    CONFIGURATION,
    /** A quota leaves no room for something that has to be created. */
    QUOTA,
    /** etcd has no disk. */
    ETCD_STORAGE,
    /** No node of the management cluster takes a pod of the control plane. */
    INSUFFICIENT_CAPACITY,
    /** Images of containers cannot be pulled. */
    IMAGE_PULL,
    /** Too few members of etcd run. */
    ETCD_QUORUM,
    /** The API server has no address. */
    LOAD_BALANCER,
    /** A router does not take a route. */
    ROUTE,
    /** A certificate is over. */
    CERTIFICATE,
    /** The API server does not run, for none of the reasons above. */
    API_SERVER,
    /** A network that virtual machines are to have is not there. */
    NETWORK,
    /** The disk of a virtual machine cannot be made or filled. */
    DISK,
    /** No node of the infrastructure cluster takes a virtual machine. */
    UNSCHEDULABLE,
    /** Virtual machines run but do not get their configuration. */
    IGNITION,
    /** A virtual machine that is going does not go. */
    STUCK_MACHINE,
    /** A node does not report. */
    NODE,
    /** A name that the cluster's own operators look up is not known. */
    DNS,
    /** What the guest serves cannot be reached from outside, though its name is known. */
    INGRESS,
    /** An operator of the guest says that it is not well. */
    OPERATOR,
    /** HyperShift reports a condition that none of the others explains. */
    CONDITION,
    /** Virtual machines cannot move, so that their hosts cannot be emptied without ending them. */
    LIVE_MIGRATION,
    /** Nothing is wrong that is known of; it takes its time. */
    IN_PROGRESS;

    /** What follows from it, and so is no cause of its own when this one is there. */
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
