package io.hcp4j.domain.creation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncryptionKeyTest {

    @Test
    void derivedKeysAreTheSameForTheSameInputOnly() {
        String key = EncryptionKey.derived("secret", "clusters", "a").base64();

        assertThat(EncryptionKey.derived("secret", "clusters", "a").base64()).isEqualTo(key);
        assertThat(EncryptionKey.derived("secret", "clusters", "b").base64()).isNotEqualTo(key);
        assertThat(EncryptionKey.derived("Secret", "clusters", "a").base64()).isNotEqualTo(key);
    }

    @Test
    void randomKeysDifferAndHaveTheLengthOfAes256() {
        EncryptionKey key = EncryptionKey.random();

        assertThat(EncryptionKey.ofBase64(key.base64()).base64()).isEqualTo(key.base64());
        assertThat(EncryptionKey.random().base64()).isNotEqualTo(key.base64());
    }

    @Test
    void refusesOtherLengthsWithoutQuotingThem() {
        assertThatThrownBy(() -> EncryptionKey.ofBase64("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> EncryptionKey.ofBase64("?!")).hasMessageNotContaining("?!");
    }

    @Test
    void doesNotShowItself() {
        EncryptionKey key = EncryptionKey.random();

        assertThat(key.toString()).doesNotContain(key.base64());
    }
}
