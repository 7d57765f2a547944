package io.hcp4j.it.create;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppliedRenderingIT {
    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(AppliedRenderingIT.class);
        server.installCrds();
    }

    @Test
    void applyingAnotherEncryptionKeyIsRefusedByTheServer() throws IOException {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(server.admin(), "fabric8");
        List<String> words = new ArrayList<>(
                DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace));
        user.run(words);
        Path file = home.resolve("rendered.yaml");
        words.addAll(List.of("--render-sensitive", "--render-into", file.toString()));
        assertThat(user.run(words).exit()).isZero();
        Document secret = new YamlTextFormat()
                .readYaml(Files.readString(file), "rendering").stream()
                        .filter(document -> document.name().equals("example-etcd-encryption-key"))
                        .findFirst()
                        .orElseThrow();

        try (Stored stored = new Stored(server, namespace);
                ClusterApi cluster = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults())) {
            String key = stored.encryptionKey("example");
            ApplyOptions force = ApplyOptions.by("gitops").forced();

            assertThatThrownBy(() -> cluster.apply(WellKnownKinds.SECRET, secret, force))
                    .isInstanceOfSatisfying(HcpException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
                        assertThat(refused).hasMessageContaining("immutable");
                    });
            assertThat(stored.encryptionKey("example")).isEqualTo(key).isNotEmpty();
        }
    }
}
