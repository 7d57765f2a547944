package io.hcp4j.domain.release;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseVersionTest {

    @Test
    void isReadWholeAndWithoutTheProcessor() {
        assertThat(text("registry.example.com/okd/release:4.18.0-okd-scos.7")).isEqualTo("4.18.0-okd-scos.7");
        assertThat(text("registry.example.com/ocp/release:4.18.2-x86_64")).isEqualTo("4.18.2");
        assertThat(text("registry.example.com/ocp/release:4.18.0-rc.4-multi-x86_64"))
                .isEqualTo("4.18.0-rc.4");
        assertThat(text("registry.example.com:5000/ocp/release:4.18.0-ec.1-aarch64@sha256:0123"))
                .isEqualTo("4.18.0-ec.1");
        assertThat(text("4.18.0-0.nightly-2026-01-02-030405")).isEqualTo("4.18.0-0.nightly-2026-01-02-030405");
        assertThat(text("4.18.3")).isEqualTo("4.18.3");
        assertThat(text("registry.example.com/ocp/release@sha256:0123")).isEmpty();
        assertThat(text("4.18.3.1")).isEmpty();
    }

    @Test
    void isOrderedBehindTheHyphenToo() {
        List<String> order = List.of(
                "4.18.0-ec.2", "4.18.0-okd-scos.9", "4.18.0-okd-scos.15", "4.18.0-rc.1", "4.18.0", "4.18.1-rc.0");

        assertThat(Stream.of(
                                "4.18.0",
                                "4.18.1-rc.0",
                                "4.18.0-rc.1",
                                "4.18.0-okd-scos.15",
                                "4.18.0-ec.2",
                                "4.18.0-okd-scos.9")
                        .map(text -> ReleaseVersion.find(text).orElseThrow())
                        .sorted()
                        .map(ReleaseVersion::toString))
                .containsExactlyElementsOf(order);
    }

    private static String text(String from) {
        return ReleaseVersion.find(from).map(ReleaseVersion::toString).orElse("");
    }
}
