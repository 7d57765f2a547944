package io.hcp4j.apiserver.schema;

import io.hcp4j.kubetesting.Needed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PublishedSuitesTest {
    @Test
    void judgesEveryCaseOfTheHyperShiftApiAsItsAuthorsDo() throws IOException {
        Needed.here(
                PublishedSuitesTest.class, PublishedSuites.present(), "suites of the definitions beside this checkout");

        List<PublishedSuites.Verdict> verdicts = PublishedSuites.load().run();

        assertThat(verdicts).hasSizeGreaterThan(50);
        assertThat(verdicts).filteredOn(decision -> !decision.right()).isEmpty();
    }

    @Test
    void everyRuleOfTheHyperShiftApiCompiles() throws IOException {
        Needed.here(
                PublishedSuitesTest.class, PublishedSuites.present(), "suites of the definitions beside this checkout");
        PublishedSuites suites = PublishedSuites.load();

        assertThatCode(() -> suites.schema("HostedCluster").checkRules("schema"))
                .doesNotThrowAnyException();
        assertThatCode(() -> suites.schema("NodePool").checkRules("schema")).doesNotThrowAnyException();
    }
}
