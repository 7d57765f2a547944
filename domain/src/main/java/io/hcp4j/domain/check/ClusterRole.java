package io.hcp4j.domain.check;

import java.util.Locale;

/** What a cluster is for a hosted cluster. One cluster may be both. */
public enum ClusterRole {
    /** It runs HyperShift and the control planes. */
    MANAGEMENT,
    /** It runs the virtual machines. */
    INFRASTRUCTURE;

    /** Its name in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
