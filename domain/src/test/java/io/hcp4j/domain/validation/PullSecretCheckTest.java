package io.hcp4j.domain.validation;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PullSecretCheckTest {
    @Test
    void acceptsAUserAndAPasswordForEachRegistry() {
        assertThat(PullSecretCheck.problems(secret(encoded("user:hunter2")))).isEmpty();
    }

    @Test
    void wantsCredentials() {
        assertThat(PullSecretCheck.problems(Document.empty())).hasSize(1);
        assertThat(PullSecretCheck.problems(Document.of(Map.of("auths", Map.of()))))
                .hasSize(1);
        assertThat(PullSecretCheck.problems(Document.of(Map.of("auths", "hunter2"))))
                .hasSize(1);
    }

    @Test
    void namesTheRegistryAndKeepsTheSecret() {
        for (String auth : new String[] {"hunter2!", encoded("hunter2"), encoded(":hunter2")}) {
            assertThat(PullSecretCheck.problems(secret(auth))).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("auths.registry.example.com.auth");
                assertThat(problem.toString()).doesNotContain("hunter2").doesNotContain(auth);
            });
        }
    }

    @Test
    void theMessageNamesTheRegistry() {
        assertThat(PullSecretCheck.problems(secret(encoded("hunter2"))).get(0).message())
                .contains("\"registry.example.com\"");
        assertThat(PullSecretCheck.problems(
                                Document.of(Map.of("auths", Map.of("mirror.example:5000", Map.of("email", "a@b")))))
                        .get(0)
                        .message())
                .contains("\"mirror.example:5000\"");
    }

    @Test
    void base64IsReadAsProgramsInGoDo() {
        assertThat(PullSecretCheck.problems(secret("dTpodW50\r\nZXIyMg==\n"))).isEmpty();
        assertThat(PullSecretCheck.problems(secret("dTpodW50ZXIyMg"))).hasSize(1);
    }

    @Test
    void whatIsWrongWithTheTextIsSaid() {
        YamlTextFormat format = new YamlTextFormat();

        assertThat(PullSecretCheck.problems("{\"auths\":{\"r\":{},\"r\":{}}}", format))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("twice");
        assertThat(PullSecretCheck.problems("\uFEFF{}", format).get(0).message())
                .contains("byte order mark");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document secret(String auth) {
        return Document.of(Map.of("auths", Map.of("registry.example.com", Map.of("auth", auth))));
    }
}
