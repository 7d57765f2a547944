package io.hcp4j.ports.infra;

import java.util.List;
import java.util.Objects;

/**
 * A kubeconfig made independent of the machine it was made on.
 *
 * @param text the kubeconfig; exactly as given when it refers to no file. It holds credentials, which {@link #toString()} does not show
 * @param inlined the entries whose file's contents stand in it now, for example {@code certificate-authority}; where there are any, it
 *     is reduced to its current context
 * @param unreadable the entries whose file could not be read, with the reason; they stay as they were
 */
public record FlatKubeconfig(String text, List<String> inlined, List<String> unreadable) {

    /** Copies the lists. */
    public FlatKubeconfig {
        Objects.requireNonNull(text, "text");
        inlined = List.copyOf(inlined);
        unreadable = List.copyOf(unreadable);
    }

    @Override
    public String toString() {
        return "FlatKubeconfig[inlined=" + inlined + ", unreadable=" + unreadable + "]";
    }
}
