package io.hcp4j.files;

import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class JsonReadingTest {
    private final TextFormat format = new YamlTextFormat();

    @Test
    void readsOneObject() {
        assertThat(format.readJson(" {\"a\": [1, 1.5, 1e2, true, \"x\", {}, 9223372036854775808]}\r\n", "f")
                        .asMap())
                .isEqualTo(Map.of("a", List.of(1L, 1.5, 100.0, true, "x", Map.of(), BigInteger.ONE.shiftLeft(63))));
    }

    @Test
    void refusesEverythingElseAndSaysWhere() {
        refused("").withMessageContaining("empty");
        refused("\n [1]").withMessage("f, line 2, column 2: a JSON object is expected, not a list, text or number");
        refused("{\"a\": 1} x").withMessageContaining("line 1, column 10");
        refused("{\"a\": 1}{}").withMessage("f, line 1, column 9: something follows the JSON object");
        refused("{\"a\": 1,}").withMessageContaining("line 1, column 9: not valid JSON");
        refused("{\"a\": 1 // c\n}").withMessageContaining("line 1");
        refused("{'a': 1}").withMessageContaining("line 1, column 2");
        refused("{a: 1}").withMessageContaining("line 1, column 2");
        refused("{\"a\": 01}").withMessageContaining("line 1");
        refused("{\"a\": NaN}").withMessageContaining("line 1");
        refused("{\"a\": 1e999}").withMessageContaining("too large");
        refused("{\"a\": \"x\ny\"}").withMessageContaining("line 1");
        refused("{\n\"a\": 1,\n\"a\": 2}").withMessage("f, line 3, column 1: a key occurs twice in the same object");
        refused("{\"a\": {").withMessageContaining("ends too early");
        refused("{\"a\": \"b").withMessageContaining("ends too early");
        refused("\uFEFF{}").withMessageContaining("byte order mark");
    }

    @Test
    void neverQuotesTheText() {
        for (String text : List.of(
                "{\"a\": s3cret}",
                "s3cret",
                "{\"a\": \"s3cret",
                "{\"s3cret\": 1, \"s3cret\": 2}",
                "{s3cret}",
                "{} s3cret")) {
            refused(text).satisfies(e -> {
                assertThat(e).hasMessageNotContaining("s3cret");
                assertThat(e.getCause()).isNull();
            });
        }
    }

    private ThrowableAssertAlternative<HcpException> refused(String text) {
        return assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> format.readJson(text, "f"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
    }
}
