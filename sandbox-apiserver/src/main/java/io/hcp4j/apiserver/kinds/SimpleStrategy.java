package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.NameFormat;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of kinds that need no code.
 *
 * @param nameForm how objects may be called
 * @param counted whether changes of the spec are counted
 * @param selectableFields what field selectors may use beside name and namespace
 */
record SimpleStrategy(NameFormat nameForm, boolean counted, Map<String, List<String>> selectableFields)
        implements ResourceStrategy {
    static final SimpleStrategy PLAIN = new SimpleStrategy(NameFormat.SUBDOMAIN, false, Map.of());
    static final SimpleStrategy COUNTED = new SimpleStrategy(NameFormat.SUBDOMAIN, true, Map.of());
    static final SimpleStrategy ANY_NAME = new SimpleStrategy(NameFormat.PATH_SEGMENT, false, Map.of());

    /** Rules that only allow to select by fields, named by their paths. */
    static SimpleStrategy selectable(String... fields) {
        return new SimpleStrategy(NameFormat.SUBDOMAIN, false, paths(fields));
    }

    static Map<String, List<String>> paths(String... fields) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (String field : fields) {
            paths.put(field, List.of(field.split("\\.", -1)));
        }
        return paths;
    }
}
