package io.hcp4j.sdk;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StandardAdaptersTest {

    @Test
    void theLibraryOnTheClassPathIsFound() {
        assertThat(new StandardAdapters().connector()).isInstanceOf(Fabric8Connector.class);
    }

    @Test
    void aChosenLibraryIsTaken() {
        ClusterConnector chosen = new Named("chosen");

        assertThat(new StandardAdapters(chosen).connector()).isSameAs(chosen);
    }

    @Test
    void anotherTextFormatLeavesTheRest() {
        ClusterConnector chosen = new Named("chosen");
        TextFormat format = new YamlTextFormat();

        StandardAdapters adapters = new StandardAdapters(chosen).with(format);

        assertThat(adapters.textFormat()).isSameAs(format);
        assertThat(adapters.connector()).isSameAs(chosen);
    }

    @Test
    void twoWithoutAChoiceAreNamed() {
        assertThatThrownBy(() -> StandardAdapters.only(List.of(new Named("official"), new Named("fabric8"))))
                .isInstanceOf(HcpException.class)
                .hasMessageContaining("fabric8, official")
                .satisfies(StandardAdaptersTest::isBadSettings);
    }

    @Test
    void noneIsAnErrorThatNamesTheArtifacts() {
        assertThatThrownBy(() -> StandardAdapters.only(List.of()))
                .satisfies(StandardAdaptersTest::isBadSettings)
                .satisfies(
                        failure -> assertThat(((HcpException) failure).remedy().toString())
                                .contains("hcp4j-adapter-fabric8", "hcp4j-adapter-official-client"));
    }

    private static void isBadSettings(Throwable failure) {
        assertThat(((HcpException) failure).code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
    }

    /** A library that only has a name. */
    private record Named(String id) implements ClusterConnector {
        @Override
        public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
