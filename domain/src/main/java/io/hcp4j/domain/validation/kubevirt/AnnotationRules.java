package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.syntax.Times;
import io.hcp4j.ports.document.Quantity;
import io.hcp4j.ports.document.TextFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Annotations that HyperShift reads in a format of their own. The API server takes any text there: a wrong one shows up only as a node
 * pool without machines, or is ignored without a word.
 */
public final class AnnotationRules {
    private static final String PREFIX = "hypershift.openshift.io/";
    private static final String VM_PATCH = PREFIX + "kubevirt-vm-jsonpatch";
    private static final String HEALTH_CHECK_TIMEOUT = PREFIX + "machine-health-check-timeout";
    private static final String HEALTH_CHECK_STARTUP = PREFIX + "machine-health-check-node-startup-timeout";
    private static final String HEALTH_CHECK_UNHEALTHY = PREFIX + "machine-health-check-max-unhealthy";
    private static final String REQUEST_OVERRIDE = "resource-request-override." + PREFIX;

    private static final Pattern COUNT_OR_SHARE = Pattern.compile("[0-9]{1,9}|([0-9]|[1-9][0-9]|100)%");
    private static final Pattern CONTAINER = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");

    private AnnotationRules() {}

    /**
     * Reports on the annotations of a HostedCluster or NodePool.
     *
     * @param format reads JSON; without it, patches of the virtual machines are not judged
     */
    public static void check(Node object, Optional<TextFormat> format) {
        Node metadata = object.object("metadata");
        for (Map.Entry<?, ?> annotation : metadata.map("annotations").entrySet()) {
            String key = annotation.getKey().toString();
            if (annotation.getValue() instanceof String value) {
                Path at = metadata.path().field("annotations").field(key);
                check(key, value, at, metadata, format);
            }
        }
    }

    private static void check(String key, String value, Path at, Node metadata, Optional<TextFormat> format) {
        switch (key) {
            case VM_PATCH ->
                format.flatMap(json -> JsonPatchSyntax.objection(value, json))
                        .ifPresent(objection -> metadata.reportAt(at, null, objection, JsonPatchSyntax.EXAMPLE));
            case HEALTH_CHECK_TIMEOUT, HEALTH_CHECK_STARTUP -> {
                if (Times.seconds(value).isEmpty()) {
                    metadata.reportAt(at, value, "must be a duration that is not negative", "such as 8m or 1h30m");
                }
            }
            case HEALTH_CHECK_UNHEALTHY -> {
                if (!COUNT_OR_SHARE.matcher(value).matches()) {
                    metadata.reportAt(at, value, "must be a whole number or a percentage", "such as 2 or 40%");
                }
            }
            default -> {
                if (key.startsWith(REQUEST_OVERRIDE)) {
                    override(key.substring(REQUEST_OVERRIDE.length()), value, at, metadata);
                }
            }
        }
    }

    private static void override(String target, String value, Path at, Node metadata) {
        if (!CONTAINER.matcher(target).matches()) {
            metadata.reportAt(
                    at,
                    target,
                    "must name a workload and one of its containers",
                    REQUEST_OVERRIDE + "kube-apiserver.kube-apiserver for instance");
        }
        for (String request : value.split(",", -1)) {
            int equals = request.indexOf('=');
            boolean amount = equals > 0
                    && Quantity.tryParse(request.substring(equals + 1))
                            .filter(quantity -> !quantity.isNegative())
                            .isPresent();
            if (!amount) {
                metadata.reportAt(at, request, "must be a resource and an amount", "such as cpu=2,memory=4Gi");
            }
        }
    }
}
