package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import io.hcp4j.apiserver.schema.format.NamedFormat;
import java.util.List;
import java.util.Optional;

/** {@code format.dns1123Label()} and its like, and {@code validate} of what they give. */
final class FormatFunctions {
    private FormatFunctions() {}

    static void addTo(FunctionSet functions) {
        for (String name : NamedFormat.names()) {
            functions.global("format." + name, Kinds.FORMAT, List.of(), args -> NamedFormat.of(name)
                    .orElseThrow());
        }
        CelType named = OptionalType.create(Kinds.FORMAT);
        functions.global("format.named", named, List.of(SimpleType.STRING), args -> NamedFormat.of((String) args[0]));
        functions.member(
                "validate",
                OptionalType.create(Kinds.TEXTS),
                List.of(Kinds.FORMAT, SimpleType.STRING),
                args -> Optional.of(((NamedFormat) args[0]).problems((String) args[1]))
                        .filter(problems -> !problems.isEmpty()));
    }
}
