package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/**
 * A further network interface of each virtual machine ({@code additionalNetworks[]}).
 *
 * @param name the NetworkAttachmentDefinition, {@code [NAMESPACE/]NAME}
 * @param unknown what else the object holds
 */
public record NetworkAttachment(String name, Document unknown) implements Extensible {

    /** Checks that nothing is missing. */
    public NetworkAttachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unknown, "unknown");
    }

    /** The same without unknown fields. */
    public NetworkAttachment(String name) {
        this(name, Document.empty());
    }
}
