package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class UserSectionTest {
    private static final String SECRET = "k8s-aws-v1.c2VjcmV0LXdvcmRz";

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s\r\n", "\n  %s", "%s\r", "%s\u2028"})
    void whiteSpaceAroundATokenMeansNothing(String form) {
        Document user = Document.empty().with(String.format(form, SECRET), "token");

        assertThat(resolve(user).headers()).containsEntry("Authorization", List.of("Bearer " + SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s", "\u201c%s\u201d", "%s %s", "%s\0", "%s\u007f", "%sé"})
    void aTokenWithOtherCharactersIsRefusedByName(String form) {
        String token = String.format(form, SECRET, SECRET);

        assertRefused(Document.empty().with(token, "token"), "token (lab.yaml)");
        assertRefused(
                Document.empty().with(token, "auth-provider", "config", "id-token"),
                "auth-provider.config.id-token (lab.yaml)");
    }

    @Test
    void aTokenFileIsCheckedToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), SECRET + "\n" + SECRET);

        assertRefused(Document.empty().with(file.toString(), "tokenFile"), "tokenFile " + file);
    }

    @Test
    void theTokenOfAPluginIsCheckedToo() {
        HcpException error = catchThrowableOfType(
                HcpException.class,
                () -> ExecCredential.of(Document.empty().with("\u2018" + SECRET, "token"), "get-token"));

        assertThat(error).hasMessageContaining("token of the exec plugin 'get-token'");
        assertThat(error.getMessage()).doesNotContain(SECRET);
        assertThat(ExecCredential.of(Document.empty().with(SECRET + "\n", "token"), "get-token")
                        .token())
                .contains(SECRET);
    }

    @Test
    void namesMayHaveAnyLettersAndNoControlCharacters() {
        Document user = Document.empty().with("Jürgen Żak", "as").with(List.of("größe:alle"), "as-groups");

        assertThat(resolve(user).headers())
                .containsEntry("Impersonate-User", List.of("Jürgen Żak"))
                .containsEntry("Impersonate-Group", List.of("größe:alle"));
        assertRefused(Document.empty().with("a\r\nX-Remote-User: root", "as"), "as (lab.yaml)");
        assertRefused(Document.empty().with("x\n", "as-uid"), "as-uid (lab.yaml)");
        assertRefused(user.with(List.of("ok", "b\0"), "as-groups"), "as-groups (lab.yaml)");
        assertRefused(user.with(List.of("c\n"), "as-user-extra", "scopes"), "as-user-extra.scopes (lab.yaml)");
    }

    @Test
    void keysOfExtraValuesAreEscapedAsTheServerReadsThem() {
        Document user = Document.empty().with(List.of("v"), "as-user-extra", "example.com/Übung 1");

        assertThat(resolve(user).headers()).containsKey("Impersonate-Extra-example.com%2F%C3%BCbung%201");
    }

    @Test
    void passwordsAreSecretInBothForms() {
        Document user = Document.empty().with("admin", "username").with("open sesame", "password");

        assertThat(resolve(user).secrets()).containsExactly("YWRtaW46b3BlbiBzZXNhbWU=", "open sesame");
    }

    private static void assertRefused(Document user, String origin) {
        HcpException error = catchThrowableOfType(HcpException.class, () -> resolve(user));

        assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
        assertThat(error.getMessage())
                .startsWith(origin + " holds a ")
                .doesNotContain(SECRET)
                .hasLineCount(1);
        assertThat(error.remedy()).isPresent();
        assertThat(error).hasNoCause();
    }

    private static User resolve(Document user) {
        Kubeconfig kubeconfig = new Kubeconfig(Document.empty(), "lab", "", "https://lab.example", "lab.yaml");
        return new UserSection(user, kubeconfig)
                .resolve(plugin -> new ExecCredential(Optional.empty(), Optional.empty()));
    }
}
