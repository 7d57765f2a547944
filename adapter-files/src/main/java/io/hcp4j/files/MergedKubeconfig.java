package io.hcp4j.files;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several kubeconfigs laid over each other; the first that names a cluster, user, context or current context wins. */
final class MergedKubeconfig {
    private static final int NAMES_SHOWN = 10;

    private final String source;
    private final Map<Section, Map<String, KubeconfigPart.Entry>> sections = new EnumMap<>(Section.class);
    private final String currentContext;

    MergedKubeconfig(List<KubeconfigPart> parts, String source) {
        this.source = source;
        for (Section section : Section.values()) {
            Map<String, KubeconfigPart.Entry> merged = new LinkedHashMap<>();
            parts.forEach(part -> part.entries(section).forEach(merged::putIfAbsent));
            sections.put(section, merged);
        }
        this.currentContext = parts.stream()
                .map(KubeconfigPart::currentContext)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The names of all contexts. */
    List<String> contexts() {
        return List.copyOf(names(Section.CONTEXTS));
    }

    /** Keeps one context with its cluster and user. */
    Kubeconfig reduceTo(String askedContext) {
        String name = askedContext.isEmpty() ? currentContext : askedContext;
        if (name.isEmpty()) {
            throw InvalidSettings.because(
                    source + " has no current context" + whatIsThere(Section.CONTEXTS),
                    names(Section.CONTEXTS).isEmpty()
                            ? "Log in to the cluster, for example with: oc login"
                            : "Name a context, or make one current: kubectl config use-context NAME");
        }
        KubeconfigPart.Entry context = find(Section.CONTEXTS, name).orElseThrow(() -> missing(Section.CONTEXTS, name));
        String clusterName = context.content().text("cluster").orElse("");
        KubeconfigPart.Entry cluster =
                find(Section.CLUSTERS, clusterName).orElseThrow(() -> dangling(name, Section.CLUSTERS, clusterName));
        String userName = context.content().text("user").orElse("");
        Document user = userName.isEmpty() ? Document.empty() : user(name, userName);
        String server = cluster.content().text("server").orElse("");
        if (server.isEmpty()) {
            throw InvalidSettings.because(
                    "cluster \"" + clusterName + "\" of " + cluster.origin().source() + " has no server address");
        }
        Document reduced = Document.empty()
                .with("v1", "apiVersion")
                .with("Config", "kind")
                .with(name, "current-context")
                .with(
                        only(
                                Section.CONTEXTS,
                                name,
                                context.content().with(userName.isEmpty() ? name : userName, "user")),
                        "contexts")
                .with(
                        only(
                                Section.CLUSTERS,
                                clusterName,
                                FileReferences.settle(cluster, "cluster \"" + clusterName + "\"")),
                        "clusters")
                .with(only(Section.USERS, userName.isEmpty() ? name : userName, user), "users");
        return Kubeconfig.of(reduced, source);
    }

    private Document user(String contextName, String userName) {
        KubeconfigPart.Entry user =
                find(Section.USERS, userName).orElseThrow(() -> dangling(contextName, Section.USERS, userName));
        return FileReferences.settle(user, "user \"" + userName + "\"");
    }

    private static List<Document> only(Section section, String name, Document content) {
        return List.of(Document.empty().with(name, "name").with(content, section.entry()));
    }

    private Optional<KubeconfigPart.Entry> find(Section section, String name) {
        return Optional.ofNullable(entries(section).get(name));
    }

    private HcpException missing(Section section, String name) {
        return InvalidSettings.because(
                source + " has no " + section.entry() + " \"" + name + "\"" + whatIsThere(section)
                        + NearestName.of(name, names(section))
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse(""));
    }

    private HcpException dangling(String context, Section section, String name) {
        return InvalidSettings.because("context \"" + context + "\" of " + source
                + (name.isEmpty()
                        ? " names no " + section.entry()
                        : " names the " + section.entry() + " \"" + name + "\", which does not exist")
                + whatIsThere(section));
    }

    private String whatIsThere(Section section) {
        Collection<String> names = names(section);
        if (names.isEmpty()) {
            return "; it has no " + section.list() + " at all";
        }
        String shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        int hidden = names.size() - NAMES_SHOWN;
        return "; it has " + section.list() + " " + shown + (hidden > 0 ? " and " + hidden + " more" : "");
    }

    private Collection<String> names(Section section) {
        return entries(section).keySet();
    }

    private Map<String, KubeconfigPart.Entry> entries(Section section) {
        return sections.getOrDefault(section, Map.of());
    }
}
