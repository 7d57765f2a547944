package io.hcp4j.domain.plan;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.validation.CanonicalForm;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a plan with a cluster without changing anything: has the server check each object in a dry run, and reads those that
 * exist already.
 *
 * <p>An existing HostedCluster or NodePool is compared with what the server would make of the planned one, its defaults filled in;
 * for that the planned one is created under another name in a dry run. So a field that the command leaves to its default and that
 * another client has set since counts as a difference.
 */
final class PlanPreflight {
    /** Fields that HyperShift fills in after creation (docs/hypershift.md#fields-that-hypershift-fills-in). */
    private static final Set<String> FILLED_BY_OPERATORS = Set.of(
            "spec.clusterID",
            "spec.infraID",
            "spec.issuerURL",
            "spec.dns.baseDomain",
            "spec.platform.kubevirt.generateID",
            "spec.networking.allocateNodeCIDRs",
            "spec.networking.apiServer");

    private static final Set<ErrorCode> REFUSALS = Set.of(
            ErrorCode.NOT_FOUND, ErrorCode.ALREADY_EXISTS, ErrorCode.CONFLICT, ErrorCode.INVALID, ErrorCode.FORBIDDEN);

    private final ClusterApi cluster;
    private final WriteOptions dryRunOptions;

    PlanPreflight(ClusterApi cluster, String fieldManager) {
        this.cluster = cluster;
        this.dryRunOptions = WriteOptions.by(fieldManager).withDryRun(true);
    }

    /**
     * Checks a plan of which no object exists yet, with as few requests as possible: the server accepts in a dry run all objects that
     * would be written but the first, which its write will check. That the namespace exists follows, since a dry run in a missing one
     * fails; its content does not matter, so it is not read.
     *
     * @return empty when the server refuses an object: then {@link #inspect} finds out why
     * @throws HcpException when the server cannot be asked
     */
    Optional<List<ObjectState>> inspectNew(Plan plan) {
        List<ObjectState> states = new ArrayList<>();
        boolean first = true;
        for (PlannedObject planned : plan.objects()) {
            boolean used = planned.existingObjectPolicy() == PlannedObject.ExistingObjectPolicy.REUSE;
            try {
                if (!used && !first) {
                    cluster.create(planned.kind(), planned.document(), dryRunOptions);
                }
            } catch (HcpException e) {
                if (isRefusal(e)) {
                    return Optional.empty();
                }
                throw e;
            }
            first &= used;
            Optional<Document> present = used ? Optional.of(planned.document()) : Optional.empty();
            states.add(new ObjectState(planned, present, List.of()));
        }
        return first ? Optional.empty() : Optional.of(states);
    }

    /** True when the server refused the request, so that it was not carried out. */
    static boolean isRefusal(HcpException failure) {
        return REFUSALS.contains(failure.code());
    }

    /**
     * Every object of the plan against the cluster, in the plan's order.
     *
     * @throws HcpException INVALID when the server refuses an object that is not there yet; CONFLICT when one that is there is being
     *     deleted; NOT_FOUND when the server does not know a kind; FORBIDDEN when the user may not write one; and the errors of reading
     */
    List<ObjectState> inspect(Plan plan) {
        List<ObjectState> states = new ArrayList<>();
        boolean namespaceIsMissing = false;
        for (PlannedObject planned : plan.objects()) {
            ObjectState object = namespaceIsMissing ? inMissingNamespace(planned) : inspect(planned);
            namespaceIsMissing |= object.missing() && planned.kind().equals(WellKnownKinds.NAMESPACE);
            states.add(object);
        }
        return List.copyOf(states);
    }

    private ObjectState inspect(PlannedObject planned) {
        return switch (planned.existingObjectPolicy()) {
            // Read first: many users of a namespace may not create one.
            case REUSE ->
                cluster.get(planned.key())
                        .map(present -> state(planned, present))
                        .orElseGet(() -> dryRun(planned, planned.document()));
            case KEEP_DATA, REQUIRE_EQUAL -> {
                try {
                    yield dryRun(planned, planned.document());
                } catch (HcpException refusal) {
                    if (!mayBePresent(planned, refusal)) {
                        throw refusal;
                    }
                    Document present = present(planned, refusal).orElseThrow(() -> refusal);
                    yield state(planned, present);
                }
            }
        };
    }

    /** Who may neither create an object nor read it lacks the right to create it first of all. */
    private Optional<Document> present(PlannedObject planned, HcpException refusal) {
        try {
            return cluster.get(planned.key());
        } catch (HcpException failure) {
            boolean neither = failure.code() == ErrorCode.FORBIDDEN && refusal.code() == ErrorCode.FORBIDDEN;
            throw neither ? refusal : failure;
        }
    }

    /** A dry run stores no namespace, so what goes into it is rehearsed in one that every cluster has. */
    private ObjectState inMissingNamespace(PlannedObject planned) {
        try {
            return dryRun(planned, planned.document().with("default", "metadata", "namespace"));
        } catch (HcpException e) {
            if (e.code() != ErrorCode.FORBIDDEN && e.code() != ErrorCode.ALREADY_EXISTS) {
                throw e;
            }
            return new ObjectState(planned, Optional.empty(), List.of());
        }
    }

    private ObjectState dryRun(PlannedObject planned, Document document) {
        cluster.create(planned.kind(), document, dryRunOptions);
        return new ObjectState(planned, Optional.empty(), List.of());
    }

    private ObjectState state(PlannedObject planned, Document present) {
        if (present.has("metadata", "deletionTimestamp")) {
            throw HcpException.of(ErrorCode.CONFLICT, planned.key() + " is being deleted")
                    .key(planned.key())
                    .server(cluster.server())
                    .remedy(Remedy.of("wait until it is deleted, then run {} again", new NextStep.Repeat()))
                    .build();
        }
        return new ObjectState(planned, Optional.of(present), differences(planned, present));
    }

    /** Where an object found in the cluster is not as planned. */
    List<Difference> differences(PlannedObject planned, Document present) {
        Differences differences = new Differences(FILLED_BY_OPERATORS, false);
        return switch (planned.existingObjectPolicy()) {
            case REUSE -> List.of();
            case KEEP_DATA -> missingData(planned.document(), present);
            case REQUIRE_EQUAL -> {
                differences.compareEntries("metadata.labels", planned.document().labels(), present.labels());
                if (isHypershift(planned)) {
                    differences.compareEntries(
                            "metadata.annotations", planned.document().annotations(), present.annotations());
                    Document complete = CanonicalForm.of(rehearseUnderAnotherName(planned), present);
                    differences.compare(
                            "spec",
                            complete.object("spec").orElse(Document.empty()).asMap(),
                            present.object("spec").orElse(Document.empty()).asMap());
                } else {
                    Differences data = new Differences(Set.of(), planned.sensitive());
                    data.compareEntries("data", data(planned.document()), data(present));
                    differences.addAll(data);
                }
                yield differences.found();
            }
        };
    }

    private static Map<String, ?> data(Document document) {
        return document.object("data").orElse(Document.empty()).asMap();
    }

    private static List<Difference> missingData(Document planned, Document present) {
        return data(planned).keySet().stream()
                .filter(key -> !present.has("data", key))
                .map(key -> new Difference("data." + key, Optional.of("(not shown)"), Optional.empty()))
                .toList();
    }

    /** Who may not create an object may still find it there, as planned; but not compare it with what a dry run makes of the plan. */
    private static boolean mayBePresent(PlannedObject planned, HcpException refusal) {
        return refusal.code() == ErrorCode.ALREADY_EXISTS
                || (refusal.code() == ErrorCode.FORBIDDEN && !isHypershift(planned));
    }

    /** The other name is short, so that it cannot be refused for its length. */
    private Document rehearseUnderAnotherName(PlannedObject planned) {
        String other =
                "rehearsal-" + Integer.toHexString(planned.document().name().hashCode());
        return cluster.create(planned.kind(), planned.document().with(other, "metadata", "name"), dryRunOptions);
    }

    private static boolean isHypershift(PlannedObject planned) {
        return planned.kind().group().equals(HypershiftKinds.GROUP);
    }
}
