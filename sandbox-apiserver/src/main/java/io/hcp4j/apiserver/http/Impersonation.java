package io.hcp4j.apiserver.http;

import io.hcp4j.apiserver.access.AuthorizationAttributes;
import io.hcp4j.apiserver.access.UserInfo;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lets a user act as another user, as {@code kubectl --as} asks for, if that is allowed. */
final class Impersonation {
    private static final String ACCOUNT = "system:serviceaccount:";
    private static final String AUTHENTICATED = "system:authenticated";

    private Impersonation() {}

    /**
     * The identity that a call is made under.
     *
     * @param requester the user whose credentials the request has
     * @param required asks whether they may do something, and fails when not
     */
    static UserInfo apply(
            HttpHeaders headers, UserInfo requester, BiConsumer<UserInfo, AuthorizationAttributes> required) {
        String user = headers.get("Impersonate-User");
        if (user == null) {
            return requester;
        }
        if (user.startsWith(ACCOUNT)) {
            String[] parts = user.substring(ACCOUNT.length()).split(":", 2);
            required.accept(
                    requester,
                    AuthorizationAttributes.about(
                            "impersonate", "", "serviceaccounts", "", parts[0], parts[parts.length - 1]));
        } else {
            required.accept(requester, AuthorizationAttributes.about("impersonate", "", "users", "", "", user));
        }
        List<String> groups = new ArrayList<>(headers.getAll("Impersonate-Group"));
        groups.forEach(group ->
                required.accept(requester, AuthorizationAttributes.about("impersonate", "", "groups", "", "", group)));
        if (groups.isEmpty() && user.startsWith(ACCOUNT)) {
            groups.add("system:serviceaccounts");
            groups.add(
                    "system:serviceaccounts:" + user.substring(ACCOUNT.length()).split(":", 2)[0]);
        }
        boolean known = !user.equals(UserInfo.ANONYMOUS.name());
        if (known && !groups.contains(AUTHENTICATED)) {
            groups.add(AUTHENTICATED);
        }
        return new UserInfo(
                user, headers.get("Impersonate-Uid", ""), known ? groups : UserInfo.ANONYMOUS.groups(), Map.of());
    }
}
