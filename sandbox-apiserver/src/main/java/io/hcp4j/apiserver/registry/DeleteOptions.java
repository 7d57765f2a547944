package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * How an object is to be deleted.
 *
 * @param uid the only incarnation to delete, "" for any
 * @param resourceVersion the only version to delete, "" for any
 * @param propagation {@code Foreground}, {@code Background}, {@code Orphan}, or "" for the kind's own way
 * @param graceSeconds how long a pod gets to end; the pod's own time when absent
 * @param dryRun whether everything is done except deleting
 */
public record DeleteOptions(
        String uid, String resourceVersion, String propagation, Optional<Long> graceSeconds, boolean dryRun) {
    /** The current objects. */
    public static final DeleteOptions PLAIN = new DeleteOptions("", "", "", Optional.empty(), false);

    private static final List<String> PROPAGATIONS = List.of("Foreground", "Background", "Orphan");

    /**
     * Reads the body of a DELETE, which may be empty.
     *
     * @throws StatusException when it is not valid
     */
    public static DeleteOptions of(Document body, String propagationParameter, boolean dryRunParameter) {
        String propagation = body.text("propagationPolicy").orElse(propagationParameter);
        if (body.flag("orphanDependents").isPresent()) {
            propagation = body.flag("orphanDependents").orElseThrow() ? "Orphan" : "Background";
        }
        if (!propagation.isEmpty() && !PROPAGATIONS.contains(propagation)) {
            throw invalid(Cause.unsupported(
                    "propagationPolicy", propagation, List.of("Foreground", "Background", "Orphan", "nil")));
        }
        List<?> dryRun = body.list("dryRun");
        if (!dryRun.isEmpty() && !dryRun.equals(List.of("All"))) {
            throw invalid(new Cause(
                    "FieldValueNotSupported",
                    "Unsupported value: " + dryRun + ": supported values: \"All\"",
                    "dryRun"));
        }
        return new DeleteOptions(
                body.text("preconditions", "uid").orElse(""),
                body.text("preconditions", "resourceVersion").orElse(""),
                propagation,
                body.number("gracePeriodSeconds"),
                dryRunParameter || !dryRun.isEmpty());
    }

    private static StatusException invalid(Cause cause) {
        return StatusErrors.invalid("DeleteOptions", "meta.k8s.io", "", List.of(cause));
    }

    /** Checks the conditions against an object. */
    void require(ResourceType type, Document object) {
        String actualUid = object.uid().orElse("");
        if (!uid.isEmpty() && !uid.equals(actualUid)) {
            throw StatusErrors.preconditionFailed(
                    type,
                    object.name(),
                    "the UID in the precondition (" + uid + ") does not match the UID in record (" + actualUid
                            + "). The object might have been deleted and then recreated");
        }
        String actualVersion = object.resourceVersion().orElse("");
        if (!resourceVersion.isEmpty() && !resourceVersion.equals(actualVersion)) {
            throw StatusErrors.preconditionFailed(
                    type,
                    object.name(),
                    "the ResourceVersion in the precondition (" + resourceVersion
                            + ") does not match the ResourceVersion in record (" + actualVersion
                            + "). The object might have been modified");
        }
    }
}
