package io.hcp4j.cli.sandbox;

import java.util.List;

/**
 * Something that the sandbox emulates.
 *
 * @param what it is called on real clusters
 * @param difference how it is not like the real thing
 */
record Emulation(String what, String difference) {

    /** Everything it emulates. */
    static List<Emulation> all() {
        return List.of(
                new Emulation(
                        "API servers",
                        "engine embedded: in one process, without admission webhooks and API aggregation; engine kube: real"),
                new Emulation(
                        "HyperShift",
                        "conditions, Secrets and objects are written as its operators write them; no operator runs"),
                new Emulation(
                        "control planes", "their pods exist as objects and turn ready; no container runs in them"),
                new Emulation("Cluster API", "machines are created, replaced and deleted in the real order"),
                new Emulation(
                        "KubeVirt and CDI",
                        "VMs, disks and launcher pods are objects that are scheduled by real rules; no VM boots"),
                new Emulation(
                        "guest API servers", "real TLS endpoints on the loopback interface; nodes are objects only"),
                new Emulation("guest operators", "report what they would report; there is no console to open"),
                new Emulation("release images", "never pulled; which operators a release has does not depend on it"),
                new Emulation("storage", "claims are bound at once; nothing is stored behind them"),
                new Emulation(
                        "load balancers", "addresses come from MetalLB's pools, in 127.20.0.0/15; no ARP, no BGP"),
                new Emulation(
                        "DNS",
                        "a name server on the loopback interface, for the sandbox's names only; nothing else asks it"),
                new Emulation("nodes of both clusters", "invented; the scheduler uses their capacity"),
                new Emulation("access control", "roles are checked; service accounts' tokens do not expire"),
                new Emulation("time", "delays are shorter by --speed; timestamps are those of this machine"));
    }
}
