package io.hcp4j.domain.logs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds by which pods can be named, and the usual words for them. */
enum ComponentKind {
    DEPLOYMENT("Deployment", "deploy", ".apps"),
    STATEFUL_SET("StatefulSet", "sts", ".apps"),
    JOB("Job", "", ".batch"),
    POD("Pod", "po", "");

    private final String kind;
    private final String brief;
    private final String group;

    ComponentKind(String kind, String brief, String group) {
        this.kind = kind;
        this.brief = brief;
        this.group = group;
    }

    String kind() {
        return kind;
    }

    static Optional<ComponentKind> of(String word) {
        return Stream.of(values())
                .filter(each -> each.names().contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private List<String> names() {
        String singular = kind.toLowerCase(Locale.ROOT);
        String plural = singular + "s";
        return List.of(singular, plural, brief, singular + group, plural + group);
    }
}
