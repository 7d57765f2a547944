package io.hcp4j.controllers.crds;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our HostedCluster and NodePool against the API's own definitions, where those are beside the project: whatever is not another
 * platform's has the same types, defaults, limits, list types and rules.
 */
class PublishedSchemasTest {
    /** Where we differ on purpose: the published pattern of source ranges has typing errors, ours takes what that was meant to take. */
    private static final Set<String> HOSTED_CLUSTER_DIFFERENCES =
            Set.of("spec.operatorConfiguration.ingressOperator.endpointPublishingStrategy.loadBalancer"
                    + ".allowedSourceRanges[]: pattern");

    @Test
    void hostedClustersAreAsPublished() throws IOException {
        assertThat(differences(Kinds.HOSTED_CLUSTER, "hostedclusters.crd.yaml"))
                .containsExactlyInAnyOrderElementsOf(HOSTED_CLUSTER_DIFFERENCES);
    }

    @Test
    void nodePoolsAreAsPublished() throws IOException {
        assertThat(differences(Kinds.NODE_POOL, "nodepools.crd.yaml")).isEmpty();
    }

    private static Set<String> differences(ResourceKind kind, String file) throws IOException {
        Path published =
                TestRoot.path().resolve("../shared/peer/crds").resolve(file).normalize();
        Needed.here(PublishedSchemasTest.class, Files.exists(published), "published definitions beside this checkout");
        Load yaml = new Load(LoadSettings.builder().build());
        Document theirs =
                Document.of((Map<?, ?>) Objects.requireNonNull(yaml.loadFromString(Files.readString(published))));
        return SchemaDifferences.between(theirs, CustomResourceDefinitions.of(kind));
    }
}
