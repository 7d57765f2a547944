package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ClusterOperators of one guest, as one look finds them and leaves them. */
final class OperatorRollout {
    static final String CONSOLE = "console";
    static final String INGRESS = "ingress";

    private static final String MONITORING = "monitoring";
    private static final String SICK = "UpdatingPrometheusFailed";
    private static final String PROMETHEUS = "Failed to rollout the stack. Error: updating prometheus: reconciling"
            + " Prometheus object failed: the object has not reported Available: NoPodReady";

    private static final String FIELD_MANAGER = "cluster-version-operator";
    private static final String CANARY = "The \"default\" ingress controller reports Degraded=True: DegradedConditions:"
            + " One or more other status conditions indicate a degraded state: CanaryChecksSucceeding=False"
            + " (CanaryChecksRepetitiveFailures: Canary route checks for the default ingress controller are failing)";

    private final CachedCluster guest;
    private final ObjectWriter writer;
    private final GuestRelease release;
    private final boolean sick;
    private final Map<String, Document> operators = new LinkedHashMap<>();

    /**
     * Reads them from the server, one of which may be degraded by a fault, because a watch for each of many guests costs more than a look
     * now and then.
     */
    OperatorRollout(CachedCluster guest, GuestRelease release, boolean sick) {
        this.guest = guest;
        this.writer = new ObjectWriter(guest, FIELD_MANAGER);
        this.release = release;
        this.sick = sick;
        guest.api()
                .list(ListQuery.everywhere(Kinds.CLUSTER_OPERATOR))
                .items()
                .forEach(operator -> operators.put(operator.name(), operator));
    }

    /** The version of the release. */
    String version() {
        return release.release().version();
    }

    /** Those that the release has, in the order in which they come up. */
    List<String> names() {
        return GuestOperators.names(release.disabledCapabilities());
    }

    /** Whether an operator has been brought to the release. */
    boolean arrived(String name) {
        return Optional.ofNullable(operators.get(name)).stream()
                .flatMap(operator -> operator.objects("status", "versions").stream())
                .anyMatch(version -> version.text("version")
                        .orElse("")
                        .equals(release.release().version()));
    }

    /** Those that have not been brought to the release. */
    List<String> waiting() {
        return names().stream().filter(name -> !arrived(name)).toList();
    }

    /** Those of the release that are not available. */
    List<String> unavailable() {
        return names().stream()
                .filter(name -> arrived(name) && !conditions(name).holds("Available"))
                .toList();
    }

    /** Those of the release that are degraded. */
    List<String> degraded() {
        return names().stream()
                .filter(name -> conditions(name).holds("Degraded"))
                .toList();
    }

    /** What keeps the guest from the next minor version, if an operator does. */
    Optional<Condition> hindrance() {
        for (String name : names()) {
            Optional<Condition> upgradeable =
                    conditions(name).get("Upgradeable").filter(each -> !each.holds());
            if (upgradeable.isPresent()) {
                return Optional.of(Condition.no(
                        "Upgradeable",
                        upgradeable.get().reason(),
                        "Cluster operator " + name + " should not be upgraded between minor versions: "
                                + upgradeable.get().message()));
            }
        }
        return Optional.empty();
    }

    /** One is being created; those that run already continue. */
    void progressing(String name, String reason, String message) {
        boolean was = conditions(name).holds("Available");
        say(
                name,
                was
                        ? Condition.yes("Available", Condition.AS_EXPECTED, "")
                        : Condition.no("Available", reason, message),
                Condition.yes("Progressing", reason, message),
                Condition.no("Degraded", Condition.AS_EXPECTED, ""),
                false);
    }

    /**
     * One has got to the release.
     *
     * @param obstacle what keeps requests from applications of the guest, if something does
     */
    void here(String name, Optional<String> obstacle) {
        Condition available = Condition.yes("Available", Condition.AS_EXPECTED, "");
        Condition degraded = Condition.no("Degraded", Condition.AS_EXPECTED, "");
        if (name.equals(CONSOLE) && obstacle.isPresent()) {
            available = Condition.no("Available", "RouteHealth_FailedGet", obstacle.get());
        } else if (name.equals(INGRESS) && obstacle.isPresent()) {
            degraded = Condition.yes("Degraded", "IngressDegraded", CANARY);
        }
        if (sick && name.equals(MONITORING)) {
            degraded = Condition.yes("Degraded", SICK, PROMETHEUS);
        }
        say(name, available, Condition.no("Progressing", Condition.AS_EXPECTED, ""), degraded, true);
    }

    private void say(String name, Condition available, Condition progressing, Condition degraded, boolean arrived) {
        Document operator = operators.computeIfAbsent(name, this::created);
        Conditions conditions = Conditions.of(operator, false)
                .set(available)
                .set(progressing)
                .set(degraded)
                .set(
                        degraded.reason().equals(SICK)
                                ? Condition.no("Upgradeable", SICK, degraded.message())
                                : Condition.yes("Upgradeable", Condition.AS_EXPECTED, ""));
        Document status = Document.of(Map.of("conditions", conditions.list()));
        if (arrived) {
            Map<String, String> version =
                    Map.of("name", "operator", "version", release.release().version());
            status = status.with(List.of(version), "versions");
        }
        writer.status(Kinds.CLUSTER_OPERATOR, operator, status);
        Document after = operator;
        for (Map.Entry<String, @Nullable Object> field : status.asMap().entrySet()) {
            after = after.with(Objects.requireNonNull(field.getValue()), "status", field.getKey());
        }
        operators.put(name, after);
    }

    private Document created(String name) {
        return guest.api()
                .create(
                        Kinds.CLUSTER_OPERATOR,
                        ObjectTemplates.of(Kinds.CLUSTER_OPERATOR.named(name)).with(Map.of(), "spec"),
                        WriteOptions.by(FIELD_MANAGER));
    }

    private Conditions conditions(String name) {
        return Conditions.of(operators.getOrDefault(name, Document.empty()), false);
    }
}
