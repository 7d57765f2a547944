package io.hcp4j.it.crds;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Objects as the operators of a real cluster write them. */
final class Samples {
    private Samples() {}

    static Document hostedCluster() {
        return read("hostedcluster.yaml").get(0);
    }

    /** The statuses of a HostedCluster one after another, from its first moment to an upgrade. */
    static List<Document> stages() {
        return read("hostedcluster-stages.yaml");
    }

    static Document nodePool() {
        return read("nodepool.yaml").get(0).without("status");
    }

    static Document nodePoolStatus() {
        return read("nodepool.yaml").get(0).object("status").orElseThrow();
    }

    /** Objects of the other kinds. */
    static List<Document> others() {
        return read("others.yaml");
    }

    private static List<Document> read(String name) {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new YamlTextFormat().readYaml(new String(file.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
