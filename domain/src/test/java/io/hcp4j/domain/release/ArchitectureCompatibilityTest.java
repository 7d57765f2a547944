package io.hcp4j.domain.release;

import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.ports.release.ReleaseStream;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureCompatibilityTest {
    private static final Set<String> MULTI =
            ArchitectureCompatibility.architectures(new ReleaseStream("4-stable-multi"));

    @ParameterizedTest
    @CsvSource({
        "4-stable,amd64",
        "4.20.0-0.nightly,amd64",
        "4-stable-s390x,s390x",
        "4-stable-ppc64le,ppc64le",
        "4.20.0-0.nightly-arm64,arm64"
    })
    void aStreamsNameTellsTheArchitectureOfItsReleases(String stream, String architecture) {
        assertThat(ArchitectureCompatibility.architectures(new ReleaseStream(stream)))
                .containsExactly(architecture);
    }

    @Test
    void oneArchitectureFitsWhereNodesAndManagementClusterHaveIt() {
        assertThat(objection(Set.of("amd64"), Architecture.AMD64, "linux/amd64"))
                .isEmpty();
        assertThat(objection(Set.of("s390x"), Architecture.S390X, "linux/s390x"))
                .isEmpty();
    }

    @Test
    void severalArchitecturesFitClustersOfMixedOnes() {
        assertThat(objection(MULTI, Architecture.AMD64, "linux/arm64")).isEmpty();
        assertThat(objection(MULTI, Architecture.PPC64LE, "linux/s390x")).isEmpty();
    }

    @Test
    void nodesWithoutImagesAreRefused() {
        assertThat(objection(Set.of("amd64"), Architecture.S390X, "linux/amd64"))
                .hasValue("the release has images for amd64 only, and the nodes are s390x");
    }

    @Test
    void aManagementClusterWithoutImagesIsRefusedAlthoughTheNodesHaveThem() {
        assertThat(objection(Set.of("amd64", "ppc64le"), Architecture.AMD64, "linux/arm64"))
                .hasValue("the release has images for amd64, ppc64le only, and the management cluster, where the"
                        + " control plane runs, is arm64");
    }

    @Test
    void anApiServerThatDoesNotTellItsArchitectureIsNotHeldAgainstIt() {
        assertThat(objection(Set.of("amd64"), Architecture.AMD64, "")).isEmpty();
    }

    private static Optional<String> objection(Set<String> release, Architecture nodes, String platform) {
        return ArchitectureCompatibility.objection(release, nodes, platform);
    }
}
