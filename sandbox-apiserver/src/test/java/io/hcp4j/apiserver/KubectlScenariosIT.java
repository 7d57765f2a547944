package io.hcp4j.apiserver;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The same commands on a real API server and on this one: users must not see a difference. */
class KubectlScenariosIT {
    private static final String MANIFEST = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: two, labels: {app: t}}
            data: {k: v}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: c, image: "nginx:1.2", ports: [{containerPort: 80}]}]}
            """;

    private static final List<List<String>> COMMANDS = commands(
            "create cm one --from-literal=a=b",
            "create cm one --from-literal=a=b",
            "get cm one -o wide",
            "get cm one -o yaml --show-managed-fields",
            "get cm nope",
            "get nope",
            "label cm one x=y",
            "label cm one x=z",
            "annotate cm one note=hi",
            "get cm -l x=y --show-labels",
            "get cm --field-selector metadata.name=one",
            "get cm --field-selector spec.x=one",
            "patch cm one --type merge -p {\"data\":{\"c\":\"d\"}}",
            "patch cm one --type json -p [{\"op\":\"remove\",\"path\":\"/data/none\"}]",
            "patch cm one -p {\"data\":{\"e\":\"f\"}}",
            "patch cm one -p {\"data\":{\"e\":\"f\"}}",
            "create secret generic s --from-literal=p=q",
            "get secret s -o yaml",
            "create role r --verb=get,list --resource=pods",
            "create rolebinding rb --role=r --user=bob",
            "get rolebinding rb -o wide",
            "auth can-i list pods --as=bob",
            "auth can-i delete pods --as=bob",
            "create job j --image=busybox",
            "get job j",
            "create ingress i --rule=a.com/=web:80",
            "get ingress i",
            "create -f - --dry-run=server <wrong",
            "apply -f - <manifest",
            "apply -f - <manifest",
            "apply --server-side -f - <manifest",
            "apply --server-side --force-conflicts -f - <manifest",
            "scale deploy web --replicas=5",
            "get deploy,cm/two -o wide",
            "set image deploy/web c=nginx:9",
            "get deploy web -o yaml",
            "wait cm/two --for=jsonpath={.data.k}=v --timeout=5s",
            "delete cm two --dry-run=server",
            "delete cm two",
            "delete cm two");

    @Test
    void kubectlSaysTheSame(@TempDir Path folder) throws Exception {
        ApiServer real = ApiServer.requireReal(KubectlScenariosIT.class);
        try (EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("scenarios"))) {
            var onReal = Kubectl.in(folder.resolve("real"), real.admin().text());
            var onOurs = Kubectl.in(folder.resolve("ours"), server.kubeconfig());
            Needed.here(KubectlScenariosIT.class, onReal.isPresent() && onOurs.isPresent(), "kubectl");
            SuiteLog.note(KubectlScenariosIT.class, "the embedded API server, compared with " + real.description());
            String namespace = "scenarios-" + Long.toString(System.nanoTime(), 36);
            onReal.get().run("", List.of("create", "ns", namespace));
            onOurs.get().run("", List.of("create", "ns", namespace));

            for (List<String> command : COMMANDS) {
                List<String> arguments = new ArrayList<>(List.of("-n", namespace));
                String input = input(command.get(command.size() - 1));
                arguments.addAll(input.isEmpty() ? command : command.subList(0, command.size() - 1));

                String expected = comparable(onReal.get().run(input, arguments));
                assertThat(comparable(onOurs.get().run(input, arguments)))
                        .as("kubectl %s", String.join(" ", command))
                        .isEqualTo(expected);
            }
            onReal.get().run("", List.of("delete", "ns", namespace, "--wait=false"));
        }
    }

    private static String input(String lastWord) {
        return switch (lastWord) {
            case "<manifest" -> MANIFEST;
            case "<wrong" -> MANIFEST.replace("data:", "dat:");
            default -> "";
        };
    }

    /** Without what no two runs have in common. */
    private static String comparable(String said) {
        return said.replaceAll("scenarios-[a-z0-9]+", "NAMESPACE")
                .replaceAll("resourceVersion: \"\\d+\"", "resourceVersion: N")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "UID")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:]+Z", "TIME")
                .replaceAll("\\b\\d+(s|m|m\\d+s)\\b", "AGE")
                // Its controller is not there on a bare API server.
                .replaceAll("(?m)^.*kube-root-ca.crt.*\\n", "")
                .replaceAll(" +", " ");
    }

    private static List<List<String>> commands(String... lines) {
        List<List<String>> all = new ArrayList<>();
        for (String line : lines) {
            all.add(List.of(line.split(" ", -1)));
        }
        return all;
    }
}
