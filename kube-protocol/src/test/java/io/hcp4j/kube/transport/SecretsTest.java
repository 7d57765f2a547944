package io.hcp4j.kube.transport;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {
    private static final String TOKEN = "sha256~Qm9ndXMtdG9rZW4tb2YtYS10ZXN0";

    private final Secrets secrets = Secrets.of(List.of(TOKEN, "swordfish", "abc"));

    @Test
    void eachOccurrenceIsMasked() {
        assertThat(secrets.mask(TOKEN + " and again " + TOKEN + ", swordfish")).isEqualTo("*** and again ***, ***");
    }

    @Test
    void aSecretThatWasCutIsMaskedToo() {
        assertThat(secrets.mask("got \"" + TOKEN.substring(0, 20) + "...\"")).isEqualTo("got \"***...\"");
    }

    @Test
    void whatIsTooShortToBeASecretStays() {
        assertThat(secrets.mask("abc")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer %s", "authorization=bearer %s", "Basic %s", "[Bearer: %s]"})
    void credentialsAsInAHeaderAreMaskedWithoutBeingKnown(String text) {
        String credential = "dXNlcjpwYXNzd29yZDEyMw==";
        assertThat(Secrets.none().mask(String.format(text, credential)))
                .doesNotContain(credential)
                .contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ",
                TOKEN
            })
    void tokensAreMaskedByTheirForm(String token) {
        assertThat(Secrets.none().mask("got token=" + token + ", sorry")).isEqualTo("got token=***, sorry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image sha256:0123456789abcdef0123456789abcdef", "eyJ", "keyJanitor.example.com"})
    void wordsLikeTokensStay(String text) {
        assertThat(Secrets.none().mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer authentication is required", "Basic understanding-of-this, please", "bearer"})
    void wordsAboutCredentialsStay(String text) {
        assertThat(Secrets.none().mask(text)).isEqualTo(text);
    }

    @Test
    void objectsAreMaskedAtEveryDepth() {
        Document object = Document.of(
                Map.of("message", "no " + TOKEN, "details", Map.of("causes", List.of(Map.of("message", TOKEN)))));

        assertThat(secrets.mask(object).toString()).doesNotContain(TOKEN);
        assertThat(secrets.mask(object).asMap()).containsEntry("message", "no ***");
    }

    @Test
    void failuresAreMaskedWithTheirCausesAndKeepTheirStackTrace() {
        IOException root = new IOException("Invalid status line: " + TOKEN);
        IllegalStateException outer = new IllegalStateException("read", root);

        Throwable masked = secrets.mask(outer);

        StringWriter trace = new StringWriter();
        masked.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(TOKEN).contains("Invalid status line: ***", "SecretsTest");
    }

    @Test
    void failuresWithoutSecretsStayThemselves() {
        IOException failure = new IOException("reset");

        assertThat(secrets.mask(failure)).isSameAs(failure);
    }
}
