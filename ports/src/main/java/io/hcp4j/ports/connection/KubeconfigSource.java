package io.hcp4j.ports.connection;

import java.nio.file.Path;

/** Where connection settings come from. In each, a context of "" means the current one. */
public sealed interface KubeconfigSource {

    /** One named file ({@code --kubeconfig}). */
    record File(Path path, String context) implements KubeconfigSource {}

    /**
     * The standard resolution: the files of the {@code KUBECONFIG} list merged as kubectl merges them (the first file that sets a value
     * wins), else the service account of the pod the program runs in, else {@code ~/.kube/config}.
     */
    record Standard(String context) implements KubeconfigSource {}

    /**
     * Text at hand, for example from a Secret. It must not refer to files of this machine.
     *
     * @param source where the text came from, for messages
     */
    record Text(String text, String context, String source) implements KubeconfigSource {
        /** Without the text, which holds credentials. */
        @Override
        public String toString() {
            return "Text[source=" + source + ", context=" + context + "]";
        }
    }
}
