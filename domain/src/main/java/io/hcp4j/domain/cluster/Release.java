package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * A release of OpenShift.
 *
 * @param version its version, {@code 4.17.3} for instance
 * @param image its release image
 * @param url its errata page; "" when not given
 * @param channels update channels it is in
 * @param unknown what else the object holds
 */
public record Release(String version, String image, String url, List<String> channels, Document unknown)
        implements Extensible {

    /** Copies lists, so that the value never changes. */
    public Release {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(url, "url");
        channels = List.copyOf(channels);
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public Release(String version, String image, String url, List<String> channels) {
        this(version, image, url, channels, Document.empty());
    }
}
