package io.hcp4j.domain.destroy;

/** Which of a hosted cluster's two clusters an object is on. */
public enum ClusterRole {
    /** The one with the HostedCluster and its control plane. */
    MANAGEMENT("management cluster"),
    /** The one with the virtual machines, which may be the same. */
    INFRASTRUCTURE("infrastructure cluster");

    private final String words;

    ClusterRole(String words) {
        this.words = words;
    }

    /** Its name in messages. */
    public String words() {
        return words;
    }
}
