package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.WireName;
import java.util.List;
import java.util.Objects;

/**
 * An optional part of OpenShift ({@code spec.capabilities}).
 *
 * <p>Not an enum, because it stands in lists, and a word that a newer server adds must not make the rest of the list unreadable.
 *
 * @param wireName the word, exactly as the API spells it
 */
public record Capability(String wireName) implements WireName {
    /** The internal image registry. */
    public static final Capability IMAGE_REGISTRY = new Capability("ImageRegistry");

    /** Sample templates and image streams. */
    public static final Capability SAMPLES = new Capability("openshift-samples");

    /** Reports to Red Hat Insights. */
    public static final Capability INSIGHTS = new Capability("Insights");

    /** Bare metal host management. */
    public static final Capability BARE_METAL = new Capability("baremetal");

    /** The web console. */
    public static final Capability CONSOLE = new Capability("Console");

    /** The node tuning operator. */
    public static final Capability NODE_TUNING = new Capability("NodeTuning");

    /** The ingress operator; can be disabled only together with the console. */
    public static final Capability INGRESS = new Capability("Ingress");

    /** The words this version of hcp4j knows. */
    public static final List<Capability> KNOWN =
            List.of(IMAGE_REGISTRY, SAMPLES, INSIGHTS, BARE_METAL, CONSOLE, NODE_TUNING, INGRESS);

    /** Checks that nothing is missing. */
    public Capability {
        Objects.requireNonNull(wireName, "wireName");
    }

    @Override
    public String toString() {
        return wireName;
    }
}
