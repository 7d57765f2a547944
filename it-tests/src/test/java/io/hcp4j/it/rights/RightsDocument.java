package io.hcp4j.it.rights;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/rights.md}. */
final class RightsDocument {
    private static final Set<String> READING = Set.of("get", "list", "watch");

    private final List<MeasuredCommand> commands;

    RightsDocument(List<MeasuredCommand> commands) {
        this.commands = commands;
    }

    String text() {
        return """
                # Rights
                What the user of each command must be allowed to do, as RBAC names it. `RightsIT` measures this page: it runs each command as a user
                who has all of these rights but one (`--as`), and looks whether the command names the missing one, once. Do not edit the tables; to
                accept a change, run `mvn verify -pl it-tests -am -Dtest=None -Dit.test='**/RightsIT' -Dsurefire.failIfNoSpecifiedTests=false
                -Dfailsafe.failIfNoSpecifiedTests=false -Dhcp4j.rights.accept=true`.

                `NAMESPACE` is the namespace of the hosted clusters, `NAMESPACE-NAME` the control plane namespace of one. Without a needed right the
                command ends with [exit code 5](exit-codes.md) and names the right. Without an optional one it goes on, and says what it could not
                see; `explain` and `verify` end with 5 when the answer depends on it. `--watch` and `--wait` also take `watch` where it says `list`.

                The guest cluster is reached with the kubeconfig that HyperShift publishes, an administrator's, and an external infrastructure
                cluster with the [account](external-infra.md) of the hosted cluster: there, the user needs no rights. `--dry-run server` takes the same
                rights as the change itself. `version` (also with `--server`), `validate`, `completion`, `demo` and `sandbox` take none, and
                `doctor` those that its [checks](doctor.md) name.

                Not measured yet is `destroy cluster`.

                ## Commands
                | command | needed | optional |
                |---|---|---|
                """ + commands.stream().map(RightsDocument::row).collect(Collectors.joining()) + """

                ## Roles
                The union of the above for those who read and those who change. Bind the ClusterRoles whose names end with `-everywhere` with a
                ClusterRoleBinding, and the others with a RoleBinding in `NAMESPACE` and in each `NAMESPACE-NAME`.

                ```yaml
                """
                + Stream.of(
                                role("hcp4j-read", right -> READING.contains(right.verb()) && !everywhere(right)),
                                role(
                                        "hcp4j-read-everywhere",
                                        right -> READING.contains(right.verb()) && everywhere(right)),
                                role("hcp4j-change", right -> !READING.contains(right.verb()) && !everywhere(right)))
                        .collect(Collectors.joining("---\n"))
                + "```\n";
    }

    private static String row(MeasuredCommand command) {
        return "| `" + command.shown() + "` | " + rights(command.needed()) + " | "
                + rights(command.optional().keySet()) + " |\n";
    }

    private static String rights(Collection<Right> rights) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> places = new TreeMap<>();
        rights.forEach(right -> places.computeIfAbsent(right.where(), unused -> new TreeMap<>())
                .computeIfAbsent(right.kind(), unused -> new TreeSet<>())
                .add(right.verb()));
        return places.entrySet().stream()
                .map(place -> "in `" + place.getKey() + "`: "
                        + place.getValue().entrySet().stream()
                                .map(kind -> String.join(", ", kind.getValue()) + " `" + kind.getKey() + "`")
                                .collect(Collectors.joining("; ")))
                .map(text -> text.replace("in `everywhere`", "everywhere"))
                .collect(Collectors.joining("<br>"));
    }

    private String role(String name, Predicate<Right> which) {
        SortedMap<String, SortedSet<String>> rules = new TreeMap<>();
        commands.stream()
                .flatMap(command ->
                        Stream.of(command.needed(), command.optional().keySet()).flatMap(Collection::stream))
                .filter(right -> right.place() == Right.Place.MANAGEMENT)
                .filter(which)
                .forEach(right -> rules.computeIfAbsent(
                                "- apiGroups: [\"" + right.group() + "\"]\n  resources: [" + right.resource() + "]\n",
                                unused -> new TreeSet<>())
                        .add(right.verb()));
        return "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: " + name + "\nrules:\n"
                + rules.entrySet().stream()
                        .map(rule -> rule.getKey() + "  verbs: [" + String.join(", ", rule.getValue()) + "]\n")
                        .collect(Collectors.joining());
    }

    private static boolean everywhere(Right right) {
        return right.namespace().isEmpty() || right.namespace().startsWith("kube-");
    }
}
