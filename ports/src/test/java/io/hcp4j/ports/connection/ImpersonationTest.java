package io.hcp4j.ports.connection;

import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImpersonationTest {
    private static final Document USER = Document.empty()
            .with("secret", "token")
            .with("before", "as")
            .with(List.of("admins"), "as-groups")
            .with("1", "as-uid")
            .with(List.of("v"), "as-user-extra", "scopes");

    @Test
    void itTakesThePlaceOfTheKubeconfigs() {
        Kubeconfig acting = kubeconfig().actingAs(Impersonation.of("jane"));

        assertThat(acting.user())
                .isEqualTo(Document.empty().with("secret", "token").with("jane", "as"));
        assertThat(acting.server()).isEqualTo("https://lab.example");
        assertThat(acting.source()).isEqualTo("lab.yaml");
    }

    @Test
    void groupsAndUidGoWithTheUser() {
        Kubeconfig acting = kubeconfig().actingAs(new Impersonation("jane", List.of("a", "b"), "7"));

        assertThat(acting.user().list("as-groups")).isEqualTo(List.of("a", "b"));
        assertThat(acting.user().text("as-uid")).hasValue("7");
    }

    @Test
    void withoutAUserThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Impersonation.of(""));
    }

    @Test
    void aClusterWithoutKubeconfigStaysAsItIs() {
        Kubeconfig none = new Kubeconfig(Document.empty(), "", "", "https://lab.example", "the program");

        assertThat(none.actingAs(Impersonation.of("jane"))).isEqualTo(none);
    }

    private static Kubeconfig kubeconfig() {
        Document cluster = Document.empty().with("https://lab.example", "server");
        return Kubeconfig.of(
                Document.empty()
                        .with("lab", "current-context")
                        .with(List.of(Document.empty().with("lab", "name").with(cluster, "cluster")), "clusters")
                        .with(List.of(Document.empty().with("lab", "name").with(USER, "user")), "users"),
                "lab.yaml");
    }
}
