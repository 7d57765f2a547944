package io.hcp4j.apiserver.patching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a tree, RFC 6901; every change makes new parents and leaves the given tree alone. */
final class JsonPointer {
    private final List<String> segments;

    private JsonPointer(List<String> segments) {
        this.segments = segments;
    }

    /** Whatever stands before the first slash is not looked at, as the server does. */
    static JsonPointer of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2) {
            throw PatchErrors.doesNotFit();
        }
        return new JsonPointer(Arrays.stream(parts)
                .skip(1)
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** The value here; null for a missing field of an existing object. */
    @Nullable
    Object get(@Nullable Object root) {
        Object node = root;
        for (int i = 0; i < segments.size() - 1; i++) {
            node = child(node, segments.get(i));
        }
        return child(node, last());
    }

    @Nullable
    Object add(@Nullable Object root, @Nullable Object value) {
        return change(root, 0, new Change() {
            @Override
            public void in(Map<String, @Nullable Object> parent) {
                parent.put(last(), value);
            }

            @Override
            public void in(List<@Nullable Object> parent) {
                parent.add(last().equals("-") ? parent.size() : index(last(), parent.size() + 1), value);
            }
        });
    }

    @Nullable
    Object replace(@Nullable Object root, @Nullable Object value) {
        return change(root, 0, new Change() {
            @Override
            public void in(Map<String, @Nullable Object> parent) {
                parent.put(last(), value);
            }

            @Override
            public void in(List<@Nullable Object> parent) {
                parent.set(index(last(), parent.size()), value);
            }
        });
    }

    @Nullable
    Object remove(@Nullable Object root) {
        return change(root, 0, new Change() {
            @Override
            public void in(Map<String, @Nullable Object> parent) {
                if (!parent.containsKey(last())) {
                    throw PatchErrors.doesNotFit();
                }
                parent.remove(last());
            }

            @Override
            public void in(List<@Nullable Object> parent) {
                parent.remove(index(last(), parent.size()));
            }
        });
    }

    private String last() {
        return segments.get(segments.size() - 1);
    }

    private Object change(@Nullable Object node, int depth, Change change) {
        boolean here = depth == segments.size() - 1;
        String segment = segments.get(depth);
        Map<String, @Nullable Object> map = Tree.map(node);
        if (map != null) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
            if (here) {
                change.in(copy);
            } else {
                copy.put(segment, change(map.get(segment), depth + 1, change));
            }
            return copy;
        }
        List<@Nullable Object> list = Tree.list(node);
        if (list == null) {
            throw PatchErrors.doesNotFit();
        }
        List<@Nullable Object> copy = new ArrayList<>(list);
        if (here) {
            change.in(copy);
        } else {
            int index = index(segment, list.size());
            copy.set(index, change(list.get(index), depth + 1, change));
        }
        return copy;
    }

    private static @Nullable Object child(@Nullable Object node, String segment) {
        Map<String, @Nullable Object> map = Tree.map(node);
        if (map != null) {
            return map.get(segment);
        }
        List<@Nullable Object> list = Tree.list(node);
        if (list == null) {
            throw PatchErrors.doesNotFit();
        }
        return list.get(index(segment, list.size()));
    }

    private static int index(String segment, int size) {
        int index;
        try {
            index = Integer.parseInt(segment);
        } catch (NumberFormatException e) {
            throw PatchErrors.doesNotFit();
        }
        if (index >= size || index < -size) {
            throw PatchErrors.doesNotFit();
        }
        return index < 0 ? index + size : index;
    }

    /** What is done to a copy of the last but one node. */
    private interface Change {
        void in(Map<String, @Nullable Object> parent);

        void in(List<@Nullable Object> parent);
    }
}
