package io.hcp4j.domain.release;

import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamReleasesTest {
    private static final ReleaseStream STREAM = new ReleaseStream("4-stable");
    private static final ReleaseAccess ACCESS = new ReleaseAccess("", "", ConnectionLimits.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the highest number, not the longest or last text | 4.19      | 4.19.9 4.19.10 4.19.2               | 4.19.10
            the newest minor version                         | 4.18 4.19 | 4.18.30 4.19.1                      | 4.19.1
            only supported versions                          | 4.18      | 4.19.1 4.18.3                       | 4.18.3
            version five after four                          | 4.21 5.0  | 5.0.1 4.21.8                        | 5.0.1
            5.0 is not the middle of 4.25.0                  | 5.0 4.24  | 4.25.0 4.24.1                       | 4.24.1
            4.1 is not the beginning of 4.19.0               | 4.1 4.14  | 4.19.0 4.14.7                       | 4.14.7
            no release candidate                             | 4.20      | 4.20.0-rc.3 4.20.0-ec.5             | 4.20.0-ec.5
            a finished release before a newer early one      | 4.19 4.20 | 4.20.0-ec.5 4.19.3                  | 4.19.3
            the latest of early ones                         | 4.20      | 4.20.0-ec.9 4.20.0-ec.10            | 4.20.0-ec.10
            the latest nightly                               | 4.20      | 4.20.0-0.nightly-2025-08-09-110000 4.20.0-0.nightly-2025-08-10-010000 | 4.20.0-0.nightly-2025-08-10-010000
            an architecture at the end is no early release   | 4.19      | 4.19.3-multi 4.19.2                 | 4.19.3-multi
            nothing that is no version                       | 4.19      | latest 4.19 4.19.x 4.19.1           | 4.19.1
            """)
    void takes(String what, String supported, String tags, String newest) {
        List<String> names = new ArrayList<>(Arrays.asList(tags.split(" ")));
        assertThat(newest(supported, names).name()).as(what).isEqualTo(newest);
        Collections.reverse(names);
        assertThat(newest(supported, names).name())
                .as(what + ", in the other order")
                .isEqualTo(newest);
    }

    @Test
    void leavesOutWhatFailedItsTestsOrHasNoImageYet() {
        List<ReleaseTag> tags = List.of(
                new ReleaseTag("4.20.0-0.nightly-2025-08-10-010000", "", "Pending"),
                new ReleaseTag("4.20.0-0.nightly-2025-08-09-010000", "registry.example/r:9", "Rejected"),
                new ReleaseTag("4.20.0-0.nightly-2025-08-08-010000", "registry.example/r:8", "Failed"),
                new ReleaseTag("4.20.0-0.nightly-2025-08-07-010000", "registry.example/r:7", "Accepted"));

        ReleaseTag newest = new StreamReleases((stream, access) -> tags, supported("4.20")).newest(STREAM, ACCESS);

        assertThat(newest.pullSpec()).isEqualTo("registry.example/r:7");
    }

    @Test
    void saysWhatWasThereAndWhatIsSupportedWhenNothingFits() {
        assertThatThrownBy(() -> newest("4.14 4.15", List.of("4.19.3", "4.15.0-rc.1")))
                .isInstanceOfSatisfying(HcpException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("none of the 2 releases of stream 4-stable can be used")
                .hasMessageContaining("4.14, 4.15");
    }

    private static ReleaseTag newest(String supported, List<String> names) {
        List<ReleaseTag> tags = names.stream()
                .map(name -> new ReleaseTag(name, "registry.example/release:" + name, ""))
                .toList();
        return new StreamReleases((stream, access) -> tags, supported(supported)).newest(STREAM, ACCESS);
    }

    private static SupportedVersions supported(String minors) {
        return new SupportedVersions(Arrays.asList(minors.split(" ")));
    }
}
