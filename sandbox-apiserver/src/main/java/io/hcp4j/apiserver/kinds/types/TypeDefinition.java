package io.hcp4j.apiserver.kinds.types;

import java.util.Map;

/**
 * One type of {@code kubernetes.schema}.
 *
 * @param name for example {@code core.v1.PodSpec}
 * @param atomic whether its objects are owned as a whole
 * @param fields its fields by name, in order
 */
record TypeDefinition(String name, boolean atomic, Map<String, Field> fields) {}
