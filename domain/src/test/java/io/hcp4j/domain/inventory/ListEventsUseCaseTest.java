package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.overview.EventOverview;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListEventsUseCaseTest extends ListFixture {
    @Test
    void eventsOfBothClustersInTheirOrder() {
        ClusterByHand cluster = external();
        event(cluster, "3", "Warning", "2026-01-03T00:00:00Z");
        event(cluster, "1", "Normal", "2026-01-01T00:00:00Z");
        ClusterByHand.put(
                other.api(), WellKnownKinds.EVENT, cluster.machines(), "2", """
                involvedObject: {kind: Pod, namespace: %s, name: p}
                type: Warning
                reason: Two
                lastTimestamp: '2026-01-02T00:00:00Z'
                """.formatted(cluster.machines()));

        assertThat(events(cluster, false)).containsExactly("1", "2", "3");
        assertThat(events(cluster, true)).containsExactly("2", "3");
    }

    @Test
    void withoutTheRightToListEventsOfTheMachinesThoseOfTheControlPlaneAreListedAndThatIsSaid() {
        SharedServer infra = SharedServer.infrastructure();
        try (ClusterApi stranger =
                NetworkAdapters.open(infra.server().endpoint().as(infra.server().user("no-events", "")))) {
            ClusterByHand cluster = ClusterByHand.external(management, stranger);
            event(cluster, "1", "Normal", "2026-01-01T00:00:00Z");
            List<String> said = new ArrayList<>();

            List<String> names = all(
                    new ListEventsUseCase(cluster.access())
                            .execute(
                                    new ListEvents(cluster.namespace(), ClusterByHand.NAME, false),
                                    event -> said.add(event.message()))
                            .pages(),
                    row -> row.document().name());

            assertThat(names).containsExactly("1");
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("namespace " + cluster.machines() + " of the infrastructure cluster are not shown");
        }
    }

    @Test
    void eventsAreToldInTheirOrderAndThenAsTheyCome() {
        ClusterByHand cluster = ClusterByHand.on(management);
        event(cluster, "late", "Normal", "2026-01-03T00:00:00Z");
        event(cluster, "early", "Normal", "2026-01-01T00:00:00Z");
        try (Changes<Row<EventOverview>> changes = new ListEventsUseCase(cluster.access())
                .execute(new ListEvents(cluster.namespace(), ClusterByHand.NAME, false))
                .watch()) {
            assertThat(next(changes))
                    .extracting(change -> change.row().document().name())
                    .containsExactly("early", "late");
            management.api().delete(WellKnownKinds.EVENT.in(cluster.controlPlane(), "early"), DeleteOptions.defaults());
            event(cluster, "new", "Normal", "2026-01-02T00:00:00Z");

            assertThat(next(changes))
                    .extracting(change -> change.row().document().name())
                    .containsExactly("new");
        }
    }

    private static List<String> events(ClusterByHand cluster, boolean warningsOnly) {
        return all(
                new ListEventsUseCase(cluster.access())
                        .execute(new ListEvents(cluster.namespace(), ClusterByHand.NAME, warningsOnly))
                        .pages(),
                row -> row.document().name());
    }

    private static void event(ClusterByHand cluster, String name, String type, String time) {
        cluster.put(WellKnownKinds.EVENT, name, """
                involvedObject: {kind: Pod, namespace: %s, name: p}
                type: %s
                reason: Test
                lastTimestamp: '%s'
                """.formatted(cluster.controlPlane(), type, time));
    }
}
