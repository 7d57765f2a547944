package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.schema.InvalidSchemaException;
import io.hcp4j.apiserver.schema.StructuralSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A schema that was parsed, shared by all clusters of the process: their definitions are mostly the same, and compiling the rules of a
 * large one takes seconds.
 */
final class KnownSchema {
    private static final int MOST = 500;
    /** By fingerprint, the least recently used first. */
    private static final Map<String, KnownSchema> KNOWN = new LinkedHashMap<>(MOST, 0.75f, true);

    private final StructuralSchema schema;
    private final Map<String, Object> source;
    private volatile boolean rulesCompile;

    private KnownSchema(StructuralSchema schema, Map<String, Object> source) {
        this.schema = schema;
        this.source = source;
    }

    /**
     * The schema that a definition has.
     *
     * @param place where it stands in the definition, for messages
     * @throws InvalidSchemaException when it is no structural schema
     */
    static KnownSchema of(Map<String, Object> source, String place) {
        String fingerprint = Fingerprint.of(source);
        synchronized (KNOWN) {
            KnownSchema known = KNOWN.get(fingerprint);
            if (known != null) {
                return known;
            }
        }
        KnownSchema fresh = new KnownSchema(StructuralSchema.parse(source, place), source);
        synchronized (KNOWN) {
            KNOWN.put(fingerprint, fresh);
            if (KNOWN.size() > MOST) {
                KNOWN.remove(KNOWN.keySet().iterator().next());
            }
        }
        return fresh;
    }

    /**
     * Compiles all rules, unless that was done before.
     *
     * @throws InvalidSchemaException when some do not compile
     */
    void checkRules(String place) {
        if (!rulesCompile) {
            schema.checkRules(place);
            rulesCompile = true;
        }
    }

    StructuralSchema schema() {
        return schema;
    }

    /** As the definition has it. */
    Map<String, Object> source() {
        return source;
    }
}
