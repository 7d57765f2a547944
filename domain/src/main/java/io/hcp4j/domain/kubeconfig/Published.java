package io.hcp4j.domain.kubeconfig;

/** Which of a hosted cluster's kubeconfigs (reference G.5). */
public enum Published {
    /** The administrator's, at the address of the API server. */
    ADMIN(
            "kubeconfig",
            " does not report a kubeconfig yet",
            "the same command later: it is there once the guest's API server has an address"),
    /** The same at the name of {@code spec.kubeAPIServerDNSName}. */
    CUSTOM(
            "customKubeconfig",
            " has no custom kubeconfig",
            "spec.kubeAPIServerDNSName with a name that a certificate of spec.configuration.apiServer covers; without --custom there is the usual one");

    private final String field;
    private final String missing;
    private final String remedy;

    Published(String field, String missing, String remedy) {
        this.field = field;
        this.missing = missing;
        this.remedy = remedy;
    }

    /** The field of the status that names its Secret. */
    String field() {
        return field;
    }

    /** What to say after the cluster's name when there is none. */
    String missing() {
        return missing;
    }

    /** What to do then. */
    String remedy() {
        return remedy;
    }
}
