package io.hcp4j.cli.sandbox;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A hosted cluster of the sandbox.
 *
 * @param name as {@code NAMESPACE/NAME}
 * @param server its API server's address; "" while it has none
 * @param state how far it is
 */
record HostedGuest(String name, String server, String state) {

    static List<HostedGuest> on(ClusterApi management) {
        List<HostedGuest> guests = new ArrayList<>();
        new ObjectPages(management, ListQuery.everywhere(HypershiftKinds.HOSTED_CLUSTER))
                .forEachRemaining(page -> page.forEach(each -> guests.add(of(each))));
        return guests;
    }

    Map<String, Object> asMap() {
        return Map.of("name", name, "server", server, "state", state);
    }

    private static HostedGuest of(Document object) {
        ClusterOverview overview = ClusterOverview.of(HostedClusterWire.read(object));
        String server = object.object("status", "controlPlaneEndpoint")
                .flatMap(endpoint -> endpoint.text("host")
                        .map(host -> "https://" + host + ":"
                                + endpoint.number("port").orElse(0L)))
                .orElse("");
        String state = overview.progress().isEmpty() ? "new" : overview.progress();
        return new HostedGuest(
                overview.namespace() + "/" + overview.name(),
                server,
                overview.available().equals("True") ? state + ", available" : state + ": " + overview.message());
    }
}
