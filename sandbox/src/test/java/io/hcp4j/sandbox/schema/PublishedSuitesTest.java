package io.hcp4j.sandbox.schema;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PublishedSuitesTest {
    @Test
    void judgesEveryCaseOfTheHyperShiftApiAsItsAuthorsDo() throws IOException {
        assumeTrue(PublishedSuites.present(), "no suites beside the project");

        List<PublishedSuites.Verdict> verdicts = PublishedSuites.load().run();

        assertThat(verdicts).hasSizeGreaterThan(50);
        assertThat(verdicts).filteredOn(verdict -> !verdict.right()).isEmpty();
    }

    @Test
    void everyRuleOfTheHyperShiftApiCompiles() throws IOException {
        assumeTrue(PublishedSuites.present(), "no suites beside the project");
        PublishedSuites suites = PublishedSuites.load();

        assertThatCode(() -> suites.schema("HostedCluster").checkRules("schema"))
                .doesNotThrowAnyException();
        assertThatCode(() -> suites.schema("NodePool").checkRules("schema")).doesNotThrowAnyException();
    }
}
