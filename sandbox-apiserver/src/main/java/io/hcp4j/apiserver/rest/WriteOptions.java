package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.Writing;
import io.hcp4j.apiserver.registry.Writing.UnknownFields;
import io.hcp4j.apiserver.request.Call;
import io.hcp4j.apiserver.resource.Refusals;
import io.hcp4j.apiserver.status.ApiFailure.Cause;
import java.util.List;

/** The query parameters that all writes have in common. */
final class WriteOptions {
    private static final List<String> VALIDATIONS = List.of("", "Ignore", "Strict", "Warn");

    private WriteOptions() {}

    static Writing of(Call call, String optionsKind) {
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
        return new Writing(manager(call), dryRun(call, optionsKind), unknown);
    }

    static boolean dryRun(Call call, String optionsKind) {
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

    /** Whoever does not say is known by the program that was used. */
    private static String manager(Call call) {
        String named = call.parameter("fieldManager");
        if (!named.isEmpty()) {
            return named;
        }
        String agent = call.userAgent();
        int end = agent.indexOf('/');
        return end < 0 ? agent : agent.substring(0, end);
    }

    static RuntimeException invalid(String optionsKind, Cause cause) {
        return Refusals.invalid(optionsKind, "meta.k8s.io", "", List.of(cause));
    }
}
