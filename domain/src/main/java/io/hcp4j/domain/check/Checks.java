package io.hcp4j.domain.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** The checks that programs add. */
public final class Checks {
    private Checks() {}

    /**
     * Those that the class path names in {@code META-INF/services}. One that cannot be loaded is a check that is always unknown, with the
     * reason.
     */
    public static List<Check> ofClassPath() {
        List<Check> found = new ArrayList<>();
        Iterator<Check> services = ServiceLoader.load(Check.class).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return found;
                }
                found.add(services.next());
            } catch (ServiceConfigurationError broken) {
                found.add(new UnloadableCheck(found.size() + 1, String.valueOf(broken.getMessage())));
            }
        }
    }

    /**
     * Several lists as one.
     *
     * @throws IllegalArgumentException when two checks have the same id
     */
    @SafeVarargs
    public static List<Check> joined(List<Check>... lists) {
        List<Check> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (List<Check> list : lists) {
            for (Check check : list) {
                String id = check.description().id();
                if (!ids.add(id)) {
                    throw new IllegalArgumentException("two checks have the id " + id);
                }
                all.add(check);
            }
        }
        return List.copyOf(all);
    }
}
