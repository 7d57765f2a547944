package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;

/** The kubeconfigs of a hosted cluster (docs/hypershift.md#kubeconfigs). */
public enum KubeconfigVariant {
    /** The administrator's, at the address of the API server. */
    ADMIN("kubeconfig", " does not report a kubeconfig yet"),
    /** The same at the name of {@code spec.kubeAPIServerDNSName}. */
    CUSTOM("customKubeconfig", " has no custom kubeconfig");

    private final String field;
    private final String missing;

    KubeconfigVariant(String field, String missing) {
        this.field = field;
        this.missing = missing;
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
    Remedy remedy() {
        return switch (this) {
            case ADMIN ->
                Remedy.of("{} later: it is there once the guest's API server has an address", new NextStep.Repeat());
            case CUSTOM ->
                Remedy.of(
                        "spec.kubeAPIServerDNSName with a name that a certificate of spec.configuration.apiServer covers;"
                                + " without {} there is the usual one",
                        new NextStep.Give(Input.CUSTOM_KUBECONFIG));
        };
    }
}
