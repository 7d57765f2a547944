package io.hcp4j.it.manifest;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code export}. */
class ExportIT extends ManifestCommands {
    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anExportHoldsWhatPeopleWantAndNoSecrets(String client) {
        String key = api.get(secret("example-etcd-encryption-key"))
                .flatMap(found -> found.text("data", "key"))
                .orElseThrow();

        Finished omitted = typed(client, "export", "example");
        Finished referred = typed(client, "export", "example", "--secrets=reference");
        Finished included = typed(client, "export", "example", "--secrets=include", "-o", "json");

        assertThat(kinds(omitted.out())).containsExactly("HostedCluster", "NodePool");
        assertThat(omitted.out())
                .doesNotContain("uid", "resourceVersion", "managedFields", "creationTimestamp", "status", "generation");
        assertThat(omitted.err())
                .startsWith("left out: Secret " + pool.namespace() + "/example-etcd-encryption-key, Secret "
                        + pool.namespace() + "/example-pull-secret;");
        assertThat(kinds(referred.out())).containsExactly("Secret", "Secret", "HostedCluster", "NodePool");
        assertThat(referred.out()).contains("hcp4j.io/data-left-out: .dockerconfigjson", "hook: Skip");
        assertThat(omitted.out() + omitted.err() + referred.out() + referred.err())
                .doesNotContain(PASSWORD)
                .doesNotContain(key);
        assertThat(new YamlTextFormat()
                        .readJson(included.out(), "export").objects("items").stream()
                                .map(Document::kind))
                .containsExactly("Secret", "Secret", "HostedCluster", "NodePool");
        assertThat(included.out()).contains(PASSWORD, key);
        assertThat(typed(client, "export", "nobody").err())
                .startsWith("error: there is no HostedCluster " + pool.namespace() + "/nobody\n");
    }

    private static List<String> kinds(String yaml) {
        return new YamlTextFormat()
                .readYaml(yaml, "export").stream().map(Document::kind).toList();
    }
}
