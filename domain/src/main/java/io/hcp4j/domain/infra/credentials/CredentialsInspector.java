package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Optional;

/**
 * Reviews a kubeconfig that is to become the credentials for an external infrastructure cluster.
 *
 * <p>Such a kubeconfig is stored in a Secret and used by pods of the management cluster. A kubeconfig that works on the administrator's machine
 * may therefore be of no use there, and {@code hcp} does not notice until the virtual machines fail to appear.
 *
 * <p>The review is made offline: nothing is sent, no name is resolved. Whether the server answers, the namespace exists and the rights suffice
 * is checked by {@link io.hcp4j.domain.infra.check.InfraCheckRunner}.
 */
public final class CredentialsInspector {
    private static final String MAKE_ONE =
            "Give a kubeconfig of the infrastructure cluster, for example that of a service account.";

    private final TextFormat format;

    /** An inspector that reads kubeconfigs in a given way. */
    public CredentialsInspector(TextFormat format) {
        this.format = format;
    }

    /**
     * Reviews a kubeconfig as its future users will read it: they take its current context and no other.
     *
     * @param kubeconfig the text, YAML or JSON, exactly as it is to be stored
     * @param source where it came from (a file name), for messages
     * @return what the current context leads to and everything found; never an exception for what the text holds. Credentials appear in
     *     no part of it
     */
    public InfraCredentialsReport inspect(String kubeconfig, String source) {
        Findings findings = new Findings();
        Optional<Document> parsed = parse(kubeconfig, source, findings);
        if (parsed.isEmpty()) {
            return new InfraCredentialsReport("", "", "", findings.inOrder());
        }
        Document document = parsed.get();
        String contextName = document.text("current-context").orElse("");
        Optional<Document> context = named(document, "contexts", contextName, "context");
        if (context.isEmpty()) {
            findings.add(
                    Rule.NO_CURRENT_CONTEXT,
                    contextName.isEmpty()
                            ? source + " has no current context"
                            : "the current context \"" + contextName + "\" of " + source + " does not exist",
                    Remedy.of(
                            "Make one current: {}",
                            NextStep.RunProgram.of(
                                    "kubectl", "config", "use-context", "NAME", "--kubeconfig", source)));
            return new InfraCredentialsReport("", contextName, "", findings.inOrder());
        }
        if (document.objects("contexts").size() > 1) {
            findings.add(
                    Rule.OTHER_CONTEXTS,
                    source + " has " + document.objects("contexts").size() + " contexts; only the current one, \""
                            + contextName + "\", is used, and all of them are stored in the Secret",
                    Remedy.of(
                            "Reduce it to one: {}",
                            NextStep.RunProgram.of(
                                    "kubectl",
                                    "config",
                                    "view",
                                    "--minify",
                                    "--flatten",
                                    "--raw",
                                    "--kubeconfig",
                                    source)));
        }
        String server = server(document, context.get(), source, findings);
        user(document, context.get(), source, findings);
        return new InfraCredentialsReport(
                server, contextName, context.get().text("namespace").orElse(""), findings.inOrder());
    }

    private Optional<Document> parse(String kubeconfig, String source, Findings findings) {
        List<Document> documents;
        try {
            documents = format.readYaml(kubeconfig, source);
        } catch (HcpException e) {
            findings.add(Rule.NOT_A_KUBECONFIG, String.valueOf(e.getMessage()), MAKE_ONE);
            return Optional.empty();
        }
        if (documents.size() != 1) {
            String amount = documents.isEmpty() ? "is empty" : "holds " + documents.size() + " YAML documents, not one";
            findings.add(Rule.NOT_A_KUBECONFIG, source + " " + amount, MAKE_ONE);
            return Optional.empty();
        }
        Document document = documents.get(0);
        String kind = document.kind();
        if (!kind.isEmpty() && !kind.equals("Config")) {
            findings.add(Rule.NOT_A_KUBECONFIG, source + " is not a kubeconfig but a " + kind, MAKE_ONE);
            return Optional.empty();
        }
        if (!document.has("contexts") && !document.has("clusters")) {
            findings.add(
                    Rule.NOT_A_KUBECONFIG,
                    source + " is not a kubeconfig: it has neither clusters nor contexts",
                    MAKE_ONE);
            return Optional.empty();
        }
        return Optional.of(document);
    }

    private static String server(Document document, Document context, String source, Findings findings) {
        String name = context.text("cluster").orElse("");
        Optional<Document> cluster = named(document, "clusters", name, "cluster");
        if (cluster.isEmpty()) {
            incomplete(source, "cluster", name, findings);
            return "";
        }
        return new ClusterRules("cluster \"" + name + "\" of " + source, findings).check(cluster.get());
    }

    private void user(Document document, Document context, String source, Findings findings) {
        String name = context.text("user").orElse("");
        Optional<Document> user = named(document, "users", name, "user");
        if (user.isEmpty()) {
            incomplete(source, "user", name, findings);
        } else {
            new UserRules("user \"" + name + "\" of " + source, findings, format).check(user.get());
        }
    }

    private static void incomplete(String source, String what, String name, Findings findings) {
        String context = "the current context of " + source + " names ";
        findings.add(
                Rule.INCOMPLETE,
                context + (name.isEmpty() ? "no " + what : "the " + what + " \"" + name + "\", which does not exist"),
                MAKE_ONE);
    }

    private static Optional<Document> named(Document document, String list, String name, String content) {
        return document.objects(list).stream()
                .filter(entry ->
                        !name.isEmpty() && entry.text("name").orElse("").equals(name))
                .findFirst()
                .map(entry -> entry.object(content).orElse(Document.empty()));
    }
}
