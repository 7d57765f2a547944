package io.hcp4j.apiserver.access;

import java.util.List;
import java.util.Map;

/**
 * A user who sends requests.
 *
 * @param name the user name, for example {@code system:serviceaccount:default:builder}
 * @param uid a lasting id, "" when there is none
 * @param groups the groups that the user is in
 * @param extra what else is known, for example the id of the credentials
 */
public record UserInfo(String name, String uid, List<String> groups, Map<String, List<String>> extra) {
    /** The group whose members may do everything. */
    public static final String MASTERS = "system:masters";

    /** The user of requests without credentials. */
    public static final UserInfo ANONYMOUS =
            new UserInfo("system:anonymous", "", List.of("system:unauthenticated"), Map.of());

    /** Collections are copied. */
    public UserInfo {
        groups = List.copyOf(groups);
        extra = Map.copyOf(extra);
    }
}
