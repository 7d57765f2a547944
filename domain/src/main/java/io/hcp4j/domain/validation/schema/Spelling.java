package io.hcp4j.domain.validation.schema;

import io.hcp4j.domain.network.Cidr;
import io.hcp4j.ports.time.GoDuration;

/** How the components of Kubernetes write a text that they read into a type. A text that they could not read stays. */
public enum Spelling {
    /** A {@code metav1.Duration}. */
    DURATION {
        @Override
        String canonical(String text) {
            return GoDuration.parse(text).map(GoDuration::format).orElse(text);
        }
    },
    /** An {@code ipnet.IPNet}. */
    CIDR {
        @Override
        String canonical(String text) {
            return Cidr.tryParse(text).map(range -> range.canonical().text()).orElse(text);
        }
    };

    abstract String canonical(String text);
}
