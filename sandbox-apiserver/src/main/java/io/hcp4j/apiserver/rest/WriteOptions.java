package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.registry.WriteParameters.UnknownFields;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException.Cause;
import java.util.List;

/** The query parameters that all writes have in common. */
final class WriteOptions {
    private static final List<String> VALIDATIONS = List.of("", "Ignore", "Strict", "Warn");

    private WriteOptions() {}

    static WriteParameters of(ApiRequest call, String optionsKind) {
        String validation = call.parameter("fieldValidation");
        if (!VALIDATIONS.contains(validation)) {
            throw invalid(optionsKind, Cause.unsupported("fieldValidation", validation, VALIDATIONS));
        }
        UnknownFields unknown =
                switch (validation) {
                    case "Ignore" -> UnknownFields.IGNORE;
                    case "Strict" -> UnknownFields.REFUSE;
                    default -> UnknownFields.WARN;
                };
        return new WriteParameters(manager(call), dryRun(call, optionsKind), unknown);
    }

    static boolean dryRun(ApiRequest call, String optionsKind) {
        String dryRun = call.parameter("dryRun");
        if (!dryRun.isEmpty() && !dryRun.equals("All")) {
            throw invalid(
                    optionsKind,
                    new Cause(
                            "FieldValueNotSupported",
                            "Unsupported value: [\"" + dryRun + "\"]: supported values: \"All\"",
                            "dryRun"));
        }
        return !dryRun.isEmpty();
    }

    /** Without the parameter, the manager is the program in the User-Agent header. */
    private static String manager(ApiRequest call) {
        String named = call.parameter("fieldManager");
        if (!named.isEmpty()) {
            return named;
        }
        String agent = call.userAgent();
        int end = agent.indexOf('/');
        return end < 0 ? agent : agent.substring(0, end);
    }

    static RuntimeException invalid(String optionsKind, Cause cause) {
        return StatusErrors.invalid(optionsKind, "meta.k8s.io", "", List.of(cause));
    }
}
