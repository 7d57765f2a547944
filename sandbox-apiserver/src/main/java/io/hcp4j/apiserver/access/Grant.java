package io.hcp4j.apiserver.access;

import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * The rights that a binding gives to its subjects.
 *
 * @param binding the binding
 * @param subject that of its subjects which matched
 * @param rules the rules of its role
 */
record Grant(Document binding, Document subject, List<Document> rules) {

    static boolean matches(Document subject, String namespace, UserInfo user) {
        String name = subject.text("name").orElse("");
        return switch (subject.text("kind").orElse("")) {
            case "User" -> name.equals(user.name());
            case "Group" -> user.groups().contains(name);
            case "ServiceAccount" ->
                user.name()
                        .equals("system:serviceaccount:"
                                + subject.text("namespace").orElse(namespace) + ":" + name);
            default -> false;
        };
    }

    /** As the answers to access reviews tell it. */
    @Override
    public String toString() {
        String place = binding.namespace().isEmpty() ? binding.name() : binding.name() + "/" + binding.namespace();
        String name = subject.text("name").orElse("");
        String user =
                subject.text("namespace").map(within -> name + "/" + within).orElse(name);
        return binding.kind() + " \"" + place + "\" of "
                + binding.text("roleRef", "kind").orElse("") + " \""
                + binding.text("roleRef", "name").orElse("") + "\" to "
                + subject.text("kind").orElse("") + " \"" + user
                + "\"";
    }
}
