package io.hcp4j.domain.validation;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.validation.syntax.NearestName;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Objects that no server has: those without a kind, and those that are nearly HyperShift's. Passing them would call a mistake valid. */
final class UnknownKinds {
    private static final List<String> USED =
            List.of(HypershiftKinds.HOSTED_CLUSTER.kind(), HypershiftKinds.NODE_POOL.kind());

    /** Kinds of HyperShift's group that controllers make. */
    private static final List<String> INTERNAL = List.of(
            HypershiftKinds.HOSTED_CONTROL_PLANE.kind(),
            "ControlPlaneComponent",
            "AWSEndpointService",
            "AzurePrivateLinkService",
            "GCPPrivateServiceConnect");

    private UnknownKinds() {}

    /** Why no server can have an object, judged by its kind; empty when one may. */
    static Optional<Problem> objection(Document manifest) {
        if (manifest.apiVersion().isEmpty()) {
            return Optional.of(problem(manifest, "apiVersion", "is not set", "the group and version of the kind"));
        }
        if (manifest.kind().isEmpty()) {
            return Optional.of(problem(manifest, "kind", "is not set", "the kind of the object"));
        }
        String group = group(manifest);
        if (group.equals(HypershiftKinds.GROUP)) {
            return USED.contains(manifest.kind()) || INTERNAL.contains(manifest.kind())
                    ? Optional.empty()
                    : Optional.of(noMatch(manifest, "kind", NearestName.suggestion(manifest.kind(), USED)));
        }
        // Other projects have kinds of the same name in groups of their own.
        boolean nearGroup = NearestName.isNear(group, HypershiftKinds.GROUP);
        boolean ownKind = USED.stream().anyMatch(kind -> kind.toLowerCase(Locale.ROOT)
                .equals(manifest.kind().toLowerCase(Locale.ROOT)));
        return nearGroup || (ownKind && group.isEmpty())
                ? Optional.of(noMatch(manifest, "apiVersion", HypershiftKinds.HOSTED_CLUSTER.apiVersion()))
                : Optional.empty();
    }

    /** The group of its API; "" for the core of Kubernetes. */
    private static String group(Document manifest) {
        int slash = manifest.apiVersion().indexOf('/');
        return slash < 0 ? "" : manifest.apiVersion().substring(0, slash);
    }

    private static Problem noMatch(Document manifest, String field, String allowed) {
        String message = "no matches for kind \"" + manifest.kind() + "\" in version \"" + manifest.apiVersion() + "\"";
        return problem(manifest, field, message, allowed);
    }

    private static Problem problem(Document manifest, String field, String message, String allowed) {
        String kind = manifest.kind().isEmpty() ? "object" : manifest.kind();
        String object = manifest.name().isEmpty() ? kind : kind + " " + manifest.name();
        return new Problem(object, field, "", message, Remedy.of(allowed));
    }
}
