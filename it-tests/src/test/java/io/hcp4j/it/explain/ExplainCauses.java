package io.hcp4j.it.explain;

import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What no fault of the sandbox provokes: each of it, done to a cluster that was well, is the first cause that {@code explain} names. */
@ExtendWith(SharedWorld.class)
abstract class ExplainCauses {
    private static final Duration SOON = Duration.ofSeconds(60);
    static final WriteOptions SOMEBODY = WriteOptions.by("somebody");

    static World world;

    @TempDir
    Path home;

    private String test;
    private String documented;

    @BeforeAll
    static void world(World shared) {
        world = shared;
    }

    @BeforeEach
    void lookUp(TestInfo info) throws IOException {
        test = info.getTestMethod().map(Method::getName).orElseThrow();
        documented = Files.readAllLines(TestRoot.path().resolve("docs/explain.md")).stream()
                .filter(row -> row.endsWith("`" + test + "` |"))
                .findFirst()
                .orElse("no row of docs/explain.md");
    }

    @AfterEach
    void heal() {
        world.clear();
    }

    void firstCauseOf(String name, CauseKind cause) {
        Hcp4j watcher = world.user(home, "fabric8");
        Eventually.holds(cause.id(), SOON, () -> assertThat(ExplainFaultsIT.causes(watcher, name))
                .startsWith(cause.id()));
        Finished explained = explain(name);
        assertThat(causes(explained)).as(explained.err()).startsWith(cause.id());
        assertThat(documented).endsWith(" | `" + cause.id() + "` | `" + test + "` |");
    }

    Finished explain(String name) {
        return world.user(home, "official").run(List.of("explain", name, "-o", "json"));
    }

    static List<String> causes(Finished explained) {
        return new YamlTextFormat()
                .readJson(explained.out(), "explain").objects("causes").stream()
                        .map(cause -> cause.text("cause").orElse(""))
                        .toList();
    }

    void hosted(String name) {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, name);
        assertThat(ExplainFaultsIT.causes(user, name)).isEmpty();
    }

    void create(String name, String... more) {
        Hcp4j user = world.user(home, "fabric8");
        Path pullSecret =
                user.file("pull-secret", "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        List<String> words = List.of(
                "create", "cluster", "kubevirt", "--name=" + name, "--memory=4Gi", "--pull-secret=" + pullSecret);
        if (Arrays.stream(more).noneMatch(word -> word.startsWith("--release-image"))) {
            words = World.and(words, "--release-image=registry.example.com/release:4.19.3-x86_64");
        }
        if (Arrays.stream(more).noneMatch(word -> word.startsWith("--node-pool-replicas"))) {
            words = World.and(words, "--node-pool-replicas=1");
        }
        Finished created = user.run(World.and(words, more));
        assertThat(created.exit()).as(created.err()).isZero();
    }

    static void change(ResourceKey key, Document changes) {
        world.management().patch(key, Patch.merge(changes), SOMEBODY);
    }

    static void editSecret(String name, UnaryOperator<String> edit) {
        ResourceKey key = WellKnownKinds.SECRET.in("clusters", name);
        String edited = edit.apply(kubeconfig(name));
        change(
                key,
                Document.empty()
                        .with(
                                Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.UTF_8)),
                                "data",
                                "kubeconfig"));
    }

    static String kubeconfig(String secret) {
        Document found = world.management()
                .get(WellKnownKinds.SECRET.in("clusters", secret))
                .orElseThrow();
        return new String(
                Base64.getDecoder().decode(found.text("data", "kubeconfig").orElseThrow()), StandardCharsets.UTF_8);
    }

    static Document object(ResourceKey key) {
        return Document.empty()
                .with(key.kind().apiVersion(), "apiVersion")
                .with(key.kind().kind(), "kind")
                .with(key.name(), "metadata", "name")
                .with(key.namespace(), "metadata", "namespace");
    }
}
