package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.pool;
import static org.assertj.core.api.Assertions.assertThat;

class CanonicalFormTest {
    private static final String[] MEMORY = {"spec", "platform", "kubevirt", "compute", "memory"};
    private static final String[] ETCD_SIZE = {"spec", "etcd", "managed", "storage", "persistentVolume", "size"};

    @Test
    void quantitiesDurationsAndRangesAreWrittenAsControllersWriteThem() {
        Document pool = CanonicalForm.of(pool("60m", "nodeDrainTimeout")
                .with("90s", "spec", "nodeVolumeDetachTimeout")
                .with("1024Mi", MEMORY)
                .with(34359738368L, "spec", "platform", "kubevirt", "rootVolume", "persistent", "size"));

        assertThat(pool.text("spec", "nodeDrainTimeout")).contains("1h0m0s");
        assertThat(pool.text("spec", "nodeVolumeDetachTimeout")).contains("1m30s");
        assertThat(pool.text(MEMORY)).contains("1Gi");
        assertThat(pool.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "size"))
                .contains("34359738368");
        assertThat(CanonicalForm.of(cluster().with("8192Mi", ETCD_SIZE)).text(ETCD_SIZE))
                .contains("8Gi");
    }

    /** Written by HyperShift's type ipnet.IPNet. */
    @ParameterizedTest
    @CsvSource({
        "10.132.0.0/14, 10.132.0.0/14",
        "10.1.2.3/14, 10.1.2.3/14",
        "10.0.0.0/08, 10.0.0.0/8",
        "FD00:0:0::1/64, fd00::1/64",
        "fd00:0000:0000:0000::/048, fd00::/48",
        "2001:db8:0:0:1:0:0:1/64, 2001:db8::1:0:0:1/64",
        "2001:db8:0:1:1:1:1:1/64, 2001:db8:0:1:1:1:1:1/64",
        "::/0, ::/0",
        "not a range, not a range"
    })
    void rangesKeepTheirHostBits(String typed, String written) {
        Document cluster = cluster().with(List.of(Map.of("cidr", typed)), "spec", "networking", "clusterNetwork");

        assertThat(CanonicalForm.of(cluster).objects("spec", "networking", "clusterNetwork"))
                .containsExactly(Document.of(Map.of("cidr", written)));
    }

    @Test
    void aStoredValueThatMeansTheSameKeepsItsSpelling() {
        Document stored = pool("1h", "nodeDrainTimeout").with("8192Mi", MEMORY).with(8L, "spec", "replicas");
        Document same = pool("60m", "nodeDrainTimeout").with("8Gi", MEMORY).with(8L, "spec", "replicas");
        Document other = pool("61m", "nodeDrainTimeout").with("9216Mi", MEMORY);

        assertThat(CanonicalForm.of(same, stored)).isEqualTo(stored);
        assertThat(CanonicalForm.of(other, stored).text(MEMORY)).contains("9Gi");
        assertThat(CanonicalForm.of(other, stored).text("spec", "nodeDrainTimeout"))
                .contains("1h1m0s");
    }

    @Test
    void whatIsNoValueOfItsTypeStaysForTheServerToRefuse() {
        Document pool = pool("soon", "nodeDrainTimeout").with("lots", MEMORY).with("1024Mi", "spec", "unknownField");

        assertThat(CanonicalForm.of(pool)).isEqualTo(pool);
        Document secret = Document.of(Map.of("apiVersion", "v1", "kind", "Secret", "memory", "1024Mi"));
        assertThat(CanonicalForm.of(secret)).isEqualTo(secret);
    }
}
