package io.hcp4j.domain.logs;

import java.util.Objects;

/** Which containers of a pod. */
public sealed interface ContainerChoice {

    /**
     * The main one: that with the name of the component, else that of the annotation {@code kubectl.kubernetes.io/default-container}, else the
     * first one.
     */
    record Main() implements ContainerChoice {}

    /** All of them, those that initialize the pod too. */
    record All() implements ContainerChoice {}

    /**
     * One of them.
     *
     * @param name its name
     */
    record Named(String name) implements ContainerChoice {

        /** Checks that nothing is missing. */
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }
}
