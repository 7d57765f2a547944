package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleDownTest {
    private final Document old = machine("a", "2026-01-01T00:00:00Z", "True");
    private final Document young = machine("b", "2026-01-02T00:00:00Z", "True");
    private final Document sick = machine("c", "2026-01-01T12:00:00Z", "False");
    private final Document marked = machine("d", "2026-01-01T06:00:00Z", "True")
            .with("yes", "metadata", "annotations", "cluster.x-k8s.io/delete-machine");

    @Test
    void takesThoseThatAreMarkedThenThoseThatAreSickThenByAge() {
        List<Document> machines = List.of(old, young, sick, marked);

        assertThat(new ScaleDown("Oldest").victims(machines, 3)).containsExactly(marked, sick, old);
        assertThat(new ScaleDown("Newest").victims(machines, 3)).containsExactly(marked, sick, young);
    }

    @Test
    void takesNoneWhenThereAreTooFewAlready() {
        assertThat(new ScaleDown("Random").victims(List.of(old), -1)).isEmpty();
        assertThat(new ScaleDown("Random").victims(List.of(young, old), 5)).containsExactly(old, young);
    }

    private static Document machine(String name, String created, String healthy) {
        return ObjectTemplates.of(Kinds.MACHINE.in("clusters-example", name))
                .with(created, "metadata", "creationTimestamp")
                .with(name, "status", "nodeRef", "name")
                .with(List.of(Map.of("type", "NodeHealthy", "status", healthy)), "status", "conditions");
    }
}
