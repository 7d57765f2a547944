package io.hcp4j.domain.validation;

import io.hcp4j.domain.validation.PublishedSuites.Verdict;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The offline rules against the cases that the API's authors and the peer tool published. */
class PublishedSuitesTest {
    /** Cases on which we are meant to differ, by name; docs/compatibility.md gives the reasons. None so far. */
    private static final List<String> DIFFERENCES = List.of();

    private static final int CASES = 74;

    @Test
    void agreesWithTheSuitesOfTheDefinitions() throws IOException {
        Needed.here(
                PublishedSuitesTest.class, PublishedSuites.present(), "suites of the definitions beside this checkout");
        List<Verdict> verdicts = PublishedSuites.run();
        List<Verdict> wrong =
                verdicts.stream().filter(verdict -> !verdict.right()).toList();
        System.out.println("Definition suites: " + (verdicts.size() - wrong.size()) + " of " + verdicts.size()
                + " cases judged as published");
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(CASES);
        assertThat(wrong).extracting(Verdict::name).containsExactlyInAnyOrderElementsOf(DIFFERENCES);
    }

    @Test
    void acceptsWhateverThePeerCreates() throws IOException {
        Needed.here(
                PublishedSuitesTest.class, PublishedSuites.present(), "suites of the definitions beside this checkout");
        List<?> cases = (List<?>) Yaml.readFile(PublishedSuites.SHARED.resolve("cli-cases.json"));
        int judged = 0;
        for (Object one : cases) {
            Document test = Document.of((Map<?, ?>) one);
            if (test.text("verdict").orElse("").equals("accept")) {
                List<Document> objects = test.objects("objects");
                assertThat(new ManifestValidator().validate(objects))
                        .as(test.text("name").orElse(""))
                        .isEmpty();
                judged += objects.size();
            }
        }
        assertThat(judged).isPositive();
    }
}
