package io.hcp4j.it.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code diff}, and {@code apply} of the same files. */
class DiffIT extends ManifestCommands {
    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aDifferenceIsShownFieldByFieldAndNothingIsChanged(String client) {
        String exported = typed(client, "export", "example").out();
        String other = base64("{\"auths\":{\"other.example.com\":{\"auth\":\"dXNlcjpwbGFudGVk\"}}}");
        String file = file(
                "edited",
                exported.replace("  replicas: 2\n", "  nodeLabels: {zone: a}\n  replicas: 3\n")
                        + "---\n"
                        + poolManifest("more")
                        + "---\n"
                        + secretManifest(other));
        Document before = stored();

        Finished text = typed(client, "diff", "-f", file);
        Finished json = typed(client, "diff", "-f", file, "-o", "json");
        Finished rehearsed = typed(client, "apply", "-f", file, "--dry-run=server", "--force-conflicts", "-o", "yaml");

        assertThat(text.exit()).as(text.err()).isEqualTo(1);
        assertThat(text.out()).isEqualTo("""
                secret/example-pull-secret
                  ~ data..dockerconfigjson: (secret, differs)   (owned by hcp4j: only with --force-conflicts)
                %1$s
                  + spec.nodeLabels.zone: a
                  ~ spec.replicas: 2 -> 3   (owned by hcp4j: only with --force-conflicts)
                nodepool.hypershift.openshift.io/more would be created
                """.formatted(POOL));
        Document diff = new YamlTextFormat().readJson(json.out(), "diff");
        assertThat(diff.kind()).isEqualTo("Diff");
        assertThat(diff.flag("differs")).contains(true);
        assertThat(diff.objects("objects"))
                .extracting(object -> object.text("effect").orElse(""))
                .containsExactly("configured", "unchanged", "configured", "created");
        assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
        for (Finished finished : List.of(text, json, rehearsed)) {
            assertThat(finished.out() + finished.err()).doesNotContain(PASSWORD).doesNotContain(other);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(api.get(HypershiftKinds.NODE_POOL.in(pool.namespace(), "more")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatIsTakenOutOfTheFilesGoesUnlessOthersOwnIt(String client) {
        String exported = typed(client, "export", "example").out();
        String more = file("more", exported.replace("  replicas: 2\n", "  nodeLabels: {a: b}\n  replicas: 2\n"));
        String less = file("less", exported.replace("  nodeDrainTimeout: 0s\n", ""));
        typed(client, "apply", "-f", more);

        Finished compared = typed(client, "diff", "-f", less);
        Finished applied = typed(client, "apply", "-f", less);

        assertThat(compared.out()).isEqualTo(POOL + "\n  - spec.nodeLabels.a: b\n");
        assertThat(applied.out()).endsWith(POOL + " configured\n");
        assertThat(applied.err())
                .contains(POOL + ": spec.nodeDrainTimeout is no longer in the files and stays, owned by hcp4j\n");
        assertThat(stored().has("spec", "nodeLabels", "a")).isFalse();
        assertThat(stored().text("spec", "nodeDrainTimeout")).contains("0s");
    }
}
