package io.hcp4j.domain.logs;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The containers of a pod, and which of them have logs. */
record PodContainers(Document pod) {
    private static final String DEFAULT = "kubectl.kubernetes.io/default-container";

    /** Their names; those that initialize the pod first. */
    List<String> names() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(field -> names(field).stream())
                .toList();
    }

    List<String> chosen(ContainerChoice choice, String component) {
        if (choice instanceof ContainerChoice.All) {
            return names();
        }
        if (choice instanceof ContainerChoice.Named named) {
            return names().stream().filter(named.name()::equals).toList();
        }
        List<String> containers = names("containers");
        return Stream.of(component, pod.annotations().getOrDefault(DEFAULT, ""))
                .filter(containers::contains)
                .findFirst()
                .or(() -> containers.stream().findFirst())
                .stream()
                .toList();
    }

    /** Why a container can have no log. */
    Optional<String> withoutLog(String container, boolean previous) {
        Optional<Document> status = Stream.of(
                        "initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses")
                .flatMap(field -> pod.objects("status", field).stream())
                .filter(each -> each.text("name").orElse("").equals(container))
                .findFirst();
        boolean ended =
                status.flatMap(each -> each.object("lastState", "terminated")).isPresent();
        if (previous) {
            return ended ? Optional.empty() : Optional.of("the container was never restarted");
        }
        if (status.isEmpty()) {
            return Optional.of("the container is not started yet");
        }
        return status.get()
                .text("state", "waiting", "reason")
                .filter(reason -> !ended)
                .map(reason -> "the container is not started yet: " + reason);
    }

    private List<String> names(String field) {
        return pod.objects("spec", field).stream()
                .flatMap(container -> container.text("name").stream())
                .toList();
    }
}
