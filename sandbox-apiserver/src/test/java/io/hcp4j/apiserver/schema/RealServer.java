package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.format.GoText;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a real API server says of objects of a kind made for tests. */
final class RealServer {
    private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final String GROUP = "schema.hcp4j.test";
    private static final Duration SERVED = Duration.ofSeconds(30);

    private final ApiServer server = ApiServer.requireReal(SchemaOnRealServerIT.class);
    private final String things = "/apis/" + GROUP + "/v1/namespaces/" + server.freshNamespace() + "/things";
    private String path = things;
    private int number;

    void install(Map<String, Object> schema) {
        server.send("POST", CRDS, GoText.json(definition("things", "Thing", schema)));
        awaitServed();
    }

    /** Installs a kind of its own and sends further objects there; gives what is wrong with its schema, sorted. */
    List<String> installRules(Map<String, Object> schema) {
        number++;
        String plural = "rules" + number;
        Map<String, Object> definition = definition(plural, "Rules" + number, schema);
        List<String> refusals = causes(Yaml.read(server.send("POST", CRDS, GoText.json(definition))));
        if (refusals.isEmpty()) {
            path = things.replace("/things", "/" + plural);
            awaitServed();
        }
        return refusals;
    }

    private void awaitServed() {
        Eventually.gives(
                "serving " + path, SERVED, () -> server.send("GET", path, "").contains("List\""));
    }

    /** What is wrong with a schema, sorted; installs nothing. */
    List<String> refusesSchema(Map<String, Object> schema) {
        String body = GoText.json(definition("others", "Other", schema));
        return causes(Yaml.read(server.send("POST", CRDS + "?dryRun=All", body)));
    }

    /** An object of the test's first kind. */
    Map<String, Object> thing(Object spec) {
        number++;
        return object("Thing", spec);
    }

    /** An object of the kind that was installed last. */
    Map<String, Object> ruled(Object spec) {
        return object("Rules" + number, spec);
    }

    private Map<String, Object> object(String kind, Object spec) {
        return Yaml.read(GoText.json(Map.of(
                "apiVersion",
                GROUP + "/v1",
                "kind",
                kind,
                "metadata",
                Map.of("name", "thing-" + number),
                "spec",
                spec)));
    }

    /** What is wrong with a new object, sorted; it is created when nothing is. */
    Answer create(Map<String, Object> thing) {
        return answer(server.send("POST", path, GoText.json(thing)));
    }

    /** What is wrong with a new version of an object, sorted. */
    Answer replace(Map<String, Object> thing, Map<String, Object> stored) {
        Document next = Document.of(thing)
                .with(Document.of(stored).resourceVersion().orElseThrow(), "metadata", "resourceVersion");
        return answer(server.send("PUT", path + "/" + next.name(), GoText.json(next.asMap())));
    }

    private static Answer answer(String body) {
        Map<String, Object> read = Yaml.read(body);
        return new Answer(read, "Status".equals(read.get("kind")) ? causes(read) : List.of());
    }

    private static List<String> causes(Map<String, Object> status) {
        List<String> found = new ArrayList<>();
        for (Document cause : Document.of(status).objects("details", "causes")) {
            found.add(
                    cause.text("reason").orElse("") + " " + cause.text("field").orElse("") + ": "
                            + cause.text("message").orElse(""));
        }
        return found.isEmpty() && "Status".equals(status.get("kind"))
                ? List.of(String.valueOf(status.get("message")))
                : List.copyOf(new TreeSet<>(found));
    }

    private static Map<String, Object> definition(String plural, String kind, Map<String, Object> schema) {
        return Map.of(
                "apiVersion",
                "apiextensions.k8s.io/v1",
                "kind",
                "CustomResourceDefinition",
                "metadata",
                Map.of("name", plural + "." + GROUP),
                "spec",
                Map.of(
                        "group",
                        GROUP,
                        "scope",
                        "Namespaced",
                        "names",
                        Map.of("plural", plural, "kind", kind),
                        "versions",
                        List.of(Map.of(
                                "name",
                                "v1",
                                "served",
                                true,
                                "storage",
                                true,
                                "schema",
                                Map.of("openAPIV3Schema", schema)))));
    }

    /**
     * What the server answered.
     *
     * @param body the object that it stored, or its refusal
     * @param causes what was wrong, sorted
     */
    record Answer(Map<String, Object> body, List<String> causes) {}
}
