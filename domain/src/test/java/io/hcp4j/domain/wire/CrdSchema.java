package io.hcp4j.domain.wire;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI schemas of the real CRDs, which are kept beside the project and not in it. */
final class CrdSchema {
    private CrdSchema() {}

    static Document hostedCluster() {
        return read("hostedclusters.crd.yaml");
    }

    static Document nodePool() {
        return read("nodepools.crd.yaml");
    }

    /** The schema of one object, in one version. */
    private static Document read(String file) {
        Path crd = TestRoot.path().resolve("../shared/peer/crds").resolve(file).normalize();
        Needed.here(CrdSchema.class, Files.isRegularFile(crd), "published definitions beside this checkout");
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(crd));
            List<Document> versions = Document.of((Map<?, ?>) yaml).objects("spec", "versions");
            return versions.get(0).object("schema", "openAPIV3Schema").orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
