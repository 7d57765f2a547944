package io.hcp4j.domain.cluster;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * Mirrors of an image repository ({@code spec.imageContentSources[]}).
 *
 * @param source the repository as pull specs name it
 * @param mirrors repositories that hold the same images, tried in order
 * @param unknown what else the object holds
 */
public record ImageContentSource(String source, List<String> mirrors, Document unknown) implements Extensible {

    /** Copies lists, so that the value never changes. */
    public ImageContentSource {
        Objects.requireNonNull(source, "source");
        mirrors = List.copyOf(mirrors);
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public ImageContentSource(String source, List<String> mirrors) {
        this(source, mirrors, Document.empty());
    }
}
