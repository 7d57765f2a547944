package io.hcp4j.files;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class FileKubeconfigLoaderTest {
    private static final String TWO_CONTEXTS = """
            apiVersion: v1
            kind: Config
            current-context: dev
            clusters:
            - name: c1
              cluster: {server: "https://one:6443", certificate-authority: pki/ca.crt, proxy-url: "http://p:1"}
            - name: c2
              cluster: {server: "https://two:6443"}
            users:
            - name: u1
              user: {client-certificate: ../u.crt, client-key: /abs/u.key}
            - name: u2
              user: {token: s3cret}
            contexts:
            - name: dev
              context: {cluster: c1, user: u1}
            - name: prod
              context: {cluster: c2, user: u2, namespace: clusters}
            """;

    private final TextFormat format = new YamlTextFormat();

    @TempDir
    private Path folder;

    @Test
    void reducesAFileToItsCurrentContextWithAbsolutePaths() throws IOException {
        Path file = write("sub/config", TWO_CONTEXTS);

        Kubeconfig loaded = loader(Map.of()).load(new KubeconfigSource.File(file, ""));

        assertThat(loaded.context()).isEqualTo("dev");
        assertThat(loaded.namespace()).isEmpty();
        assertThat(loaded.server()).isEqualTo("https://one:6443");
        assertThat(loaded.source()).isEqualTo(file.toString());
        Document text = parsed(loaded);
        assertThat(text.text("current-context")).contains("dev");
        assertThat(text.objects("contexts")).hasSize(1);
        Document cluster = only(text, Section.CLUSTERS);
        assertThat(cluster.text("certificate-authority"))
                .contains(folder.resolve("sub/pki/ca.crt").toString());
        assertThat(cluster.text("proxy-url")).contains("http://p:1");
        Document user = only(text, Section.USERS);
        assertThat(user.text("client-certificate"))
                .contains(folder.resolve("u.crt").toString());
        assertThat(user.text("client-key")).contains("/abs/u.key");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceWithoutAnEndIsNoKubeconfig() {
        refused(Path.of("/dev/zero"), "")
                .withMessageContaining("/dev/zero is not a kubeconfig: it is larger than 16 MiB");
    }

    @Test
    void takesTheContextAskedFor() throws IOException {
        Kubeconfig loaded = loader(Map.of()).load(new KubeconfigSource.File(write("config", TWO_CONTEXTS), "prod"));

        assertThat(loaded.namespace()).isEqualTo("clusters");
        assertThat(only(parsed(loaded), Section.USERS).asMap()).isEqualTo(Map.of("token", "s3cret"));
        assertThat(loaded).asString().doesNotContain("s3cret").contains("https://two:6443");
    }

    @Test
    void readsJsonAndWindowsFiles() throws IOException {
        String json = format.writeJson(format.readYaml(TWO_CONTEXTS, "test").get(0));

        for (String text :
                List.of(json, json.replace("  ", "\t"), TWO_CONTEXTS.replace("\n", "\r\n"), "\uFEFF" + TWO_CONTEXTS)) {
            assertThat(loader(Map.of())
                            .load(new KubeconfigSource.File(write("config", text), "prod"))
                            .server())
                    .isEqualTo("https://two:6443");
        }
    }

    @Test
    void resolvesOnlyExecCommandsThatArePaths() throws IOException {
        String exec = single("{server: 'https://a'}", "{exec: {command: COMMAND, args: [./x]}}");

        assertThat(commandOf(exec.replace("COMMAND", "./bin/login")))
                .isEqualTo(folder.resolve("bin/login").toString());
        assertThat(commandOf(exec.replace("COMMAND", "aws"))).isEqualTo("aws");
    }

    @Test
    void mergesTheKubeconfigListFirstOneWins() throws IOException {
        Path first = write("a/one", """
                clusters: [{name: c2, cluster: {server: 'https://first', certificate-authority: ca}}]
                """);
        Path second = write("b/two", TWO_CONTEXTS);
        Path third = write(
                "c/three",
                single("{server: 'https://third'}", "{}").replace("current-context: x", "current-context: prod"));
        String list = String.join(
                File.pathSeparator,
                "",
                first.toString(),
                folder.resolve("missing").toString(),
                second.toString(),
                third.toString());
        KubeconfigLoader loader = loader(Map.of("KUBECONFIG", list));

        Kubeconfig current = loader.load(new KubeconfigSource.Standard(""));
        assertThat(current.context()).isEqualTo("dev");
        assertThat(current.source()).startsWith("KUBECONFIG (").contains("a/one", "missing");
        Kubeconfig prod = loader.load(new KubeconfigSource.Standard("prod"));
        assertThat(prod.server()).isEqualTo("https://first");
        assertThat(only(parsed(prod), Section.CLUSTERS).text("certificate-authority"))
                .contains(folder.resolve("a/ca").toString());
        assertThat(loader.load(new KubeconfigSource.Standard("x")).server()).isEqualTo("https://third");
    }

    @Test
    void readsThePodsServiceAccountBeforeTheHomeFolder() throws IOException {
        write("home/.kube/config", TWO_CONTEXTS);
        write("sa/token", "t0ken");
        write("sa/ca.crt", "pem");
        write("sa/namespace", "team-a\n");
        KubeconfigLoader loader =
                loader(Map.of("KUBERNETES_SERVICE_HOST", "fd00::1", "KUBERNETES_SERVICE_PORT", "443"));

        Kubeconfig loaded = loader.load(new KubeconfigSource.Standard(""));

        assertThat(loaded.source()).isEqualTo("in-cluster");
        assertThat(loaded.server()).isEqualTo("https://[fd00::1]:443");
        assertThat(loaded.namespace()).isEqualTo("team-a");
        assertThat(format.writeYaml(loaded.content())).doesNotContain("t0ken", "pem");
        assertThat(only(parsed(loaded), Section.USERS).text("tokenFile"))
                .contains(folder.resolve("sa/token").toString());
        assertThat(only(parsed(loaded), Section.CLUSTERS).text("certificate-authority"))
                .contains(folder.resolve("sa/ca.crt").toString());
        assertThat(loader.load(new KubeconfigSource.Standard("in-cluster"))).isEqualTo(loaded);
        assertThat(loader.load(new KubeconfigSource.Standard("prod")).server()).isEqualTo("https://two:6443");
    }

    @Test
    void readsTheHomeFolderLast() throws IOException {
        Path file = write("home/.kube/config", TWO_CONTEXTS);

        assertThat(loader(Map.of("KUBECONFIG", ""))
                        .load(new KubeconfigSource.Standard(""))
                        .source())
                .isEqualTo(file.toString());
    }

    @Test
    void saysWhatToDoWhenNothingIsConfigured() {
        refused(Map.of(), new KubeconfigSource.Standard(""))
                .withMessageContaining("no cluster is configured")
                .withMessageContaining(folder.resolve("home/.kube/config").toString())
                .satisfies(e -> assertThat(e.remedy().orElseThrow().text())
                        .contains("Name another file with the kubeconfig setting", "KUBECONFIG"));
        refused(
                        Map.of("KUBECONFIG", "/nowhere/a" + File.pathSeparator + "/nowhere/b"),
                        new KubeconfigSource.Standard(""))
                .withMessage("KUBECONFIG names only files that do not exist: /nowhere/a, /nowhere/b");
    }

    @Test
    void namesTheFileAndWhatItHasInstead() throws IOException {
        Path file = write("config", TWO_CONTEXTS);
        refused(file, "prd")
                .withMessage(file + " has no context \"prd\"; it has contexts dev, prod; did you mean \"prod\"?");
        refused(file, "somewhere-else")
                .withMessage(file + " has no context \"somewhere-else\"; it has contexts dev, prod");
        refused(write("config", TWO_CONTEXTS.replace("current-context: dev\n", "")), "")
                .withMessage(file + " has no current context; it has contexts dev, prod")
                .satisfies(e -> assertThat(e.remedy()).isPresent());
        refused(write("config", TWO_CONTEXTS.replace("cluster: c1, user", "cluster: cx, user")), "")
                .withMessage("context \"dev\" of " + file
                        + " names the cluster \"cx\", which does not exist; it has clusters c1, c2");
        refused(write("config", TWO_CONTEXTS.replace("cluster: c1, user: u1", "cluster: c1, user: ux")), "")
                .withMessageContaining("names the user \"ux\", which does not exist; it has users u1, u2");
        refused(write("config", TWO_CONTEXTS.replace("cluster: c1, user", "user")), "")
                .withMessageContaining("names no cluster");
        refused(write("config", TWO_CONTEXTS.replace("server: \"https://one:6443\", ", "")), "")
                .withMessageContaining("no server address");
        refused(write("config", TWO_CONTEXTS.replace("name: prod", "name: dev")), "")
                .withMessageContaining("two contexts named \"dev\"");
    }

    @Test
    void refusesFilesThatAreNoKubeconfigs() throws IOException {
        refused(folder.resolve("missing"), "").withMessage(folder.resolve("missing") + " does not exist");
        refused(folder, "").withMessageContaining("is a folder");
        refused(write("empty", ""), "")
                .withMessageContaining("empty has no current context; it has no contexts at all");
        refused(write("secret", "kind: Secret\ndata: {}\n"), "").withMessageContaining("not a kubeconfig but a Secret");
        refused(write("other", "a: s3cret\n"), "").withMessageContaining("is not a kubeconfig");
        refused(write("two", TWO_CONTEXTS + "---\n" + TWO_CONTEXTS), "").withMessageContaining("2 YAML documents");
        refused(write("bad", "clusters:\n\t- s3cret\n"), "").withMessageContaining("bad, line 2, column 1");
        Path latin = folder.resolve("latin");
        Files.write(latin, "kind: é".getBytes(StandardCharsets.ISO_8859_1));
        refused(latin, "").withMessageContaining("is not UTF-8 text");
    }

    @Test
    void anonymousContextsGetAnEmptyUser() throws IOException {
        Path file = write("config", single("{server: 'https://a'}", "{}").replace(", user: x", ""));

        Document text = parsed(loader(Map.of()).load(new KubeconfigSource.File(file, "")));

        assertThat(only(text, Section.USERS).isEmpty()).isTrue();
        assertThat(only(text, Section.CONTEXTS).text("user")).contains("x");
    }

    @Test
    void readsTextAtHandThatIsCompleteInItself() {
        Kubeconfig loaded = loader(Map.of()).load(new KubeconfigSource.Text(TWO_CONTEXTS, "prod", "Secret clusters/a"));

        assertThat(loaded.source()).isEqualTo("Secret clusters/a");
        assertThat(loaded.server()).isEqualTo("https://two:6443");
    }

    @Test
    void refusesTextThatNeedsThisMachine() {
        refused(Map.of(), new KubeconfigSource.Text(TWO_CONTEXTS, "dev", "Secret clusters/a"))
                .withMessageContaining("user \"u1\" of Secret clusters/a refers to a file (client-certificate)");
        for (String user : List.of("{tokenFile: /t}", "{client-key: k}", "{exec: {command: sh}}")) {
            refused(Map.of(), new KubeconfigSource.Text(single("{server: 'https://a'}", user), "", "here"))
                    .withMessageContaining("user \"x\"")
                    .satisfies(e -> assertThat(e.remedy()).isPresent());
        }
    }

    @Test
    void guiceBindsBothPorts() {
        Injector injector = Guice.createInjector(new FilesModule());

        assertThat(injector.getInstance(TextFormat.class)).isInstanceOf(YamlTextFormat.class);
        assertThat(injector.getInstance(KubeconfigLoader.class)).isInstanceOf(FileKubeconfigLoader.class);
    }

    private String commandOf(String kubeconfig) throws IOException {
        Kubeconfig loaded = loader(Map.of()).load(new KubeconfigSource.File(write("config", kubeconfig), ""));
        return only(parsed(loaded), Section.USERS).text("exec", "command").orElse("");
    }

    private static String single(String cluster, String user) {
        return "current-context: x\nclusters: [{name: x, cluster: " + cluster + "}]\nusers: [{name: x, user: " + user
                + "}]\ncontexts: [{name: x, context: {cluster: x, user: x}}]\n";
    }

    private Document parsed(Kubeconfig kubeconfig) {
        return kubeconfig.content();
    }

    private static Document only(Document kubeconfig, Section section) {
        assertThat(kubeconfig.objects(section.list())).hasSize(1);
        return kubeconfig.objects(section.list()).get(0).object(section.entry()).orElseThrow();
    }

    private KubeconfigLoader loader(Map<String, String> environment) {
        return new FileKubeconfigLoader(format, environment, folder.resolve("home"), folder.resolve("sa"));
    }

    private ThrowableAssertAlternative<HcpException> refused(Path file, String context) {
        return refused(Map.of(), new KubeconfigSource.File(file, context));
    }

    private ThrowableAssertAlternative<HcpException> refused(Map<String, String> environment, KubeconfigSource source) {
        return assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> loader(environment).load(source))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                    assertThat(e).hasMessageNotContaining("s3cret").hasMessageNotContaining("\n");
                });
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
