package io.hcp4j.apiserver;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceAllocationIT {
    private static final WriteOptions TEST = WriteOptions.by("test");

    @Test
    void whatIsTakenOrOutOfRangeIsRefusedInTheSameWords() throws IOException {
        ApiServer real = ApiServer.require(ServiceAllocationIT.class);
        try (EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("allocation"));
                ClusterApi ours = open(server.kubeconfig());
                ClusterApi theirs = open(KubeconfigText.of(real.admin()))) {
            String namespace = real.freshNamespace();
            ours.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(namespace)), TEST);

            assertThat(play(ours, namespace))
                    .isEqualTo(play(theirs, namespace))
                    .hasSize(4)
                    .noneMatch(said -> said.startsWith("accepted"));
        }
    }

    @Test
    void theLowestNodePortsAreGivenAwayLast() throws IOException {
        try (EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("allocation"));
                ClusterApi cluster = server.inProcess()) {
            assertThat(given(cluster, "most", 2768 - 86)).allMatch(port -> port >= 30_086);

            assertThat(given(cluster, "rest", 86))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(30_000, 30_086).boxed().toList());
        }
    }

    /** The node ports that a new Service of many ports is given. */
    private static List<Long> given(ClusterApi cluster, String name, int count) {
        List<Map<String, Object>> ports = IntStream.rangeClosed(1, count)
                .mapToObj(port -> Map.<String, Object>of("name", "port-" + port, "port", port))
                .toList();
        return cluster
                .create(CoreKinds.SERVICE, service("default", name).with(ports, "spec", "ports"), TEST)
                .objects("spec", "ports")
                .stream()
                .map(port -> port.number("nodePort").orElseThrow())
                .toList();
    }

    /** What a server says to what it does not give. */
    private static List<String> play(ClusterApi cluster, String namespace) {
        List<String> said = new ArrayList<>();
        Document first = cluster.create(CoreKinds.SERVICE, service(namespace, "first"), TEST);
        long port = first.objects("spec", "ports").get(0).number("nodePort").orElseThrow();
        String address = first.text("spec", "clusterIP").orElseThrow();
        assertThat(port).isBetween(30_000L, 32_767L);
        Document second = service(namespace, "second");

        said.add(refusal(() -> cluster.create(CoreKinds.SERVICE, second.with(at(80), "spec", "ports"), TEST)));
        said.add(refusal(() -> cluster.create(CoreKinds.SERVICE, second.with(at(port), "spec", "ports"), TEST)));
        said.add(refusal(() -> cluster.create(CoreKinds.SERVICE, second.with(address, "spec", "clusterIP"), TEST)));
        cluster.create(CoreKinds.SERVICE, second, TEST);
        said.add(refusal(() -> cluster.patch(
                CoreKinds.SERVICE.in(namespace, "second"),
                Patch.merge(Document.empty().with(at(port), "spec", "ports")),
                TEST)));
        return said.stream()
                .map(text -> text.replace(cluster.server(), "SERVER")
                        .replace(String.valueOf(port), "PORT")
                        .replace(address, "ADDRESS"))
                .toList();
    }

    private static List<Map<String, Long>> at(long nodePort) {
        return List.of(Map.of("port", 80L, "nodePort", nodePort));
    }

    private static Document service(String namespace, String name) {
        return ObjectTemplates.of(CoreKinds.SERVICE.in(namespace, name))
                .with("NodePort", "spec", "type")
                .with(List.of(Map.of("port", 80)), "spec", "ports");
    }

    private static String refusal(Supplier<Document> request) {
        try {
            return "accepted: " + request.get();
        } catch (HcpException e) {
            return e.code() + " " + e.getMessage();
        }
    }

    private static ClusterApi open(String kubeconfig) {
        return new Fabric8Connector().open(KubeconfigText.parse(kubeconfig, "test"), ConnectionOptions.defaults());
    }
}
