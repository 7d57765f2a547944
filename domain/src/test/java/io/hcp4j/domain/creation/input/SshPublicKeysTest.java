package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.creation.SshKey;
import io.hcp4j.domain.validation.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SshPublicKeysTest {
    private static final String NONE = "holds no public SSH key";

    @Test
    void takesKeysOfEveryType() {
        assertThat(messages(key("ssh-ed25519") + " me@example.com\n")).isEmpty();
        assertThat(messages(key("ecdsa-sha2-nistp256"))).isEmpty();
        assertThat(messages(key("sk-ssh-ed25519@openssh.com"))).isEmpty();
        assertThat(messages("restrict,from=\"10.0.0.0/8\" " + key("ssh-ed25519")))
                .isEmpty();
        assertThat(messages("# ours\r\n\r\n" + key("ssh-ed25519") + "\r\n" + key("ssh-rsa")))
                .isEmpty();
        assertThat(messages(SshKey.generate().publicKey())).isEmpty();
    }

    @Test
    void refusesWhatHoldsNone() {
        assertThat(messages("")).containsExactly(NONE);
        assertThat(messages("# nothing\n\n")).containsExactly(NONE);
        assertThat(messages("just a note")).containsExactly("line 1 is no public SSH key");
        assertThat(messages(key("ssh-ed25519") + "\nand a note")).containsExactly("line 2 is no public SSH key");
    }

    @Test
    void refusesDamagedKeys() {
        String key = key("ssh-ed25519");

        assertThat(messages(key.substring(0, 20))).containsExactly("line 1 is no public SSH key");
        assertThat(messages(key.replace("ssh-ed25519", "ssh-rsa"))).containsExactly("line 1 is no public SSH key");
        assertThat(messages(key.replace("AAAA", "A!AA"))).containsExactly("line 1 is no public SSH key");
    }

    @Test
    void refusesOtherFormsWithoutQuotingThem() {
        assertThat(messages("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n"))
                .singleElement()
                .asString()
                .contains("authorized_keys");
        assertThat(messages("-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\n"))
                .containsExactly("holds a private key");
    }

    private static String key(String type) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        byte[] wire = ByteBuffer.allocate(Integer.BYTES + name.length + 36)
                .putInt(name.length)
                .put(name)
                .array();
        return type + " " + Base64.getEncoder().encodeToString(wire);
    }

    private static List<String> messages(String text) {
        return SshPublicKeys.problems(text).stream().map(Problem::message).toList();
    }
}
