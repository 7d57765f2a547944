package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.NameForm;
import io.hcp4j.apiserver.resource.Rules;
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
record SimpleRules(NameForm nameForm, boolean counted, Map<String, List<String>> selectableFields) implements Rules {
    static final SimpleRules PLAIN = new SimpleRules(NameForm.SUBDOMAIN, false, Map.of());
    static final SimpleRules COUNTED = new SimpleRules(NameForm.SUBDOMAIN, true, Map.of());
    static final SimpleRules ANY_NAME = new SimpleRules(NameForm.PATH_SEGMENT, false, Map.of());

    /** Rules that only allow to select by fields, named by their paths. */
    static SimpleRules selectable(String... fields) {
        return new SimpleRules(NameForm.SUBDOMAIN, false, paths(fields));
    }

    static Map<String, List<String>> paths(String... fields) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (String field : fields) {
            paths.put(field, List.of(field.split("\\.", -1)));
        }
        return paths;
    }
}
