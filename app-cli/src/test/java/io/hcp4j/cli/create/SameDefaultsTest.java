package io.hcp4j.cli.create;

import io.hcp4j.cli.CliResult;
import io.hcp4j.cli.create.result.PlanText;
import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that names no more than the command line needs gets the same objects. */
class SameDefaultsTest {
    private static final String PULL_SECRET = "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}";
    private static final String IMAGE = "r.example.com/release:4.19.3-x86_64";

    @TempDir
    Path home;

    @Test
    void aClusterOfWhichOnlyTheRequiredIsSaidIsTheSameForBoth() throws IOException {
        assertThat(rendered()).contains("kind: NodePool", "memory: 4Gi").isEqualTo(planned(request()));
    }

    @Test
    void soIsAPoolOfWhichOnlyTheNodesAreSaid() throws IOException {
        assertThat(rendered("--node-pool-replicas", "2"))
                .isEqualTo(planned(request().pool(pool -> pool.replicas(2))));
    }

    @Test
    void soIsAClusterWithoutAPool() throws IOException {
        assertThat(rendered("--node-pool-replicas=-1"))
                .doesNotContain("kind: NodePool")
                .isEqualTo(planned(request().withoutPool()));
    }

    @Test
    void soIsWhatBothSayInTheirOwnWords() throws IOException {
        assertThat(rendered("--node-pool-replicas=3", "--memory=8Gi", "--cores=4", "--external-dns-domain=example.com"))
                .isEqualTo(planned(request()
                        .externalDnsDomain("example.com")
                        .pool(pool -> pool.replicas(3).memory("8Gi").cores(4))));
    }

    private String rendered(String... flags) throws IOException {
        Path pullSecret = Files.writeString(home.resolve("pull-secret.json"), PULL_SECRET);
        String[] least = {
            "create",
            "cluster",
            "kubevirt",
            "--name=team-a",
            "--pull-secret=" + pullSecret,
            "--release-image=" + IMAGE,
            "--render",
            "--render-sensitive"
        };
        String[] words = new String[least.length + flags.length];
        System.arraycopy(least, 0, words, 0, least.length);
        System.arraycopy(flags, 0, words, least.length, flags.length);
        CliResult ran = CliResult.hcp4j(words);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }

    private static String planned(ClusterRequest.Builder request) {
        Wiring wiring = Wiring.forClient("fabric8");
        ClusterAccess offline = new ClusterAccess(
                wiring,
                () -> {
                    throw new AssertionError("the management cluster is asked");
                },
                CallOptions.defaults());
        CreateCluster command = CreateCluster.builder()
                .request(request.build())
                .dryRun(DryRun.CLIENT)
                .repeatable(true)
                .build();
        CreationResult result = new CreateClusterUseCase(offline).execute(command, ProgressListener.none());
        return new PlanText(wiring.textFormat()).yamlOfHcp(((CreationResult.Planned) result).plan(), true);
    }

    private static ClusterRequest.Builder request() {
        return ClusterRequest.kubevirt("team-a").pullSecret(PULL_SECRET).releaseImage(IMAGE);
    }
}
