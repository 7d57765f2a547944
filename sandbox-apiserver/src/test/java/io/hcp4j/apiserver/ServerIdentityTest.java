package io.hcp4j.apiserver;

import io.hcp4j.apiserver.storage.DamagedStateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerIdentityTest {
    @TempDir
    Path temporary;

    @Test
    void isTheSameTheNextTime() throws IOException {
        ServerIdentity first = ServerIdentity.in(pki(), "one");

        assertThat(ServerIdentity.in(pki(), "one").authority().pem())
                .isEqualTo(first.authority().pem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.crt", "ca.key", "server.crt", "server.key"})
    void aFileThatIsMissingCutOrGarbageIsNamed(String name) throws IOException {
        ServerIdentity.in(pki(), "one");
        Path file = pki().resolve(name);
        String whole = Files.readString(file);
        for (String damaged : List.of("", "garbage", whole.substring(0, whole.length() / 2), "\u0000".repeat(100))) {
            Files.writeString(file, damaged);
            assertRefused(name);
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(name);
        Files.delete(file);
        assertRefused(name);
    }

    @Test
    void aKeyOfAnotherCertificateIsNoticed() throws IOException {
        ServerIdentity.in(pki(), "one");
        Files.writeString(pki().resolve("ca.key"), Files.readString(pki().resolve("server.key")));

        assertRefused("ca.crt");
    }

    /** One byte at a time: the identity is the same, or it is refused. */
    @Test
    void aFlippedBitIsNeverTakenForAnotherIdentity() throws IOException {
        String authority = ServerIdentity.in(pki(), "one").authority().pem();
        Path file = pki().resolve("ca.crt");
        byte[] whole = Files.readAllBytes(file);
        for (int position = 0; position < whole.length; position += 37) {
            byte[] flipped = whole.clone();
            flipped[position] ^= 1;
            Files.write(file, flipped);
            try {
                assertThat(ServerIdentity.in(pki(), "one").authority().pem())
                        .as("byte %d", position)
                        .isEqualTo(authority);
            } catch (DamagedStateException e) {
                assertThat(e).hasMessageContaining("ca.crt");
            }
        }
    }

    private void assertRefused(String name) {
        String pair = name.substring(0, name.indexOf('.'));
        assertThatThrownBy(() -> ServerIdentity.in(pki(), "one"))
                .isInstanceOf(DamagedStateException.class)
                .hasMessageContaining(pki().resolve(pair).toString())
                .hasMessageNotContaining("Exception");
    }

    private Path pki() {
        return temporary.resolve("pki");
    }
}
