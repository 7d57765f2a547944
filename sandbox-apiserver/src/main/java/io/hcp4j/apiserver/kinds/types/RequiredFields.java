package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.apiserver.status.StatusException.Cause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fields that must be there and are not. */
final class RequiredFields {
    private RequiredFields() {}

    static void check(@Nullable Object value, FieldType type, String path, List<Cause> causes) {
        if (value instanceof Map<?, ?> map && type instanceof FieldType.Reference reference) {
            for (Field field : KubernetesTypes.get(reference.name()).fields().values()) {
                Object present = map.get(field.name());
                String place = path + "." + field.name();
                boolean empty = present == null
                        || present.equals("")
                        || (present instanceof List<?> list && list.isEmpty())
                        || (present instanceof Map<?, ?> object
                                && object.isEmpty()
                                && !(field.type() instanceof FieldType.Reference));
                if (field.required() && empty) {
                    causes.add(Cause.required(place, ""));
                } else {
                    check(present, field.type(), place, causes);
                }
            }
        } else if (value instanceof Map<?, ?> map && type instanceof FieldType.MapOf of) {
            map.forEach((key, each) -> check(each, of.value(), path + "[" + key + "]", causes));
        } else if (value instanceof List<?> list && type instanceof FieldType.ListOf of) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), of.element(), path + "[" + i + "]", causes);
            }
        }
    }
}
