package io.hcp4j.fabric8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JacksonCodecTest {
    private final JacksonCodec codec = new JacksonCodec();

    @Test
    void whatIsReadIsWrittenTheSame() throws IOException {
        String json =
                "{\"s\":\"h\u00e9 \\\"\u96c6\u7fa4\\\" <&\",\"n\":null,\"b\":true,\"l\":[1,-2,9007199254740993,1.5],\"o\":{\"e\":{}}}";
        assertThat(new String(codec.write(codec.read(bytes(json))), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{\"a\":1,}", "{a:1}", "[1", "nul", "<html>"})
    void whatIsNotOneJsonValueIsRefused(String text) {
        assertThatThrownBy(() -> codec.read(bytes(text))).isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
