package io.hcp4j.it.architecture.broken.domain;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.Objects;

/** A domain class that is injected and reads files. */
public final class ImpureDomain {
    private final Path path;

    @Inject
    ImpureDomain(Path path) {
        this.path = Objects.requireNonNull(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
