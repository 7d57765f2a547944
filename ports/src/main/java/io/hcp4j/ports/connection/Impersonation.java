package io.hcp4j.ports.connection;

import java.util.List;
import java.util.Objects;

/**
 * A user that requests act as, in place of the one whose credentials they carry. The server allows it to those who have the right to
 * {@code impersonate}.
 *
 * @param user the user's name, not empty, for example {@code jane} or {@code system:serviceaccount:clusters:deployer}
 * @param groups the groups that the user is in; none leaves them to the server
 * @param uid the user's uid; "" for none
 */
public record Impersonation(String user, List<String> groups, String uid) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException without a user: servers refuse groups and a uid alone
     */
    public Impersonation {
        Objects.requireNonNull(uid, "uid");
        groups = List.copyOf(groups);
        if (user.isEmpty()) {
            throw new IllegalArgumentException("no user to act as");
        }
    }

    /** Of a user alone. */
    public static Impersonation of(String user) {
        return new Impersonation(user, List.of(), "");
    }
}
