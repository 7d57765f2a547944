package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.resource.ResourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The measure of speed: the same objects as bytes made beforehand, posted and nothing else. */
final class BareCreation implements ClusterCreation {
    private final TextFormat format = Wiring.forClient("fabric8").textFormat();
    private final CreationPlanner planner = new CreationPlanner(format);
    private final BareClient client;

    BareCreation(Path kubeconfig) {
        client = BareClient.of(kubeconfig, format);
    }

    /**
     * One object's creation.
     *
     * @param path where it is posted
     * @param body the object
     */
    record Post(String path, String body) {}

    @Override
    public IntConsumer batch(String namespace, int clusters) {
        List<List<Post>> posts = new ArrayList<>();
        for (int number = 0; number < clusters; number++) {
            posts.add(SampleCluster.plan(planner, namespace, "cluster-" + number).objects().stream()
                    .filter(object -> object.kind().namespaced())
                    .map(this::post)
                    .toList());
        }
        return number -> posts.get(number).forEach(post -> client.send("POST", post.path(), post.body()));
    }

    private Post post(PlannedObject object) {
        String body = format.writeJson(object.document());
        return new Post(collection(object.kind(), object.document().namespace()), compact(body));
    }

    static String collection(ResourceKind kind, String namespace) {
        String root = kind.group().isEmpty() ? "/api/" : "/apis/" + kind.group() + "/";
        return root + kind.version() + "/namespaces/" + namespace + "/" + kind.plural();
    }

    private static String compact(String indented) {
        StringBuilder line = new StringBuilder(indented.length());
        indented.lines().map(String::strip).forEach(line::append);
        return line.toString();
    }

    @Override
    public void close() {}
}
