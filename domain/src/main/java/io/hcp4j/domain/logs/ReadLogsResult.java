package io.hcp4j.domain.logs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How reading logs ended. In all but the first case nothing was read. */
public sealed interface ReadLogsResult {

    /**
     * They were read, to their end or until the receiver wanted no more.
     *
     * @param sources the containers
     * @param unread the logs that could not be read, or not to their end; the receiver has heard of them
     */
    record Done(List<LogSource> sources, List<UnreadLog> unread) implements ReadLogsResult {
        /** Copies the lists. */
        public Done {
            sources = List.copyOf(sources);
            unread = List.copyOf(unread);
        }
    }

    /**
     * No component was named.
     *
     * @param components all that there are
     */
    record NoneNamed(List<ControlPlaneComponent> components) implements ReadLogsResult {
        /** Copies the list. */
        public NoneNamed {
            components = List.copyOf(components);
        }
    }

    /**
     * A component was named that there is not.
     *
     * @param name the name
     * @param nearest the name that was probably meant
     * @param components all that there are
     */
    record UnknownComponent(String name, Optional<String> nearest, List<ControlPlaneComponent> components)
            implements ReadLogsResult {
        /** Checks that nothing is missing. */
        public UnknownComponent {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(nearest, "nearest");
            components = List.copyOf(components);
        }
    }

    /**
     * The components that were named have no pods.
     *
     * @param names their names
     */
    record NoPods(List<String> names) implements ReadLogsResult {
        /** Copies the list. */
        public NoPods {
            names = List.copyOf(names);
        }
    }

    /**
     * No pod has a container of the name.
     *
     * @param name the name
     * @param containers the containers that the pods have
     */
    record UnknownContainer(String name, List<String> containers) implements ReadLogsResult {
        /** Checks that nothing is missing. */
        public UnknownContainer {
            Objects.requireNonNull(name, "name");
            containers = List.copyOf(containers);
        }
    }

    /**
     * No container was started a second time, so that there is no log before a restart.
     *
     * @param sources the containers
     */
    record NoneRestarted(List<LogSource> sources) implements ReadLogsResult {
        /** Copies the list. */
        public NoneRestarted {
            sources = List.copyOf(sources);
        }
    }
}
