package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.status.StatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON patch, RFC 6902, as the API server applies it: {@code replace} may add a field, {@code copy} of a missing field copies null, and
 * a negative index counts from the end.
 */
public final class JsonPatch {
    private static final int MAX_OPERATIONS = 10_000;
    /** How many characters of JSON all {@code copy} operations of one patch may copy. */
    private static final int MAX_COPIED = 3 * 1024 * 1024;

    private final List<Operation> operations;

    private JsonPatch(List<Operation> operations) {
        this.operations = operations;
    }

    /**
     * The patch that a request's body holds.
     *
     * @param body the parsed body: a list of operations
     * @throws StatusException 400 when it is not such a list, 413 for more than 10,000 operations
     */
    public static JsonPatch of(@Nullable Object body) {
        List<@Nullable Object> items = body == null ? List.of() : Tree.list(body);
        if (items == null) {
            throw undecodable(PatchErrors.jsonType(body) + " into Go value of type []handlers.jsonPatchOp");
        }
        List<Operation> operations = new ArrayList<>(items.size());
        for (Object item : items) {
            operations.add(Operation.of(item));
        }
        if (operations.size() > MAX_OPERATIONS) {
            throw PatchErrors.tooLarge("The allowed maximum operations in a JSON patch is " + MAX_OPERATIONS + ", got "
                    + operations.size());
        }
        return new JsonPatch(operations);
    }

    /**
     * The object as the patch makes it; the given one is not changed.
     *
     * @throws StatusException 422 when an operation does not fit the object, or a test fails
     */
    public Map<String, @Nullable Object> apply(Map<String, @Nullable Object> target) {
        @Nullable Object root = target;
        long copied = 0;
        for (Operation operation : operations) {
            if (operation.op.equals("copy")) {
                copied += JsonSize.of(pointer(operation.from).get(root), MAX_COPIED);
                if (copied > MAX_COPIED) {
                    throw PatchErrors.doesNotFit();
                }
            }
            root = step(operation, root);
        }
        Map<String, @Nullable Object> patched = Tree.map(root);
        if (patched == null) {
            throw PatchErrors.doesNotFit();
        }
        return patched;
    }

    private static @Nullable Object step(Operation operation, @Nullable Object root) {
        if (operation.op.equals("replace") && "".equals(operation.path)) {
            return operation.value;
        }
        JsonPointer path = pointer(operation.path);
        return switch (operation.op) {
            case "add" -> path.add(root, operation.value);
            case "remove" -> path.remove(root);
            case "replace" -> path.replace(root, operation.value);
            case "move" -> {
                JsonPointer from = pointer(operation.from);
                yield path.add(from.remove(root), from.get(root));
            }
            case "copy" -> path.add(root, pointer(operation.from).get(root));
            case "test" -> tested(path, root, operation.value);
            default -> throw PatchErrors.doesNotFit();
        };
    }

    private static @Nullable Object tested(JsonPointer path, @Nullable Object root, @Nullable Object expected) {
        if (!Tree.same(path.get(root), expected)) {
            throw PatchErrors.doesNotFit();
        }
        return root;
    }

    private static JsonPointer pointer(@Nullable String text) {
        if (text == null) {
            throw PatchErrors.doesNotFit();
        }
        return JsonPointer.of(text);
    }

    private static StatusException undecodable(String what) {
        return PatchErrors.badRequest("error decoding patch: json: cannot unmarshal " + what);
    }

    private record Operation(
            String op,
            @Nullable String path,
            @Nullable String from,
            @Nullable Object value) {
        static Operation of(@Nullable Object item) {
            Map<String, @Nullable Object> fields = item == null ? Map.of() : Tree.map(item);
            if (fields == null) {
                throw undecodable(PatchErrors.jsonType(item) + " into Go value of type handlers.jsonPatchOp");
            }
            String op = text(fields, "op");
            return new Operation(op == null ? "" : op, text(fields, "path"), text(fields, "from"), fields.get("value"));
        }

        private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
            Object value = fields.get(name);
            if (value != null && !(value instanceof String)) {
                throw undecodable(
                        PatchErrors.jsonType(value) + " into Go struct field jsonPatchOp." + name + " of type string");
            }
            return (String) value;
        }
    }
}
